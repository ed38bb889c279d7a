// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "unicode/segmenter.hpp"

using namespace waypost::unicode;

namespace {

std::u32string with_breaks(std::u32string_view text, const Boundaries& boundaries) {
  std::u32string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && boundaries[i] != 0) result.push_back(U'|');
    result.push_back(text[i]);
  }
  return result;
}

/// The cases of a file of Unicode's, whose lines read "÷ 0020 × 0308 ÷"; true where the segmenter agrees.
template <typename Agrees>
void check_file(const std::string& name, int& cases, int& failures, Agrees agrees) {
  std::ifstream file("/usr/share/unicode/auxiliary/" + name);
  for (std::string line; std::getline(file, line);) {
    line = line.substr(0, line.find('#'));
    std::u32string text;
    Boundaries expected;
    std::istringstream words(line);
    for (std::string word; words >> word;) {
      if (word == "÷" || word == "×") {
        expected.push_back(word == "÷" ? 1 : 0);
      } else {
        text.push_back(static_cast<char32_t>(std::stoul(word, nullptr, 16)));
      }
    }
    if (text.empty()) continue;
    ++cases;
    if (!agrees(text, expected)) ++failures;
  }
  if (cases == 0) WARN("skipped: the package unicode-data is not installed");
}

}  // namespace

TEST_CASE("without tailoring, grapheme clusters agree with every case of GraphemeBreakTest") {
  int cases = 0;
  int failures = 0;
  check_file("GraphemeBreakTest.txt", cases, failures,
             [&](const std::u32string& text, const Boundaries& expected) {
               return grapheme_clusters(text, Tailoring::none) == expected;
             });
  CHECK((cases == 0 || cases >= 600));
  CHECK(failures == 0);
}

TEST_CASE("line breaks agree with LineBreakTest, but where ICU tailors by design") {
  Segmenter segmenter;
  int cases = 0;
  int failures = 0;
  check_file("LineBreakTest.txt", cases, failures, [&](const std::u32string& text, Boundaries expected) {
    // The file's first and last places are no opportunities of ours to decide.
    Boundaries found = segmenter.line_breaks(text, "en");
    expected.front() = found.front();
    return found == expected;
  });
  CHECK((cases == 0 || cases >= 7000));
  // ICU documents its tailorings of LB25 and others; 22 cases of the file run into them.
  CHECK(failures <= 22);
}

TEST_CASE("no caret stops inside a stack") {
  SECTION("in Khmer, a coeng keeps its consonant") {
    const std::u32string text = U"ស្ត្រី";
    CHECK(with_breaks(text, grapheme_clusters(text)) == text);
    CHECK(with_breaks(text, grapheme_clusters(text, Tailoring::none)) != text);
  }
  SECTION("in Burmese, a virama keeps its consonant") {
    const std::u32string text = U"သတ္တဝါ";
    CHECK(with_breaks(text, grapheme_clusters(text)) == U"သ|တ္တ|ဝ|ါ");
  }
}

TEST_CASE("a line never ends where a reader would stumble") {
  Segmenter segmenter;
  SECTION("before a killed consonant or inside a stack in Burmese") {
    const std::u32string text = U"လူတိုင်းသည်တူညီလွတ်လပ်သောဂုဏ်သိက္ခာဖြင့်လည်းကောင်း";
    const Boundaries breaks = segmenter.line_breaks(text, "my");
    int opportunities = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
      if (breaks[i] == 0) continue;
      ++opportunities;
      CHECK(text[i] != 0x103A);
      CHECK(text[i - 1] != 0x1039);
      if (i + 1 < text.size()) CHECK(text[i + 1] != 0x103A);
    }
    CHECK(opportunities >= 5);
  }
  SECTION("before the repetition mark in Lao") {
    const std::u32string text = U"ຕ່າງໆ ນາໆ";
    CHECK(with_breaks(text, segmenter.line_breaks(text, "lo")).find(U"|ໆ") == std::u32string::npos);
  }
  SECTION("after a coeng in Khmer") {
    const std::u32string text = U"មនុស្សទាំងអស់កើតមកមានសេរីភាព";
    const std::u32string broken = with_breaks(text, segmenter.line_breaks(text, "km"));
    CHECK(broken.find(U"\u17D2|") == std::u32string::npos);
    CHECK(broken.find(U'|') != std::u32string::npos);
  }
}

TEST_CASE("authors have the last word on breaks") {
  Segmenter segmenter;
  SECTION("a zero width space parts") {
    const std::u32string text = U"មនុ\u200Bស្ស";
    CHECK(segmenter.line_breaks(text, "km")[4] == 1);
  }
  SECTION("a word joiner binds") {
    const std::u32string text = U"មនុស្ស\u2060ទាំងអស់";
    const Boundaries breaks = segmenter.line_breaks(text, "km");
    CHECK(breaks[6] == 0);
    CHECK(breaks[7] == 0);
  }
}

TEST_CASE("Shan breaks by syllable, not by the Burmese dictionary") {
  Segmenter segmenter;
  const std::u32string text = U"ၵူၼ်းတင်းသဵင်ႈ";
  CHECK(with_breaks(text, segmenter.line_breaks(text, "shn")) == U"ၵူၼ်း|တင်း|သဵင်ႈ");
}

TEST_CASE("a Thai line breaks between words") {
  Segmenter segmenter;
  const std::u32string text = U"มนุษย์ทั้งหลายเกิดมามีอิสระ";
  CHECK(with_breaks(text, segmenter.line_breaks(text, "th")) == U"มนุษย์|ทั้ง|หลาย|เกิด|มา|มี|อิสระ");
}

TEST_CASE("numbers and punctuation of Shan and Mon hold together") {
  Segmenter segmenter;
  const std::u32string shan = U"တင်း၁၂၃၊သဵင်ႈ";
  CHECK(with_breaks(shan, segmenter.line_breaks(shan, "shn")) == U"တင်း၁၂၃၊|သဵင်ႈ");
  const std::u32string mon = U"ညးဂမၠိုၚ်";
  CHECK(with_breaks(mon, segmenter.line_breaks(mon, "mnw")) == U"ညး|ဂမၠိုၚ်");
}

TEST_CASE("Burmese inside another language's text still has its dictionary") {
  Segmenter segmenter;
  const std::u32string text = U"လူတိုင်းသည်တူညီလွတ်လပ်သော";
  CHECK(segmenter.line_breaks(text, "en") == segmenter.line_breaks(text, "my"));
}

TEST_CASE("Chinese punctuation opens no line and closes none") {
  Segmenter segmenter;
  const std::u32string text = U"他说：「封条（编号4711）开了……」，请看《手册》！";
  const Boundaries breaks = segmenter.line_breaks(text, "zh-Hans");
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (breaks[i] == 0) continue;
    CAPTURE(i);
    CHECK(std::u32string(U"：」）…，》！").find(text[i]) == std::u32string::npos);
    CHECK(std::u32string(U"「（《").find(text[i - 1]) == std::u32string::npos);
  }
}
