// SPDX-License-Identifier: Apache-2.0
#include "key_presses.hpp"

#include <string>
#include <vector>

#include "cpu_clock.hpp"
#include "declaration_contest.hpp"
#include "text/text_field.hpp"
#include "unicode/utf8.hpp"

namespace waypost::benchmark {
namespace {

constexpr std::size_t kBefore = 475;  ///< characters on either side of the caret
constexpr std::size_t kTyped = 100;

}  // namespace

std::optional<KeyPresses> press_keys(text::TextEngine& engine, const CorpusText& text, int rounds) {
  std::u32string characters;
  for (const std::string& paragraph : paragraphs_of(text)) {
    if (!characters.empty()) characters += U' ';
    characters += unicode::decode_utf8(paragraph).text;
    if (characters.size() > 2 * kBefore + kTyped) break;
  }
  if (characters.size() < 2 * kBefore + kTyped) return std::nullopt;
  const std::u32string_view all = characters;
  const std::string before = unicode::encode_utf8(all.substr(0, kBefore));
  const std::string after = unicode::encode_utf8(all.substr(kBefore + kTyped, kBefore));

  const text::TextStyle style{text.language, kSize_px, text::Weight::regular, {}};
  text::LayoutOptions options;
  options.width_px = kWidth_px;
  const auto lay_out = [&](const std::string& utf8) {
    return engine.layout(engine.paragraph(text::plain_source(utf8, style)), options);
  };
  std::vector<double> all_ms;
  std::vector<double> medians_ms;
  std::vector<double> p99s_ms;
  for (int round = 0; round < rounds; ++round) {
    engine.clear_caches();
    text::TextField field(before + after);
    field.set_caret(before.size());
    lay_out(field.text());
    std::vector<double> round_ms;
    for (std::size_t i = 0; i < kTyped; ++i) {
      const std::string typed = unicode::encode_utf8(all.substr(kBefore + i, 1));
      const double press_ns = cpu_ns_of([&] {
        field.insert(typed);
        lay_out(field.text())->caret(field.place());
      });
      round_ms.push_back(press_ns / 1e6);
    }
    all_ms.insert(all_ms.end(), round_ms.begin(), round_ms.end());
    medians_ms.push_back(sample_of(round_ms).median);
    p99s_ms.push_back(percentile(round_ms, 0.99));
  }
  engine.clear_caches();
  const Sample of_rounds = sample_of(p99s_ms);
  return KeyPresses{sample_of(medians_ms), {percentile(all_ms, 0.99), of_rounds.low, of_rounds.high}};
}

}  // namespace waypost::benchmark
