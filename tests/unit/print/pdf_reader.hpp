// SPDX-License-Identifier: Apache-2.0
/// A PDF as Poppler's tools see it. For tests that run on Linux.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "../support/temporary_folder.hpp"
#include "unicode/utf8.hpp"

namespace waypost::print {

/// The letters, signs and digits of a text alone: a reader of a PDF may put white space, controls of
/// direction and the sign behind an Urdu word elsewhere.
inline std::string bare(const std::string& utf8) {
  const std::u32string unseen = U" \t\n\f\r\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF:،,.";
  std::u32string kept;
  for (const char32_t c : unicode::decode_utf8(utf8).text) {
    const bool direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    if (!direction && unseen.find(c) == std::u32string::npos) kept.push_back(c);
  }
  return unicode::encode_utf8(kept);
}

/// Lengths in points, from the page's top left corner.
struct WordBox {
  double left = 0;
  double right = 0;
};

struct EmbeddedFont {
  std::string name;  ///< without the tag of a subset
  bool embedded = false;
  bool subset = false;
};

class PdfReader {
 public:
  explicit PdfReader(const std::string& pdf) : file_(folder_ / "paper.pdf") {
    REQUIRE(write_file_atomically(file_, pdf));
  }

  int page_count() const {
    const std::string info = run("pdfinfo");
    const std::string key = "Pages:";
    return std::stoi(info.substr(info.find(key) + key.size()));
  }

  /// In the order of the file. Pages count from 1; 0 takes all.
  std::string text(int page = 0) const {
    if (!text_) text_ = run("pdftotext -raw -enc UTF-8", " -");
    if (page == 0) return *text_;
    std::size_t begin = 0;
    for (int i = 1; i < page; ++i) begin = text_->find('\f', begin) + 1;
    return text_->substr(begin, text_->find('\f', begin) - begin);
  }
  bool says(const std::string& words, int page = 0) const {
    return bare(text(page)).find(bare(words)) != std::string::npos;
  }

  std::vector<EmbeddedFont> fonts() const {
    std::istringstream lines(run("pdffonts"));
    std::vector<EmbeddedFont> fonts;
    std::string line;
    for (int number = 0; std::getline(lines, line); ++number) {
      if (number < 2) continue;  // the table's head
      std::istringstream words(line);
      std::vector<std::string> cells;
      for (std::string cell; words >> cell;) cells.push_back(cell);
      REQUIRE(cells.size() >= 7);
      // From the end: object and generation, uni, sub, emb.
      const auto from_end = [&](std::size_t n) { return cells[cells.size() - n] == "yes"; };
      const std::size_t plus = cells[0].find('+');
      fonts.push_back(
          {plus == std::string::npos ? cells[0] : cells[0].substr(plus + 1), from_end(5), from_end(4)});
    }
    return fonts;
  }

  std::vector<WordBox> words() const {
    std::istringstream lines(run("pdftotext -bbox", " -"));
    std::vector<WordBox> boxes;
    for (std::string line; std::getline(lines, line);) {
      if (line.find("<word ") == std::string::npos) continue;
      const auto number = [&](const std::string& key) {
        return std::stod(line.substr(line.find(key) + key.size()));
      };
      boxes.push_back({number("xMin=\""), number("xMax=\"")});
    }
    return boxes;
  }

  /// Where a page is not white, a dot a point.
  struct Ink {
    int left = 0, top = 0, right = 0, bottom = 0;  ///< around all dots that are not white
    int width = 0, height = 0;                     ///< of the page
  };
  Ink ink(int page) const {
    const std::string number = std::to_string(page);
    const std::string pgm = run("pdftoppm -gray -r 72 -f " + number + " -l " + number);
    std::istringstream head(pgm);
    std::string magic;
    Ink ink;
    int white = 0;
    head >> magic >> ink.width >> ink.height >> white;
    REQUIRE(magic == "P5");
    const std::size_t begin = static_cast<std::size_t>(head.tellg()) + 1;
    ink.left = ink.width;
    ink.top = ink.height;
    for (std::size_t i = begin; i < pgm.size(); ++i) {
      if (static_cast<unsigned char>(pgm[i]) == white) continue;
      const int x = static_cast<int>(i - begin) % ink.width, y = static_cast<int>(i - begin) / ink.width;
      ink.left = std::min(ink.left, x);
      ink.right = std::max(ink.right, x);
      ink.top = std::min(ink.top, y);
      ink.bottom = std::max(ink.bottom, y);
    }
    return ink;
  }

 private:
  std::string run(const std::string& tool, const std::string& behind = "") const {
    const std::string command = tool + " '" + file_.string() + "'" + behind;
    std::FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string output;
    char block[4096];
    for (std::size_t count = 0; (count = std::fread(block, 1, sizeof block, pipe)) > 0;)
      output.append(block, count);
    INFO(command);
    REQUIRE(pclose(pipe) == 0);
    return output;
  }

  TemporaryFolder folder_;
  std::filesystem::path file_;
  mutable std::optional<std::string> text_;
};

}  // namespace waypost::print
