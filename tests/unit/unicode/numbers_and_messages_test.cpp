// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "unicode/collator.hpp"
#include "unicode/locale.hpp"
#include "unicode/message.hpp"
#include "unicode/date.hpp"
#include "unicode/number.hpp"
#include "unicode/script.hpp"
#include "unicode/utf8.hpp"

using namespace waypost;
using namespace waypost::unicode;

TEST_CASE("whole numbers are written in the language's own digits") {
  CHECK(format_integer(1234, "en") == "1,234");
  CHECK(format_integer(42, "km") == "៤២");
  CHECK(format_integer(42, "lo") == "42");
  CHECK(format_integer(42, "my") == "၄၂");
  CHECK(format_integer(42, "ur") == "۴۲");
  CHECK(format_integer(42, "th") == "42");
  CHECK(format_integer(42, "vi") == "42");
  CHECK(format_integer(42, "zh-Hans") == "42");
  CHECK(format_percent(0.8, "en") == "80%");
  CHECK(format_percent(0.8, "km").find("៨០") != std::string::npos);
}

TEST_CASE("digits of any script are read as ASCII ones") {
  CHECK(with_ascii_digits("៤២ ໔໒ ၄၂ ۴۲ 42") == "42 42 42 42 42");
  CHECK(with_ascii_digits("ក ½") == "ក ½");
}

TEST_CASE("a message takes named arguments") {
  SECTION("and chooses the plural form of its language") {
    const char* pattern = "{count, plural, one {# page} other {# pages}}";
    CHECK(format_message(pattern, "en", {{"count", std::int64_t{1}}}).value() == "1 page");
    CHECK(format_message(pattern, "en", {{"count", std::int64_t{5}}}).value() == "5 pages");
  }
  SECTION("with numbers in the language's digits") {
    CHECK(format_message("ទំព័រ {page}", "km", {{"page", std::int64_t{7}}}).value() == "ទំព័រ ៧");
  }
  SECTION("and words as they are") {
    CHECK(format_message("Hello {name}.", "en", {{"name", std::string("សុខា")}}).value() == "Hello សុខា.");
  }
  SECTION("without arguments it is itself") { CHECK(format_message("Next", "en", {}).value() == "Next"); }
  SECTION("a broken pattern is an error that says where") {
    const auto broken = format_message("{count, plural, one {# page}", "en", {{"count", std::int64_t{1}}});
    REQUIRE_FALSE(broken);
    CHECK(broken.error().code == ErrorCode::invalid);
  }
  SECTION("an argument that is not given shows its name") {
    CHECK(format_message("Hello {name}.", "en", {}).value() == "Hello {name}.");
  }
}

TEST_CASE("names sort as people of the language list them") {
  CHECK(Collator("vi").before("Đào", "Em"));
  CHECK(Collator("en").before("ant", "Bee"));
  CHECK(Collator("th").before("เกม", "ขา"));
  const Collator lao("lo");
  CHECK((lao.sort_key("ກາ") < lao.sort_key("ຂາ")) == lao.before("ກາ", "ຂາ"));
  CHECK(Collator("xx-nonsense-").compare("a", "a") == 0);
}

TEST_CASE("languages know their script and direction") {
  CHECK(is_right_to_left("ur"));
  CHECK(is_right_to_left("fa"));
  CHECK(is_right_to_left("ps"));
  CHECK_FALSE(is_right_to_left("en"));
  CHECK_FALSE(is_right_to_left("uz-Cyrl"));
  CHECK_FALSE(is_right_to_left("no such language"));
  CHECK(usual_script("km") == script("Khmr"));
  CHECK(usual_script("zh-Hans") == script("Hani"));
  CHECK(usual_script("kk") == script("Cyrl"));
}

