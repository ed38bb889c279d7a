// SPDX-License-Identifier: Apache-2.0
#include "text/telex.hpp"

#include <catch2/catch.hpp>
#include <vector>

#include "unicode/utf8.hpp"

using namespace waypost;
using namespace waypost::text;

namespace {

/// The keys one by one, as an officer types them.
std::string typed(std::string_view keys) {
  std::string word;
  for (const char key : keys) word = telex(word, static_cast<unsigned char>(key));
  return word;
}

struct Case {
  const char* keys;
  const char* word;
};

void check(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    CAPTURE(each.keys);
    CHECK(typed(each.keys) == each.word);
  }
}

}  // namespace

TEST_CASE("Telex writes the words of a border post") {
  check({{"tieengs", "tiếng"},   {"Vieetj", "Việt"},      {"nuwowcs", "nước"}, {"nguwowif", "người"},
         {"dduwowngf", "đường"}, {"bieen", "biên"},       {"giowis", "giới"},  {"cuwar", "cửa"},
         {"khaaur", "khẩu"},     {"hair", "hải"},         {"quan", "quan"},    {"thuoocs", "thuốc"},
         {"tuys", "túy"},        {"hangf", "hàng"},       {"xuaats", "xuất"},  {"nhaapj", "nhập"},
         {"kieemr", "kiểm"},     {"soats", "soát"},       {"nieem", "niêm"},   {"phong", "phong"},
         {"giaays", "giấy"},     {"towf", "tờ"},          {"caanr", "cẩn"},    {"thaanj", "thận"},
         {"DDaay", "Đây"},       {"Laof", "Lào"},         {"VIEETJ", "VIỆT"},  {"DDOONGF", "ĐỒNG"},
         {"ruwowuj", "rượu"},    {"huwowu", "hươu"},      {"yeeu", "yêu"},     {"uoongs", "uống"},
         {"wowts", "ướt"},       {"nghieeng", "nghiêng"}, {"oong", "ông"},     {"DDawks", "Đắk"}});
}

TEST_CASE("the tone stands where it is written traditionally") {
  check({{"hoaf", "hòa"},        {"hoanf", "hoàn"},      {"hoaif", "hoài"},    {"thuyr", "thủy"},
         {"thuyeenf", "thuyền"}, {"tuyeetj", "tuyệt"},   {"khuyur", "khuỷu"},  {"khuya", "khuya"},
         {"huynhf", "huỳnh"},    {"hoef", "hòe"},        {"ngoeof", "ngoèo"},  {"khuaays", "khuấy"},
         {"muas", "múa"},        {"muwas", "mứa"},       {"mias", "mía"},      {"guwir", "gửi"},
         {"thuees", "thuế"},     {"nguyeenx", "nguyễn"}, {"xooongs", "xoóng"}, {"ngoaif", "ngoài"}});
  SECTION("where it moves to when letters follow") {
    CHECK(typed("hoas") == "hóa");
    CHECK(typed("hoasn") == "hoán");
    CHECK(typed("hoasni") == "hoáni");
    CHECK(typed("tuyf") == "tùy");
    CHECK(typed("tuyfnh") == "tuỳnh");
    CHECK(typed("gif") == "gì");
    CHECK(typed("gifa") == "già");
    CHECK(typed("tiesng") == "tiéng");
    CHECK(typed("tiesnge") == "tiếng");
  }
}

TEST_CASE("qu and gi begin a syllable as consonants") {
  check({{"quar", "quả"},
         {"quaf", "quà"},
         {"quys", "quý"},
         {"quoocs", "quốc"},
         {"quaanf", "quần"},
         {"quyeetj", "quyệt"},
         {"quyeens", "quyến"},
         {"quawng", "quăng"},
         {"quowr", "quở"},
         {"gif", "gì"},
         {"ginf", "gìn"},
         {"giaf", "già"},
         {"gioongs", "giống"},
         {"gieengs", "giếng"},
         {"giawtj", "giặt"},
         {"giwx", "giữ"},
         {"giuwx", "giữ"},
         {"giuwowngf", "giường"},
         {"quw", "quw"}});
}

TEST_CASE("marks may be typed late") {
  check({{"tiene", "tiên"},
         {"tiengse", "tiếng"},
         {"dod", "đo"},
         {"duongdwf", "đường"},
         {"nguoiwf", "người"},
         {"toio", "tôi"},
         {"sonw", "sơn"},
         {"hoacwj", "hoặc"},
         {"nuocws", "nước"},
         {"xuatsa", "xuất"},
         {"vietje", "việt"},
         {"dduwocj", "được"},
         {"dduocwj", "được"},
         {"thuowngf", "thường"}});
}

