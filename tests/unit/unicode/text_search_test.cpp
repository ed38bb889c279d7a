// SPDX-License-Identifier: Apache-2.0
#include "unicode/text_search.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace waypost::unicode;

namespace {

/// What is found, as it stands in the text; "-" for nothing.
std::string found(const std::string& language, const std::string& words, const std::string& text) {
  const auto match = TextSearch(language).find(words, text);
  return match ? text.substr(match->begin, match->end - match->begin) : "-";
}

}  // namespace

TEST_CASE("words are found inside scripts that have no spaces") {
  CHECK(found("th", "หมายเลข", "ตรวจหมายเลขก่อน") == "หมายเลข");
  CHECK(found("km", "លេខ", "ពិនិត្យលេខមុន") == "លេខ");
  CHECK(found("lo", "ເລກທີ", "ກວດເລກທີກ່ອນ") == "ເລກທີ");
  CHECK(found("my", "အမှတ်", "ကွန်တိန်နာအမှတ်ကိုကြည့်ပါ") == "အမှတ်");
  CHECK(found("zh-Hans", "封条", "先看封条号码") == "封条");
}

TEST_CASE("zero-width signs and spelling variants do not hide a word") {
  CHECK(found("km", "ត្រាបិទ", "មើល\u200Bត្រា\u200Bបិទ") == "ត្រា\u200Bបិទ");
  CHECK(found("th", "หน่วยงาน", "หน่วย\u2060งาน") == "หน่วย\u2060งาน");
  CHECK(found("vi", "Tiếng", "học Tie\u0302\u0301ng Việt") == "Tie\u0302\u0301ng");
  CHECK(found("ru", "ПЛОМБА", "проверьте пломба") == "пломба");
  CHECK(found("en", "seal", "The SEAL number") == "SEAL");
}

TEST_CASE("what is not there is not found") {
  CHECK(found("th", "ประตู", "ตรวจหมายเลขก่อน") == "-");
  CHECK(found("en", "", "text") == "-");
  CHECK(found("en", "\u200B", "text") == "-");
  CHECK(found("en", "text", "") == "-");
  CHECK(found("xx-nonsense-", "b", "abc") == "b");
}
