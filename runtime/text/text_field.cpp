// SPDX-License-Identifier: Apache-2.0
#include "text/text_field.hpp"

#include <algorithm>

#include "unicode/character.hpp"
#include "unicode/utf8.hpp"

namespace waypost::text {

namespace {

bool builds_a_stack(char32_t character) {
  return character == 0x17D2 || character == 0x1039 || character == 0x1A60;
}

}  // namespace

TextField::TextField(std::string_view utf8) { set_text(utf8); }

void TextField::set_text(std::string_view utf8) {
  text_.clear();
  caret_ = 0;
  insert(utf8);
}

void TextField::set_caret(std::size_t byte_offset) { place_caret_at(byte_offset); }

void TextField::place_caret_at(std::size_t byte_offset) {
  const unicode::DecodedText decoded = unicode::decode_utf8(text_);
  const unicode::Boundaries stops = segmenter_.grapheme_clusters(decoded.text);
  caret_ = 0;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    if (stops[i] != 0 && decoded.byte_offsets[i] <= byte_offset) caret_ = decoded.byte_offsets[i];
  }
}

void TextField::insert(std::string_view utf8) {
  std::u32string characters = unicode::decode_utf8(utf8).text;
  std::erase_if(characters, [](char32_t c) { return c != U'\n' && (c < 0x20 || (c >= 0x7F && c < 0xA0)); });
  const std::string clean = unicode::encode_utf8(characters);
  text_.insert(caret_, clean);
  // What was inserted may have joined what follows: the caret stands behind it all the same.
  const std::size_t wanted = caret_ + clean.size();
  const unicode::DecodedText decoded = unicode::decode_utf8(text_);
  const unicode::Boundaries stops = segmenter_.grapheme_clusters(decoded.text);
  caret_ = text_.size();
  for (std::size_t i = stops.size(); i-- > 0;) {
    if (stops[i] != 0 && decoded.byte_offsets[i] >= wanted) caret_ = decoded.byte_offsets[i];
  }
}

void TextField::backspace() {
  if (caret_ == 0) return;
  const std::u32string before = unicode::decode_utf8(std::string_view(text_).substr(0, caret_)).text;
  std::size_t removed = 1;
  if (before.size() >= 2 && before.back() == U'\n' && before[before.size() - 2] == U'\r') removed = 2;
  if (before.size() >= 2 && builds_a_stack(before[before.size() - 2])) removed = 2;
  const std::size_t begin =
      unicode::encode_utf8(std::u32string_view(before).substr(0, before.size() - removed)).size();
  text_.erase(begin, caret_ - begin);
  // What is left of the cluster may have joined what follows.
  const unicode::DecodedText decoded = unicode::decode_utf8(text_);
  const unicode::Boundaries stops = segmenter_.grapheme_clusters(decoded.text);
  caret_ = text_.size();
  for (std::size_t i = stops.size(); i-- > 0;) {
    if (stops[i] != 0 && decoded.byte_offsets[i] >= begin) caret_ = decoded.byte_offsets[i];
  }
}

void TextField::delete_cluster() {
  const unicode::DecodedText decoded = unicode::decode_utf8(text_);
  const unicode::Boundaries stops = segmenter_.grapheme_clusters(decoded.text);
  for (std::size_t i = 0; i < stops.size(); ++i) {
    if (stops[i] == 0 || decoded.byte_offsets[i] <= caret_) continue;
    const std::size_t begin = caret_;
    text_.erase(begin, decoded.byte_offsets[i] - begin);
    place_caret_at(begin);
    return;
  }
}

void TextField::home() { caret_ = 0; }
void TextField::end() { caret_ = text_.size(); }
void TextField::left(const Layout& layout) { move(layout, false); }
void TextField::right(const Layout& layout) { move(layout, true); }

void TextField::move(const Layout& layout, bool to_the_right) {
  const std::vector<std::size_t> stops = layout.visual_stops();
  const auto found = std::find(stops.begin(), stops.end(), caret_);
  if (found == stops.end()) {
    const std::vector<std::size_t>& logical = layout.caret_stops();
    const auto after = std::upper_bound(logical.begin(), logical.end(), caret_);
    if (after != logical.begin()) caret_ = *(after - 1);
    return;
  }
  const std::size_t line = layout.line_of(caret_);
  const auto beside = [&]() -> const std::size_t* {
    if (to_the_right) return found + 1 != stops.end() ? &*(found + 1) : nullptr;
    return found != stops.begin() ? &*(found - 1) : nullptr;
  }();
  if (beside != nullptr && layout.line_of(*beside) == line) {
    caret_ = *beside;
    return;
  }
  // Over the line's edge: onwards in a line's own direction, so the next line where that is to the right.
  const bool goes_on = to_the_right == (layout.lines()[line].base_level == 0);
  if (goes_on ? line + 1 >= layout.lines().size() : line == 0) return;
  const std::size_t other = goes_on ? line + 1 : line - 1;
  for (const std::size_t stop : stops) {
    if (layout.line_of(stop) != other) continue;
    caret_ = stop;
    // Leftmost when going right, else the last one met: the rightmost.
    if (to_the_right) break;
  }
}

}  // namespace waypost::text
