// SPDX-License-Identifier: Apache-2.0
// A learner's own record as a PDF, read back by another program.
#include <catch2/catch.hpp>
#include <map>

#include "i18n/translator.hpp"
#include "own_record_samples.hpp"
#include "pdf_reader.hpp"
#include "print/document.hpp"
#include "print/paper.hpp"

using namespace waypost;
using namespace waypost::print;

namespace {

constexpr int kCourseCount = 24;
constexpr double kPointsPerMm = 72 / 25.4;
constexpr double kMarginPoints = kMargin_mm * kPointsPerMm;
/// So far the stroke of a letter may hang over the edge that its line ends at, as it does in Nastaliq.
constexpr int kSwashPoints = 2;

PdfReader printed(const OwnRecord& record) {
  const auto pdf = print_document(to_json(record));
  REQUIRE(pdf);
  return PdfReader(*pdf);
}

/// Printed once for all tests.
const PdfReader& long_record(const LanguageSample& sample) {
  static std::map<std::string, PdfReader> printed_already;
  const auto known = printed_already.find(sample.language);
  if (known != printed_already.end()) return known->second;
  const auto pdf = print_document(to_json(record_with(sample, kCourseCount)));
  REQUIRE(pdf);
  return printed_already.emplace(sample.language, *pdf).first->second;
}

i18n::Translator words_in(const std::string& language) {
  auto words = i18n::Translator::load(i18n::default_locales_folder(), language);
  REQUIRE(words);
  return std::move(*words);
}

}  // namespace

TEST_CASE("a record of two pages or more gives its words back in every language") {
  for (const LanguageSample& sample : language_samples()) {
    INFO(sample.language);
    const PdfReader& pdf = long_record(sample);
    const i18n::Translator words = words_in(sample.language);
    CHECK(pdf.page_count() >= 2);
    CHECK(pdf.page_count() <= 4);
    CHECK(pdf.says(sample.name));
    CHECK(pdf.says(sample.office));
    for (const std::string& title : sample.titles) CHECK(pdf.says(title));
    CHECK(pdf.says(words.tr("role.supervisor")));
    CHECK(pdf.says(words.tr("agency.customs")));
    CHECK(pdf.says(words.tr("state.passed")));
    CHECK(pdf.says(words.tr("me.percents", {{"before", std::int64_t{40}}, {"best", std::int64_t{90}}})));
  }
}

TEST_CASE("no space comes into a word, wherever its signs are stacked") {
  for (const LanguageSample& sample : language_samples()) {
    std::istringstream words(sample.name + " " + sample.office);
    for (std::string word; words >> word;) {
      INFO(sample.language << " " << word);
      CHECK(long_record(sample).text().find(word) != std::string::npos);
    }
  }
}

TEST_CASE("each page says that it is no certificate, and which page it is") {
  for (const LanguageSample& sample : language_samples()) {
    INFO(sample.language);
    const PdfReader& pdf = long_record(sample);
    const i18n::Translator words = words_in(sample.language);
    const int pages = pdf.page_count();
    for (int page = 1; page <= pages; ++page) {
      const std::int64_t number = page, count = pages;
      CHECK(pdf.says(words.tr("paper.no-certificate"), page));
      CHECK(pdf.says(words.tr("paper.page", {{"page", number}, {"pages", count}}), page));
      CHECK(pdf.says(words.tr("paper.course"), page));
    }
  }
}

TEST_CASE("the fonts of a record are in it, as far as they are used") {
  for (const LanguageSample& sample : language_samples()) {
    INFO(sample.language);
    const std::vector<EmbeddedFont> fonts = long_record(sample).fonts();
    for (const EmbeddedFont& font : fonts) {
      INFO(font.name);
      CHECK(font.embedded);
      CHECK(font.subset);
    }
    CHECK(std::any_of(fonts.begin(), fonts.end(),
                      [&](const EmbeddedFont& font) { return font.name.starts_with(sample.font); }));
  }
}

TEST_CASE("nothing of a record stands outside the margins") {
  for (const LanguageSample& sample : language_samples()) {
    INFO(sample.language);
    const PdfReader& pdf = long_record(sample);
    bool inside = true;
    for (const WordBox& word : pdf.words()) {
      inside = inside && word.left > kMarginPoints - 0.5 &&
               word.right < kPageWidth / kUnitsPerPoint - kMarginPoints + 0.5;
    }
    CHECK(inside);
    for (int page = 1; page <= pdf.page_count(); ++page) {
      const PdfReader::Ink ink = pdf.ink(page);
      const int margin = static_cast<int>(kMarginPoints) - kSwashPoints;
      CHECK(ink.left >= margin);
      CHECK(ink.top >= margin);
      CHECK(ink.right < ink.width - margin);
      CHECK(ink.bottom < ink.height - margin);
    }
  }
}

TEST_CASE("a record says what it knows and no more") {
  OwnRecord record = record_with(language_samples()[0], 1);
  SECTION("a course that was only begun is begun, not failed") {
    record.courses[0] = {};
    record.courses[0].title = "Drugs";
    const std::string text = printed(record).text();
    CHECK(text.find(words_in("en").tr("state.in-progress")) != std::string::npos);
    CHECK(text.find("%") == std::string::npos);
    CHECK(text.find("Final test taken") == std::string::npos);
    CHECK(text.find("ailed") == std::string::npos);
  }
  SECTION("who said nothing of themselves has nothing said of them") {
    record.said.clear();
    record.years_at_post.clear();
    record.office.clear();
    const PdfReader pdf = printed(record);
    CHECK_FALSE(pdf.says("About you"));
    CHECK_FALSE(pdf.says("Office"));
    CHECK(pdf.page_count() == 1);
  }
  SECTION("the words of an office stand for its own choices") {
    record.said = {{"agency", "river_police", "River police"}};
    CHECK(printed(record).says("Your service River police"));
  }
  SECTION("no course is said as such") {
    record.courses.clear();
    CHECK(printed(record).says("You have not begun a course yet."));
  }
}
