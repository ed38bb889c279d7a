// SPDX-License-Identifier: Apache-2.0
#include "assessment/typed_text.hpp"

#include <catch2/catch.hpp>

#include "base/random.hpp"
#include "unicode/character.hpp"
#include "unicode/utf8.hpp"

namespace {

using waypost::SeededRandom;
using waypost::assessment::comparable;
using waypost::assessment::fits;
using waypost::assessment::read_decimal_millionths;

}  // namespace

TEST_CASE("what the eye cannot see makes no difference") {
  CHECK(comparable("  Bolt \t seal\n") == "bolt seal");
  CHECK(comparable("") == "");
  CHECK(comparable(" \u200B\u00A0 ") == "");
  SECTION("zero-width characters, marks of direction, soft hyphens") {
    for (const char* invisible :
         {"\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u200E", "\u200F", "\u061C", "\u00AD", "\u202A",
          "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\uFE0F"}) {
      CAPTURE(invisible);
      CHECK(comparable(std::string("ត្រា") + invisible + "ថ្មី") == "ត្រាថ្មី");
      CHECK(comparable(std::string(" ") + invisible + " seal " + invisible) == "seal");
    }
  }
  SECTION("spaces of every kind") {
    for (const char* space : {" ",      "\t",     "\n",     "\r\n",   "\u0085", "\u00A0", "\u1680", "\u2000",
                              "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008",
                              "\u2009", "\u200A", "\u2028", "\u2029", "\u202F", "\u205F", "\u3000"}) {
      CAPTURE(space);
      CHECK(comparable(std::string(space) + "bolt" + space + space + "seal" + space) == "bolt seal");
    }
  }
  SECTION("the order and composition of marks, as NFC has it") {
    CHECK(comparable("niêm phong") == comparable("nie\u0302m phong"));
    CHECK(comparable("e\u0323\u0302") == comparable("e\u0302\u0323"));
    CHECK(comparable("\u1000\u103A\u1037") == comparable("\u1000\u1037\u103A"));
    CHECK(comparable("\u0E01\u0E49\u0E38") == comparable("\u0E01\u0E38\u0E49"));
  }
  SECTION("a joiner between a letter and its mark") { CHECK(comparable("e\u200D\u0302") == "ê"); }
}

TEST_CASE("case makes no difference where the script has it") {
  CHECK(comparable("NIÊM PHONG") == "niêm phong");
  CHECK(comparable("STRASSE") == comparable("Straße"));
  CHECK(comparable("ПЛОМБА") == "пломба");
  CHECK(comparable("ត្រា") == "ត្រា");
  CHECK(comparable("مہر") == "مہر");
}

TEST_CASE("digits of every script are the same digits") {
  for (const char* digits :
       {"0123456789", "០១២៣៤៥៦៧៨៩", "໐໑໒໓໔໕໖໗໘໙", "၀၁၂၃၄၅၆၇၈၉", "๐๑๒๓๔๕๖๗๘๙", "۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩",
        "০১২৩৪৫৬৭৮৯", "０１２３４５６７８９", "႐႑႒႓႔႕႖႗႘႙"}) {
    CHECK(comparable(digits) == "0123456789");
  }
  CHECK(comparable("½ Ⅳ 三") == "½ ⅳ 三");
}

TEST_CASE("what only looks alike stays apart") {
  CHECK(comparable("\u0E33") != comparable("\u0E4D\u0E32"));
  CHECK(comparable("\u17D2\u178A") != comparable("\u17D2\u178F"));
  CHECK(comparable("\u064A") != comparable("\u06CC"));
  CHECK(comparable("hòa") != comparable("hoà"));
  CHECK(comparable("ＡＢ") != comparable("AB"));
  CHECK(comparable("seal.") != comparable("seal"));
}

TEST_CASE("bytes that are not UTF-8 are compared as U+FFFD") {
  CHECK(comparable("se\xFF\xFE"
                   "al") == "se\uFFFD\uFFFDal");
}