TEST_CASE("w is ơ, ă or ư by what stands before it") {
  check({{"w", "ư"},
         {"tw", "tư"},
         {"nhw", "như"},
         {"W", "Ư"},
         {"muaw", "mưa"},
         {"xoawn", "xoăn"},
         {"huuw", "hưu"},
         {"ruouwj", "rượu"},
         {"tuoiw", "tươi"},
         {"thuowr", "thuở"},
         {"thuowngr", "thưởng"},
         {"huow", "huơ"},
         {"buow", "bươ"},
         {"aaw", "ă"},
         {"ooww", "ow"},
         {"awa", "â"},
         {"owo", "ô"}});
}

TEST_CASE("the key once more takes its mark or tone away and stands for itself") {
  // A lone ư does not tell whether it was w or uw: it is w again.
  check(
      {{"aaa", "aa"},       {"eee", "ee"},         {"ooo", "oo"},     {"ddd", "dd"}, {"aww", "aw"},
       {"oww", "ow"},       {"ww", "w"},           {"www", "ww"},     {"uww", "w"},  {"tww", "tuw"},
       {"uoww", "uow"},     {"nguoiww", "nguoiw"}, {"muaww", "muaw"}, {"ass", "as"}, {"asss", "ass"},
       {"off", "of"},       {"barr", "bar"},       {"maxx", "max"},   {"ajj", "aj"}, {"tieengss", "tiêngs"},
       {"tieene", "tiene"}, {"DDD", "DD"},         {"dodd", "dod"},   {"AAA", "AA"}, {"gooogle", "google"}});
}

TEST_CASE("z takes the tone away, and is a letter where there is none") {
  check({{"hoafz", "hoa"},
         {"tieengsz", "tiêng"},
         {"gifz", "gi"},
         {"hoaz", "hoaz"},
         {"z", "z"},
         {"zebu", "zebu"},
         {"azz", "azz"},
         {"hoafs", "hóa"},
         {"Az", "Az"}});
}

TEST_CASE("capitals stay as the first letter of a mark was typed") {
  check({{"Aa", "Â"},
         {"aA", "â"},
         {"Dd", "Đ"},
         {"dD", "đ"},
         {"UOW", "ƯƠ"},
         {"uOW", "ưƠ"},
         {"HoAF", "HòA"},
         {"DDD", "DD"},
         {"Ass", "As"}});
}

TEST_CASE("what can be no Vietnamese syllable stays as it is typed") {
  check({{"container", "container"},
         {"UNODC", "UNODC"},
         {"seal", "seal"},
         {"police", "police"},
         {"drugs", "drugs"},
         {"jet", "jet"},
         {"film", "film"},
         {"zoom", "zoom"},
         {"PDFs", "PDFs"},
         {"scans", "scans"},
         {"bless", "bless"},
         {"cannabis", "cannabis"}});
  SECTION("but English words that could be syllables are taken for them, as every Telex does") {
    check({{"test", "tét"}, {"was", "ứa"}, {"data", "dât"}, {"testt", "tétt"}, {"tesst", "test"}});
  }
}

TEST_CASE("a tone that a stop cannot have is a letter") {
  check({{"catf", "catf"},
         {"catr", "catr"},
         {"cats", "cát"},
         {"catj", "cạt"},
         {"sachx", "sachx"},
         {"sachs", "sách"}});
}

TEST_CASE("the word before the caret may be anything") {
  CHECK(telex("", U'a') == "a");
  CHECK(telex("", U'1') == "1");
  CHECK(telex("tiê", U'ế') == "tiêế");
  CHECK(telex("ម", U's') == "មs");
  CHECK(telex("naïv", U'e') == "naïve");
  CHECK(telex("\xFF", U's') == "\xFFs");
  CHECK(telex("áà", U's') == "áàs");
  CHECK(telex("\u0301", U's') == "\u0301s");
  SECTION("also decomposed, and becomes composed") {
    CHECK(telex("tie\u0302\u0301n", U'g') == "tiếng");
    CHECK(telex("hoa\u0300", U'n') == "hoàn");
  }
  SECTION("and what comes of valid text is valid and composed") {
    for (const char* word : {"", "a", "đ", "ươ", "quyế", "gì", "khuỷu", "x\u0302", "ß", "漢", "THUỞ"}) {
      for (char32_t key = 0; key < 0x80; ++key) {
        const std::string made = telex(word, key);
        CHECK(unicode::is_valid_utf8(made));
        CHECK(unicode::normalize_nfc(made) == made);
      }
    }
  }
}
