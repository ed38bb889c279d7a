// SPDX-License-Identifier: Apache-2.0
#include "lesson/rich_text.hpp"

#include <catch2/catch.hpp>

#include "base/random.hpp"

using waypost::lesson::BlockKind;
using waypost::lesson::parse_markdown;
using waypost::lesson::plain_text;
using waypost::lesson::RichText;
using waypost::lesson::TextSpan;

TEST_CASE("paragraphs, headings, lists and call-outs become blocks") {
  const RichText text = parse_markdown(
      "## Before you open\n\nLook **first**, then *listen*.\n\n- one\n- two\n\n1. first\n2. second\n\n> Call "
      "for help.\n");
  REQUIRE(text.blocks.size() == 7);
  CHECK(text.blocks[0].kind == BlockKind::heading);
  CHECK(text.blocks[1].kind == BlockKind::paragraph);
  CHECK(text.blocks[1].spans == std::vector<TextSpan>{{"Look ", false, false},
                                                      {"first", true, false},
                                                      {", then ", false, false},
                                                      {"listen", false, true},
                                                      {".", false, false}});
  CHECK(text.blocks[2].kind == BlockKind::list_item);
  CHECK(text.blocks[2].list_number == 0);
  CHECK(text.blocks[4].list_number == 1);
  CHECK(text.blocks[5].list_number == 2);
  CHECK(text.blocks[6].kind == BlockKind::call_out);
  CHECK(plain_text(text) ==
        "Before you open\nLook first, then listen.\none\ntwo\nfirst\nsecond\nCall for help.");
}

TEST_CASE("lists nest, and a numbered list begins where its author says") {
  const RichText text = parse_markdown("4. four\n   - inner\n     - innermost\n5. five\n");
  REQUIRE(text.blocks.size() == 4);
  CHECK(text.blocks[0].list_number == 4);
  CHECK(text.blocks[1].depth == 1);
  CHECK(text.blocks[1].list_number == 0);
  CHECK(text.blocks[2].depth == 2);
  CHECK(text.blocks[3].list_number == 5);
  CHECK(text.blocks[3].depth == 0);
}

TEST_CASE("a list with blank lines between its items is still one item a block") {
  const RichText text = parse_markdown("1. first\n\n2. second\n\n   more of the second\n");
  REQUIRE(text.blocks.size() == 3);
  CHECK(text.blocks[1].list_number == 2);
  CHECK(text.blocks[2].kind == BlockKind::paragraph);
  CHECK(plain_text(text) == "first\nsecond\nmore of the second");
}

TEST_CASE("what is not ours is shown as its text") {
  CHECK(plain_text(parse_markdown("A <b>bold</b> claim")) == "A <b>bold</b> claim");
  CHECK(plain_text(parse_markdown("See [the annex](http://example.org)")) == "See the annex");
  CHECK(plain_text(parse_markdown("![A seal](seal.png)")) == "A seal");
  CHECK(plain_text(parse_markdown("5 < 6 & 7 &lt; 8 &#x41;&#66;")) == "5 < 6 & 7 < 8 AB");
  CHECK(plain_text(parse_markdown("&#0;&#xD800;&#x110000;&unknown;")) == "\uFFFD\uFFFD\uFFFD&unknown;");
}

TEST_CASE("an indented paragraph is no code") {
  const RichText text = parse_markdown("      Indented by its author.\n");
  REQUIRE(text.blocks.size() == 1);
  CHECK(text.blocks[0].kind == BlockKind::paragraph);
}

TEST_CASE("a line end in the source is a space, but not between Han characters") {
  CHECK(plain_text(parse_markdown("one\ntwo")) == "one two");
  CHECK(plain_text(parse_markdown("先看\n封条")) == "先看封条");
  CHECK(plain_text(parse_markdown("先看**号码\n**封条")) == "先看**号码**封条");
  CHECK(plain_text(parse_markdown("one  \ntwo")) == "one\ntwo");
}

TEST_CASE("a link to a glossary term carries the term's id, any other link is its words") {
  const RichText text = parse_markdown("A [*precursor*](term:precursor) and [a page](https://example.org).");
  REQUIRE(text.blocks.size() == 1);
  const auto& spans = text.blocks[0].spans;
  REQUIRE(spans.size() == 3);
  CHECK(spans[1] == waypost::lesson::TextSpan{"precursor", false, true, "precursor"});
  CHECK(spans[2].term.empty());
  CHECK(plain_text(text) == "A precursor and a page.");
}

TEST_CASE("any bytes are read without failing") {
  waypost::SeededRandom random(3);
  const std::string pieces[] = {"*",    "**",  "_",    "- ", "1. ",  "> ",       "\n",
                                "\n\n", "#",   "`",    "[",  "](",   "&#",       ";",
                                "<",    "\t",  "word", " ",  "\xff", "\xe1\x80", std::string(1, '\0'),
                                "\\",   "    "};
  for (int round = 0; round < 5'000; ++round) {
    std::string markdown;
    for (std::uint64_t count = random.next() % 40; count > 0; --count)
      markdown += pieces[random.next() % std::size(pieces)];
    const RichText text = parse_markdown(markdown);
    for (const auto& block : text.blocks) {
      REQUIRE(block.depth >= 0);
      for (const auto& span : block.spans) REQUIRE_FALSE(span.text.empty());
    }
  }
}

TEST_CASE("a table has a head, rows, and columns that say where their words stand") {
  const RichText text = parse_markdown(
      "Look:\n\n| Seal | Digits |\n|------|-----:|\n| **bolt** | 8 |\n| [cable](term:cable) | |\n\nDone.");
  REQUIRE(text.blocks.size() == 3);
  const waypost::lesson::Block& table = text.blocks[1];
  CHECK(table.kind == BlockKind::table);
  using waypost::lesson::ColumnAlignment;
  CHECK(table.columns == std::vector<ColumnAlignment>{ColumnAlignment::start, ColumnAlignment::end});
  REQUIRE(table.cells.size() == 6);
  CHECK(table.cells[0] == waypost::lesson::TableCell{0, 0, 0, 1});
  CHECK(table.cells[5].spans_begin == table.cells[5].spans_end);
  CHECK(table.spans[2] == TextSpan{"bolt", true, false});
  CHECK(table.spans[4].term == "cable");
  CHECK(plain_text(text) == "Look:\nSeal | Digits\nbolt | 8\ncable | \nDone.");
}

TEST_CASE("a table too wide for any screen is text, and costs no more than text") {
  std::string wide = "|";
  std::string line = "|";
  for (int i = 0; i < 2000; ++i) {
    wide += "a|";
    line += "-|";
  }
  std::string document = wide + "\n" + line + "\n";
  for (int i = 0; i < 2000; ++i) document += "|\n";
  const RichText text = parse_markdown(document);
  REQUIRE(text.blocks.size() == 1);
  CHECK(text.blocks[0].kind == BlockKind::paragraph);
}
