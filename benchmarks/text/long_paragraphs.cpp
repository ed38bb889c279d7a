// SPDX-License-Identifier: Apache-2.0
#include "long_paragraphs.hpp"

#include "corpus.hpp"
#include "cpu_clock.hpp"
#include "declaration_contest.hpp"
#include "unicode/utf8.hpp"

namespace waypost::benchmark {
namespace {

constexpr std::size_t kLong = 65536;
constexpr std::size_t kShort = 4096;
constexpr int kShortRuns = 5;

struct Kind {
  std::string name;
  std::string language;
  std::u32string pattern;  ///< repeated to the length asked for
};

/// The letters of a text without its spaces: one word that never ends.
std::u32string letters_of(const std::string& language) {
  std::u32string letters;
  for (const CorpusText& text : corpus_texts()) {
    if (text.language != language) continue;
    for (const std::string& paragraph : paragraphs_of(text)) letters += unicode::decode_utf8(paragraph).text;
  }
  std::erase_if(letters, [](char32_t c) { return c < 0x41 || (c > 0x7A && c < 0xC0) || c == 0x200B; });
  return letters;
}

std::u32string deep_embeddings() {
  // As deep as UAX #9 allows, in and out again, right and left in turn, with a letter at every level.
  std::u32string pattern;
  for (int depth = 0; depth < 60; ++depth) pattern += depth % 2 == 0 ? U"\u202Bא" : U"\u202Aa";
  for (int depth = 0; depth < 60; ++depth) pattern += U"\u202C1";
  return pattern;
}

std::vector<Kind> kinds() {
  return {{"one_word", "en", letters_of("en")},      {"one_word_khmer", "km", letters_of("km")},
          {"one_word_urdu", "ur", letters_of("ur")}, {"all_marks", "en", U"\u0301\u0323"},
          {"deep_bidi", "en", deep_embeddings()},    {"alternating_scripts", "en", U"aកกбກကا中"}};
}

std::string repeated(const std::u32string& pattern, std::size_t length) {
  std::u32string text;
  text.reserve(length);
  while (text.size() < length) text += pattern.substr(0, length - text.size());
  return unicode::encode_utf8(text);
}

}  // namespace

std::vector<LongParagraph> lay_out_long_paragraphs(text::TextEngine& engine, int rounds) {
  text::LayoutOptions options;
  options.width_px = kWidth_px;
  std::vector<LongParagraph> results;
  for (const Kind& kind : kinds()) {
    if (kind.pattern.empty()) continue;
    const text::TextStyle style{kind.language, kSize_px, text::Weight::regular, {}};
    const auto ns_a_character = [&](const text::ParagraphSource& source, std::size_t length) {
      engine.clear_caches();
      const double all_ns = cpu_ns_of([&] { engine.layout(engine.paragraph(source), options); });
      return all_ns / static_cast<double>(length);
    };
    const text::ParagraphSource long_source = text::plain_source(repeated(kind.pattern, kLong), style);
    const text::ParagraphSource short_source = text::plain_source(repeated(kind.pattern, kShort), style);
    ns_a_character(short_source, kShort);
    std::vector<double> times_ns;
    std::vector<double> short_times_ns;
    std::vector<double> growths;
    for (int round = 0; round < rounds; ++round) {
      std::vector<double> short_ns;
      for (int i = 0; i < kShortRuns; ++i) short_ns.push_back(ns_a_character(short_source, kShort));
      short_times_ns.push_back(sample_of(short_ns).median);
      times_ns.push_back(ns_a_character(long_source, kLong));
      growths.push_back(times_ns.back() / short_times_ns.back());
    }
    results.push_back({kind.name, sample_of(times_ns), sample_of(short_times_ns), sample_of(growths)});
  }
  engine.clear_caches();
  return results;
}

}  // namespace waypost::benchmark