TEST_CASE("what is comparable stays as it is, whatever it was made of") {
  SeededRandom random(20261122);
  const std::vector<std::pair<char32_t, char32_t>> blocks = {
      {0x20, 0x7F},     {0xA0, 0x24F},    {0x300, 0x36F},   {0x370, 0x52F},   {0x600, 0x6FF},
      {0x980, 0x9FF},   {0xE00, 0xEFF},   {0x1000, 0x109F}, {0x1780, 0x17FF}, {0x1E00, 0x1FFF},
      {0x2000, 0x206F}, {0x4E00, 0x4E3F}, {0xAC00, 0xAC3F}, {0xFF00, 0xFFEF}};
  for (int round = 0; round < 20'000; ++round) {
    std::u32string text;
    for (std::size_t length = random.next() % 8; length > 0; --length) {
      const auto& [first, last] = blocks[random.next() % blocks.size()];
      text.push_back(first + static_cast<char32_t>(random.next() % (last - first + 1)));
    }
    const std::string once = comparable(waypost::unicode::encode_utf8(text));
    CAPTURE(round, once);
    REQUIRE(comparable(once) == once);
  }
}

TEST_CASE("an asterisk stands for any letters, none too") {
  CHECK(fits("seal*", "seal"));
  CHECK(fits("seal*", "Sealed"));
  CHECK(fits("*seal", "the seal"));
  CHECK(fits("*number*", "seal number 5"));
  CHECK(fits("s*l", "seal"));
  CHECK(fits("a*b*c", "axxbxbc"));
  CHECK(fits("*", "anything"));
  CHECK(fits("**", ""));
  CHECK_FALSE(fits("seal*", "the seal"));
  CHECK_FALSE(fits("s*l", "seals"));
  CHECK_FALSE(fits("ab*ba", "aba"));
  CHECK_FALSE(fits("a*b*c", "acb"));
  CHECK_FALSE(fits("", "x"));
  CHECK(fits("", " "));
}

TEST_CASE("without an asterisk a variant fits itself alone") {
  CHECK(fits("bolt seal", " BOLT  seal"));
  CHECK_FALSE(fits("bolt seal", "bolt"));
  CHECK_FALSE(fits("bolt", "bolt seal"));
}

TEST_CASE("an asterisk that stands for nothing leaves one space, not two") {
  CHECK(fits("bolt * seal", "bolt seal"));
  CHECK(fits("bolt * seal", "bolt and seal"));
  CHECK(fits("seal *", "seal"));
  CHECK(fits("* seal", "seal"));
  CHECK(fits("seal *", "seal number"));
  CHECK_FALSE(fits("seal *", "sealed"));
  CHECK_FALSE(fits("bolt * seal", "boltseal"));
}

TEST_CASE("a backslash makes an asterisk of an asterisk") {
  CHECK(fits("5 \\* 3", "5 * 3"));
  CHECK_FALSE(fits("5 \\* 3", "5 x 3"));
  CHECK(fits("\\**", "*x"));
  CHECK(fits("a\\b", "A\\B"));
  CHECK_FALSE(fits("\\*", "x"));
}

TEST_CASE("an asterisk takes letters with their marks") {
  CHECK(fits("ការ*", "ការពារ"));
  CHECK(fits("*ពារ", "ការពារ"));
  CHECK(fits("စစ်*", "စစ်ဆေး"));
  CHECK(fits("ปลอม*", "ปลอมแปลง"));
  // The vowel sign, the mark and the letter below belong to the letter before.
  CHECK_FALSE(fits("ក*", "កា"));
  CHECK_FALSE(fits("q*", "q\u0323"));
  CHECK_FALSE(fits("ត*", "ត្រា"));
  CHECK_FALSE(fits("*រា", "ត្រា"));
}

