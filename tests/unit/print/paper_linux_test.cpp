// SPDX-License-Identifier: Apache-2.0
// Pages: what goes where when it does not fit.
#include "print/paper.hpp"

#include <catch2/catch.hpp>

#include "pdf_reader.hpp"

using namespace waypost;
using namespace waypost::print;

namespace {

text::TextEngine& shared_engine() {
  static text::TextEngine engine = [] {
    auto fonts = text::FontCollection::open(text::default_manifest());
    REQUIRE(fonts);
    return text::TextEngine(std::move(*fonts));
  }();
  return engine;
}

PaperOptions options_in(const std::string& language) {
  PaperOptions options;
  options.language = language;
  options.head = {"A paper", "2026-12-01"};
  return options;
}

PdfReader finished(Paper& paper) {
  const auto pdf = paper.finish();
  REQUIRE(pdf);
  return PdfReader(*pdf);
}

std::string many(const std::string& word, int count) {
  std::string words;
  for (int i = 0; i < count; ++i) words += word + " ";
  return words;
}

}  // namespace

TEST_CASE("a paragraph goes on on the next page, word for word") {
  Paper paper(shared_engine(), options_in("en"));
  std::string words;
  for (int i = 0; i < 2000; ++i) words += "w" + std::to_string(i) + " ";
  paper.paragraph(words);
  const int pages = paper.page_count();
  CHECK(pages >= 2);
  const PdfReader pdf = finished(paper);
  CHECK(pdf.page_count() == pages);
  CHECK(pdf.says(words));
}

TEST_CASE("a section never stands alone at the end of a page") {
  for (int lines = 40; lines < 49; ++lines) {
    Paper paper(shared_engine(), options_in("en"));
    for (int i = 0; i < lines; ++i) paper.paragraph("A line.");
    paper.section("Section");
    paper.paragraph("What stands in it.");
    const PdfReader pdf = finished(paper);
    for (int page = 1; page <= pdf.page_count(); ++page)
      CHECK(pdf.says("Section", page) == pdf.says("What stands in it.", page));
  }
}

TEST_CASE("the headings of a table stand on each of its pages, its rows on one") {
  Paper paper(shared_engine(), options_in("en"));
  Table table{{{"Name", 1}, {"Words", 2}}, {}};
  for (int i = 0; i < 60; ++i)
    table.rows.push_back(
        {"Row" + std::to_string(i), "first" + std::to_string(i) + "\nlast" + std::to_string(i)});
  paper.table(table);
  const PdfReader pdf = finished(paper);
  CHECK(pdf.page_count() >= 3);
  for (int page = 1; page <= pdf.page_count(); ++page) CHECK(pdf.says("Name Words", page));
  for (int i = 0; i < 60; ++i) {
    const std::string number = std::to_string(i);
    CHECK(pdf.says("Row" + number + " first" + number + " last" + number));
  }
}

TEST_CASE("a row that is longer than a page ends in a sign that says so") {
  Paper paper(shared_engine(), options_in("en"));
  paper.table({{{"Name", 1}, {"Words", 1}}, {{"Long", many("word", 4000)}, {"Next", "one"}}});
  const PdfReader pdf = finished(paper);
  CHECK(pdf.page_count() == 2);
  CHECK(pdf.text(1).find("…") != std::string::npos);
  CHECK(pdf.says("Next one", 2));
  CHECK(pdf.ink(1).bottom <= pdf.ink(1).height - 42);
}

TEST_CASE("what can be read begins at the start edge: left, in Urdu right") {
  const auto edges = [](const std::string& language, const std::string& words) {
    Paper paper(shared_engine(), options_in(language));
    paper.paragraph(words);
    return finished(paper).ink(1);
  };
  const PdfReader::Ink english = edges("en", "Sokha");
  CHECK(english.left < 45);
  CHECK(english.right < 200);
  const PdfReader::Ink urdu = edges("ur", "سارہ");
  CHECK(urdu.right > urdu.width - 46);
  CHECK(urdu.left > 400);
  const PdfReader::Ink foreign = edges("ur", "Sokha");
  CHECK(foreign.right > foreign.width - 46);
}

TEST_CASE("rules, room and new pages are as asked for") {
  Paper paper(shared_engine(), options_in("en"));
  paper.facts({{"Label", "Value"}});
  paper.space(100);
  paper.rule();
  paper.new_page();
  paper.heading("Second");
  const PdfReader pdf = finished(paper);
  CHECK(pdf.page_count() == 2);
  CHECK(pdf.says("Label Value", 1));
  CHECK(pdf.says("Second", 2));
  // 15 mm of margin, the line, 100 mm: the rule is the lowest ink, as wide as the paper's room.
  const PdfReader::Ink ink = pdf.ink(1);
  CHECK(ink.bottom > 330);
  CHECK(ink.bottom < 370);
  CHECK(ink.right > ink.width - 46);
}
