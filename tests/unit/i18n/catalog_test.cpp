// SPDX-License-Identifier: Apache-2.0
#include "i18n/catalog.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "base/random.hpp"

using waypost::i18n::Catalog;

namespace {

const std::string kHeader =
    "msgid \"\"\nmsgstr \"\"\n\"Language: zh_Hans\\n\"\n\"X-Waypost-Status: "
    "reviewed\\n\"\n\"X-Waypost-Autonym: 中文\\n\"\n\n";

std::string message_of(const std::string& po) {
  const auto catalog = Catalog::parse(po, "x.po");
  return catalog ? "no error" : catalog.error().message;
}

}  // namespace

TEST_CASE("a translation holds only while its source is the same") {
  const auto catalog = Catalog::parse(kHeader +
                                          "# a comment\n#. for translators\n#: somewhere:1\nmsgctxt "
                                          "\"m.title\"\nmsgid \"Title\"\nmsgstr \"标题\"\n",
                                      "x.po");
  REQUIRE(catalog.has_value());
  CHECK(catalog->language() == "zh-Hans");
  CHECK(catalog->autonym() == "中文");
  CHECK_FALSE(catalog->is_draft());
  REQUIRE(catalog->find("m.title", "Title") != nullptr);
  CHECK(*catalog->find("m.title", "Title") == "标题");
  CHECK(catalog->find("m.title", "New title") == nullptr);
  CHECK(catalog->find("m.other", "Title") == nullptr);
  CHECK(catalog->find_context("m.title")->source == "Title");
}

TEST_CASE("a catalogue that says nothing about itself is a draft") {
  const auto catalog = Catalog::parse("msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n", "x.po");
  CHECK(catalog->is_draft());
  CHECK(catalog->language().empty());
}

TEST_CASE("fuzzy, empty and obsolete entries are no translations") {
  const auto catalog = Catalog::parse(kHeader +
                                          "#, fuzzy\nmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"x\"\n\n"
                                          "msgctxt \"b\"\nmsgid \"B\"\nmsgstr \"\"\n\n"
                                          "#~ msgctxt \"c\"\n#~ msgid \"C\"\n#~ msgstr \"x\"\n\n"
                                          "#| msgid \"old\"\nmsgctxt \"d\"\nmsgid \"D\"\nmsgstr \"d\"\n",
                                      "x.po");
  REQUIRE(catalog.has_value());
  CHECK(catalog->size() == 1);
  CHECK(catalog->unusable_count() == 2);
  CHECK(catalog->find("d", "D") != nullptr);
}

TEST_CASE("texts of several lines are joined, escapes read") {
  const auto catalog = Catalog::parse(
      "msgctxt \"a\"\r\nmsgid \"\"\r\n\"one\\n\"\r\n\"two\"\r\nmsgstr \"\"\r\n\"tab\\t \\\"quoted\\\" "
      "\\\\\"\r\n",
      "x.po");
  REQUIRE(catalog.has_value());
  CHECK(*catalog->find("a", "one\ntwo") == "tab\t \"quoted\" \\");
}

TEST_CASE("entries need no blank line between them") {
  const auto catalog = Catalog::parse(
      "msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"x\"\nmsgctxt \"b\"\nmsgid \"B\"\nmsgstr \"y\"", "x.po");
  CHECK(catalog->size() == 2);
}

TEST_CASE("a byte order mark is skipped") {
  CHECK(Catalog::parse("\xEF\xBB\xBFmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"x\"\n", "x.po")->size() == 1);
}

TEST_CASE("a broken catalogue is refused by line") {
  CHECK(message_of("msgctxt \"a\"\nmsgid \"A\"\n") == "x.po:2: the entry at line 1 has no msgstr");
  CHECK(message_of("msgid \"A\nmsgstr \"b\"\n") == "x.po:1: the closing quotation mark is missing");
  CHECK(message_of("\"stray\"\n") == "x.po:1: a quoted text without a keyword before it");
  CHECK(message_of("msgid \"a\" b\nmsgstr \"\"\n") == "x.po:1: text after the closing quotation mark");
  CHECK(message_of("msgid \"\\q\"\nmsgstr \"\"\n").find("x.po:1: an escape") == 0);
  CHECK(message_of("\nhello\n").find("x.po:2: expected msgctxt") == 0);
  CHECK(message_of("msgid \"\xff\"\nmsgstr \"\"\n") == "x.po:1: this line is not valid UTF-8");
  CHECK(message_of("\xFF\xFE m") == "x.po:0: the file is UTF-16; save it as UTF-8");
  CHECK(message_of("msgid \"a\"\nmsgid_plural \"b\"\n").find("x.po:2: plural forms") == 0);
  CHECK(message_of("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"x\"\nmsgctxt \"a\"\nmsgid \"B\"\nmsgstr \"x\"\n")
            .find("twice") != std::string::npos);
  CHECK(message_of("msgstr \"a\"\n") == "x.po:1: msgstr stands after its msgid");
}

TEST_CASE("any bytes are read or refused, never worse") {
  waypost::SeededRandom random(11);
  const std::string pieces[] = {"msgctxt ", "msgid ",       "msgstr ",
                                "\"",       "\"text\"",     "\n",
                                "\\",       "\\n",          "#, fuzzy\n",
                                "#~ ",      "\"\"\n",       "msgstr[0] \"\"",
                                "\xff",     "\xe1\x80\x80", std::string(1, '\0'),
                                " ",        "\r\n",         "Language: km\\n",
                                "# "};
  for (int round = 0; round < 20'000; ++round) {
    std::string po;
    for (std::uint64_t count = random.next() % 30; count > 0; --count)
      po += pieces[random.next() % std::size(pieces)];
    const auto catalog = Catalog::parse(po, "x.po");
    if (!catalog) {
      REQUIRE(catalog.error().code == waypost::ErrorCode::invalid);
      continue;
    }
    for (const auto& [context, entry] : catalog->entries()) REQUIRE_FALSE(entry.translation.empty());
  }
}

TEST_CASE("every prefix of a catalogue is read or refused") {
  const std::string po = kHeader + "msgctxt \"m.title\"\nmsgid \"\"\n\"Title\\n\"\nmsgstr \"标题\\n\"\n";
  for (std::size_t size = 0; size <= po.size(); ++size) {
    const auto catalog = Catalog::parse(po.substr(0, size), "x.po");
    if (catalog) REQUIRE(catalog->size() <= 1);
  }
}

TEST_CASE("the header alone is read without what follows") {
  const auto head =
      Catalog::parse_head(kHeader + "msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"x\"\nrubbish\n", "x.po");
  REQUIRE(head.has_value());
  CHECK(head->language() == "zh-Hans");
  CHECK_FALSE(head->is_draft());
  CHECK(head->size() == 0);
  CHECK_FALSE(Catalog::parse_head("rubbish", "x.po").has_value());
  CHECK(Catalog::parse_head("", "x.po")->language().empty());
}