TEST_CASE("a hostile pattern costs no more than its length") {
  const std::string stars(10'000, '*');
  CHECK(fits(stars + "b", std::string(10'000, 'a') + "b"));
  CHECK_FALSE(fits(stars + "b", std::string(10'000, 'a')));
  std::string pattern;
  for (int index = 0; index < 10'000; ++index) pattern += "a*";
  CHECK_FALSE(fits(pattern + "b", std::string(20'000, 'a')));
  CHECK(fits(pattern + "b", std::string(20'000, 'a') + "b"));
  CHECK_FALSE(fits("*" + std::string(10'000, 'a') + "b*", std::string(40'000, 'a')));
}

namespace {

bool starts_with_mark(const std::u32string& text) {
  return !text.empty() && waypost::unicode::is_mark(text.front());
}

/// Whether some filling of the asterisks from `at` on makes `typed` of the variant: every one is tried.
bool fits_by_trial(const std::u32string& variant, const std::u32string& typed,
                   const std::vector<std::u32string>& fillings) {
  const std::size_t star = variant.find(U'*');
  if (star == std::u32string::npos) {
    return comparable(waypost::unicode::encode_utf8(variant)) == waypost::unicode::encode_utf8(typed);
  }
  const std::u32string rest = variant.substr(star + 1);
  if (starts_with_mark(rest)) return false;
  for (const std::u32string& filling : fillings) {
    if (starts_with_mark(filling)) continue;
    if (fits_by_trial(variant.substr(0, star) + filling + rest, typed, fillings)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a pattern fits exactly what its asterisks can be filled to") {
  SeededRandom random(5);
  // A mark that composes with neither letter; in what is typed it never stands alone.
  const std::u32string mark = U"\u0323";
  const auto random_text = [&](std::size_t length_max, bool with_stars) {
    std::u32string text;
    int stars = 0;
    for (std::size_t length = random.next() % (length_max + 1); length > 0; --length) {
      const std::uint64_t kind = random.next() % 10;
      const bool may_mark = !text.empty() && text.back() != U' ' && (with_stars || text.back() != mark[0]);
      if (kind < 4) {
        text += U'q';
      } else if (kind < 6) {
        text += U'x';
      } else if (kind == 6) {
        text += U' ';
      } else if (kind == 7 && may_mark) {
        text += mark;
      } else if (with_stars && stars < 2) {
        text += U'*';
        ++stars;
      }
    }
    return text;
  };
  int fitting = 0;
  for (int round = 0; round < 3'000; ++round) {
    const std::u32string variant = random_text(5, true);
    const std::string typed = comparable(waypost::unicode::encode_utf8(random_text(5, false)));
    const std::u32string characters = waypost::unicode::decode_utf8(typed).text;
    std::vector<std::u32string> fillings = {U""};
    for (std::size_t begin = 0; begin < characters.size(); ++begin) {
      for (std::size_t length = 1; begin + length <= characters.size(); ++length) {
        fillings.push_back(characters.substr(begin, length));
      }
    }
    const bool expected = fits_by_trial(variant, characters, fillings);
    CAPTURE(waypost::unicode::encode_utf8(variant), typed);
    REQUIRE(fits(waypost::unicode::encode_utf8(variant), typed) == expected);
    fitting += expected ? 1 : 0;
  }
  // Neither answer is so rare that the other could always be given.
  CHECK(fitting > 300);
  CHECK(fitting < 2'700);
}

TEST_CASE("a number is read in any script's digits") {
  CHECK(read_decimal_millionths("12.5") == 12'500'000);
  CHECK(read_decimal_millionths("12,5") == 12'500'000);
  CHECK(read_decimal_millionths("១២,៥") == 12'500'000);
  CHECK(read_decimal_millionths("໑໒.໕") == 12'500'000);
  CHECK(read_decimal_millionths("၁၂.၅") == 12'500'000);
  CHECK(read_decimal_millionths("๑๒.๕") == 12'500'000);
  CHECK(read_decimal_millionths("۱۲٫۵") == 12'500'000);
  CHECK(read_decimal_millionths("١٢٫٥") == 12'500'000);
  CHECK(read_decimal_millionths("১২.৫") == 12'500'000);
  CHECK(read_decimal_millionths("１２．５") == 12'500'000);
  CHECK(read_decimal_millionths(" \u200B12\u200D.5\u00A0") == 12'500'000);
}

TEST_CASE("a number may have a sign, and begin with its decimal sign") {
  CHECK(read_decimal_millionths("-3") == -3'000'000);
  CHECK(read_decimal_millionths("\u22123") == -3'000'000);
  CHECK(read_decimal_millionths("+3") == 3'000'000);
  CHECK(read_decimal_millionths(".25") == 250'000);
  CHECK(read_decimal_millionths("-0,000001") == -1);
  CHECK(read_decimal_millionths("-0") == 0);
  CHECK(read_decimal_millionths("007") == 7'000'000);
}

TEST_CASE("spaces and the Arabic thousands sign group digits by three, nothing else does") {
  CHECK(read_decimal_millionths("1 000") == 1'000'000'000);
  CHECK(read_decimal_millionths("1\u00A0000\u00A0000") == 1'000'000'000'000);
  CHECK(read_decimal_millionths("12\u202F345,5") == 12'345'500'000);
  CHECK(read_decimal_millionths("۱٬۰۰۰") == 1'000'000'000);
  // A comma is a decimal sign wherever it stands: half of the languages write 1,25 for one and a quarter.
  CHECK(read_decimal_millionths("1,000") == 1'000'000);
  for (const char* text : {"1 00", "1 0000", "1000 000", "1 000\u066C000", "000 1", "1.000 000", "1,000.5",
                           "1.000.000", "1\u066C"}) {
    CAPTURE(text);
    CHECK_FALSE(read_decimal_millionths(text).has_value());
  }
}

TEST_CASE("what is no number is not read") {
  for (const char* text : {"",      " ",   "-",    "+", ".",  "5.",  "-.", "--3", "+-3", "- 3",
                           "12 kg", "1e3", "0x10", "½", "三", "1/2", "∞",  "nan", "5%",  "3-"}) {
    CAPTURE(text);
    CHECK_FALSE(read_decimal_millionths(text).has_value());
  }
}

TEST_CASE("more than six decimals and more than 64 bits are refused") {
  CHECK(read_decimal_millionths("0.123456") == 123'456);
  CHECK_FALSE(read_decimal_millionths("0.1234567").has_value());
  CHECK_FALSE(read_decimal_millionths("0.1000000").has_value());
  CHECK(read_decimal_millionths("9223372036854.775807") == 9'223'372'036'854'775'807);
  CHECK(read_decimal_millionths("-9223372036854.775807") == -9'223'372'036'854'775'807);
  CHECK_FALSE(read_decimal_millionths("9223372036854.775808").has_value());
  CHECK_FALSE(read_decimal_millionths("99999999999999999999999999").has_value());
  CHECK(read_decimal_millionths(std::string(10'000, '0') + "1") == 1'000'000);
}

TEST_CASE("every number is read as it was written, whoever writes it") {
  SeededRandom random(12);
  const std::vector<char32_t> zeros = {U'0', U'០', U'໐', U'၀', U'๐', U'۰', U'٠', U'০', U'０'};
  for (int round = 0; round < 5'000; ++round) {
    const auto value = static_cast<std::int64_t>(random.next() >> (1 + random.next() % 62));
    const bool negative = random.next() % 2 == 0;
    std::string digits = std::to_string(value);
    if (digits.size() < 7) digits.insert(0, 7 - digits.size(), '0');
    const std::string whole = digits.substr(0, digits.size() - 6);
    const bool grouped = random.next() % 2 == 0;
    const char32_t zero = zeros[random.next() % zeros.size()];
    std::u32string text = negative ? U"\u2212" : U"";
    for (std::size_t index = 0; index < digits.size(); ++index) {
      if (index == whole.size()) text += random.next() % 2 == 0 ? U'.' : U',';
      if (grouped && index > 0 && index < whole.size() && (whole.size() - index) % 3 == 0) text += U'\u00A0';
      text += zero + static_cast<char32_t>(digits[index] - '0');
      if (random.next() % 8 == 0) text += U'\u200B';
    }
    const std::string typed = waypost::unicode::encode_utf8(text);
    CAPTURE(typed);
    REQUIRE(read_decimal_millionths(typed) == (negative ? -value : value));
  }
}