TEST_CASE("damaged UTF-8 is repaired, one mark for each wrong stretch") {
  CHECK(repair_utf8("a\xFFz") == "a\uFFFDz");
  CHECK(repair_utf8("\xE1\x9E") == "\uFFFD");
  CHECK(repair_utf8("\xC0\x80") == "\uFFFD\uFFFD");
  CHECK(repair_utf8("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
  CHECK(is_valid_utf8("ខ្មែរ"));
  CHECK(decode_utf8("aខ").byte_offsets == std::vector<std::uint32_t>{0, 1, 4});
}

TEST_CASE("composed and decomposed spellings compare equal after NFC") {
  CHECK(normalize_nfc("Tie\u0302\u0301ng") == "Ti\u1EBFng");
  CHECK(fold_case("ĐƯỜNG") == fold_case("đường"));
}

TEST_CASE("script runs follow UAX #24") {
  SECTION("common characters join the script before them") {
    CHECK(script_runs(U"ខ្មែរ 12, abc", script("Khmr")) ==
          std::vector<ScriptRun>{{0, 10, script("Khmr")}, {10, 13, script("Latn")}});
  }
  SECTION("a closing bracket takes the script of its opening one") {
    const auto runs = script_runs(U"ខ (abc) ខ", script("Khmr"));
    CHECK(runs ==
          std::vector<ScriptRun>{{0, 3, script("Khmr")}, {3, 6, script("Latn")}, {6, 9, script("Khmr")}});
  }
  SECTION("text without letters takes the fallback") {
    CHECK(script_runs(U"12", script("Laoo")) == std::vector<ScriptRun>{{0, 2, script("Laoo")}});
  }
  SECTION("a character with extensions stays in a script that uses it") {
    // The danda-like Burmese full stop belongs to several scripts of that family.
    CHECK(script_runs(U"ကခ၊ဂ", script("Mymr")).size() == 1);
  }
}

TEST_CASE("a day is written as the readers of a language write it") {
  CHECK(format_day("2025-03-15", "en") == "15 March 2025");
  CHECK(format_day("2025-03-15", "vi") == "15 tháng 3 năm 2025");
  CHECK(format_day("2025-03-15", "zh-Hans") == "2025年3月15日");
  CHECK(format_day("2025-03-15", "km") == "ថ្ងៃទី១៥ ខែមីនា ឆ្នាំ២០២៥");
  CHECK(format_day("2025-03-15", "tet") == "15 Marsu 2025");
  CHECK(format_day("2025-03-15", "shn") == "၁၅/၃/၂၀၂၅");
  CHECK(format_day("2025-03-15", "ru").find("15 марта 2025") == 0);
  CHECK(format_day("soon", "en") == "soon");
  SECTION("Thai counts Buddhist years, and says so") {
    CHECK(format_day("2025-03-15", "th") == "15 มีนาคม พ.ศ. 2568");
  }
  SECTION("Dari and Pashto count solar Hijri years; 20 March 2025 is the last day of 1403") {
    CHECK(format_day("2025-03-20", "prs") == "۳۰ حوت ۱۴۰۳");
    CHECK(format_day("2025-03-21", "prs") == "۱ حمل ۱۴۰۴");
  }
}

TEST_CASE("every language of the conventions is written by them") {
  for (const char* language :
       {"en", "km", "lo", "my", "th", "vi", "zh-Hans", "ru", "ur",  "ug",  "prs", "ps",
        "tg", "ky", "kk", "uz", "tk", "az", "ka",      "id", "fil", "tet", "shn", "mnw"}) {
    CAPTURE(language);
    CHECK(own_name(language) != language);
    CHECK_FALSE(format_day("2025-03-15", language).empty());
    CHECK(with_ascii_digits(format_integer(12345, language)).find("12") == 0);
    CHECK(format_day("2025-03-15", language).find("M03") == std::string::npos);
  }
  CHECK(list_letter("km", 1) == "ខ");
  CHECK(list_letter("ru", 7) == "З");
  CHECK(list_letter("vi", 2) == "C");
  CHECK(list_letter("xx", 99) == "H");
  CHECK(own_name("shn") == "တႆး");
  CHECK(usual_script("mnw") == script("Mymr"));
  CHECK(usual_script("km-KH") == script("Khmr"));
  CHECK(usual_script("uz-Cyrl") == script("Cyrl"));
  CHECK(numbering_system("prs") == "arabext");
}
