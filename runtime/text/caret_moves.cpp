// SPDX-License-Identifier: Apache-2.0
#include "text/caret_moves.hpp"

#include <algorithm>
#include <cmath>

#include "text/paragraph_data.hpp"
#include "unicode/character.hpp"

namespace waypost::text {

namespace {

// Carets nearer than this stand at one place.
constexpr float kSamePlace_px = 0.01F;

float middle_x(const gfx::Rect& caret) { return (caret.x0 + caret.x1) / 2; }

/// The stop of a line that stands nearest to `x_px` beyond it on one side; nothing where none does.
std::optional<std::size_t> nearest_beyond(const Layout& layout, std::size_t line, float x_px,
                                          bool rightwards) {
  std::optional<std::size_t> nearest;
  float distance_px = 0;
  for (const std::size_t stop : layout.visual_stops()) {
    if (layout.line_of(stop) != line) continue;
    const float ahead_px = (middle_x(layout.caret(stop)) - x_px) * (rightwards ? 1.0F : -1.0F);
    if (ahead_px <= kSamePlace_px || (nearest && ahead_px >= distance_px)) continue;
    nearest = stop;
    distance_px = ahead_px;
  }
  return nearest;
}

/// The outermost stop of a line on one side.
std::optional<std::size_t> outermost(const Layout& layout, std::size_t line, bool leftmost) {
  std::optional<std::size_t> found;
  for (const std::size_t stop : layout.visual_stops()) {
    if (layout.line_of(stop) != line) continue;
    found = stop;
    if (leftmost) break;
  }
  return found;
}

CaretPlace moved_sideways(const Layout& layout, const CaretPlace& from, bool rightwards) {
  const std::size_t line = layout.line_of(from);
  const float x_px = middle_x(layout.caret(from));
  if (const auto beside = nearest_beyond(layout, line, x_px, rightwards)) return {*beside};
  // Over the line's edge: onwards in a line's own direction, so the next line where that is to the right.
  const bool goes_on = rightwards == (layout.lines()[line].base_level == 0);
  if (goes_on ? line + 1 >= layout.lines().size() : line == 0) return from;
  const auto beyond = outermost(layout, goes_on ? line + 1 : line - 1, rightwards);
  return beyond ? CaretPlace{*beyond} : from;
}

/// Words begin at a boundary that a space or a mark of punctuation does not follow.
CaretPlace moved_by_word(const Layout& layout, const CaretPlace& from, bool rightwards) {
  const ParagraphData& data = layout.paragraph()->data();
  const bool forwards = rightwards == (layout.lines()[layout.line_of(from)].base_level == 0);
  const unicode::Boundaries words = data.segmenter->words(data.text, data.styles.front().language);
  const auto begins_word = [&](std::size_t at) {
    return at == 0 || at == data.text.size() || (words[at] != 0 && unicode::is_word_character(data.text[at]));
  };
  std::size_t at = data.code_point_at(from.byte_offset);
  if (forwards) {
    while (at < data.text.size() && !begins_word(++at)) {
    }
  } else {
    while (at > 0 && !begins_word(--at)) {
    }
  }
  // A dictionary may part a cluster: the caret does not.
  const auto& stops = layout.caret_stops();
  const std::size_t wanted = data.byte_offsets[at];
  const auto found = std::lower_bound(stops.begin(), stops.end(), wanted);
  if (found == stops.end()) return {stops.back()};
  if (*found == wanted || forwards || found == stops.begin()) return {*found};
  return {*(found - 1)};
}

CaretState moved_by_line(const Layout& layout, const CaretState& caret, bool down) {
  const std::size_t line = layout.line_of(caret.place);
  const float column_px = caret.column_px.value_or(middle_x(layout.caret(caret.place)));
  if (down ? line + 1 >= layout.lines().size() : line == 0) return {caret.place, column_px};
  const Line& target = layout.lines()[down ? line + 1 : line - 1];
  return {layout.hit_place({column_px, target.top_px + target.height_px / 2}), column_px};
}

CaretPlace end_of_line(const Layout& layout, const CaretPlace& from) {
  const Line& line = layout.lines()[layout.line_of(from)];
  if (line.end_kind != LineEnd::hard) return {line.end, Affinity::upstream};
  // Before the newline that ends the line.
  const auto& stops = layout.caret_stops();
  std::size_t end = line.begin;
  for (const std::size_t stop : stops) {
    if (stop >= line.begin && stop <= line.end && layout.line_of(stop) == layout.line_of(from)) end = stop;
  }
  return {end};
}

}  // namespace

CaretState moved(const Layout& layout, const CaretState& caret, CaretMove move) {
  switch (move) {
    case CaretMove::left: return {moved_sideways(layout, caret.place, false), {}};
    case CaretMove::right: return {moved_sideways(layout, caret.place, true), {}};
    case CaretMove::word_left: return {moved_by_word(layout, caret.place, false), {}};
    case CaretMove::word_right: return {moved_by_word(layout, caret.place, true), {}};
    case CaretMove::up: return moved_by_line(layout, caret, false);
    case CaretMove::down: return moved_by_line(layout, caret, true);
    case CaretMove::line_start: return {{layout.lines()[layout.line_of(caret.place)].begin}, {}};
    case CaretMove::line_end: return {end_of_line(layout, caret.place), {}};
    case CaretMove::text_start: return {{0}, {}};
    case CaretMove::text_end: return {{layout.caret_stops().back()}, {}};
  }
  return caret;
}

std::pair<std::size_t, std::size_t> word_around(const Layout& layout, std::size_t byte_offset) {
  const ParagraphData& data = layout.paragraph()->data();
  if (data.text.empty()) return {0, 0};
  const unicode::Boundaries words = data.segmenter->words(data.text, data.styles.front().language);
  std::size_t begin = std::min(data.code_point_at(byte_offset), data.text.size() - 1);
  std::size_t end = begin + 1;
  const auto parts = [&](std::size_t at) { return words[at] != 0 && data.is(at, place::kStop); };
  while (begin > 0 && !parts(begin)) --begin;
  while (end < data.text.size() && !parts(end)) ++end;
  return {data.byte_offsets[begin], data.byte_offsets[end]};
}

}  // namespace waypost::text
