// SPDX-License-Identifier: Apache-2.0
#include "text/text_field.hpp"

#include <algorithm>

#include "unicode/character.hpp"
#include "unicode/segmenter.hpp"
#include "unicode/utf8.hpp"

namespace waypost::text {

namespace {

bool is_control(char32_t c) { return c != U'\n' && (c < 0x20 || (c >= 0x7F && c < 0xA0)); }

/// How many code points Backspace takes from the end of what stands before the caret.
std::size_t last_step(std::u32string_view before) {
  if (before.size() < 2) return before.size();
  const char32_t last = before[before.size() - 1];
  const char32_t second_last = before[before.size() - 2];
  const bool pair = (second_last == U'\r' && last == U'\n') || unicode::builds_a_stack(second_last);
  return pair ? 2 : 1;
}

}  // namespace

TextField::TextField(std::string_view utf8, FieldLines lines) : lines_(lines) { set_text(utf8); }

void TextField::set_text(std::string_view utf8) {
  text_ = clean(utf8);
  composition_.reset();
  history_.clear();
  place_caret({text_.size()});
}

std::string TextField::clean(std::string_view utf8) const {
  std::u32string characters = unicode::decode_utf8(utf8).text;
  const bool one_line = lines_ == FieldLines::one;
  for (char32_t& c : characters) {
    if (one_line && unicode::is_hard_newline(c)) c = U' ';
    if (c == U'\t') c = U' ';
  }
  std::erase_if(characters, is_control);
  return unicode::encode_utf8(characters);
}

std::pair<std::size_t, std::size_t> TextField::selection() const { return std::minmax({anchor_, caret()}); }

std::string TextField::selected_text() const {
  const auto [begin, end] = selection();
  return text_.substr(begin, end - begin);
}

void TextField::select_all() {
  place_caret({text_.size()});
  anchor_ = 0;
  history_.close_step();
}

void TextField::select_word(const Layout& layout) {
  const auto [begin, end] = word_around(layout, caret());
  place_caret({end, Affinity::upstream});
  anchor_ = begin;
  history_.close_step();
}

std::size_t TextField::stop_at_or_before(std::size_t byte_offset) const {
  const unicode::DecodedText decoded = unicode::decode_utf8(text_);
  const unicode::Boundaries stops = unicode::grapheme_clusters(decoded.text);
  std::size_t found = 0;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    if (stops[i] != 0 && decoded.byte_offsets[i] <= byte_offset) found = decoded.byte_offsets[i];
  }
  return found;
}

std::size_t TextField::stop_at_or_after(std::size_t byte_offset) const {
  const unicode::DecodedText decoded = unicode::decode_utf8(text_);
  const unicode::Boundaries stops = unicode::grapheme_clusters(decoded.text);
  for (std::size_t i = 0; i < stops.size(); ++i) {
    if (stops[i] != 0 && decoded.byte_offsets[i] >= byte_offset) return decoded.byte_offsets[i];
  }
  return text_.size();
}

void TextField::place_caret(CaretPlace place) {
  caret_ = {place, {}};
  anchor_ = place.byte_offset;
}

void TextField::set_caret(CaretPlace place, bool extend) {
  const std::size_t anchor = anchor_;
  const std::size_t stop = stop_at_or_before(std::min(place.byte_offset, text_.size()));
  place_caret({stop, stop == place.byte_offset ? place.affinity : Affinity::downstream});
  if (extend) anchor_ = anchor;
  history_.close_step();
}

void TextField::move(CaretMove move, const Layout& layout, bool extend) {
  history_.close_step();
  if (has_selection() && !extend && (move == CaretMove::left || move == CaretMove::right)) {
    const auto [begin, end] = selection();
    const bool begin_is_left = layout.caret(begin).x0 <= layout.caret(CaretPlace{end, Affinity::upstream}).x0;
    place_caret((move == CaretMove::left) == begin_is_left ? CaretPlace{begin}
                                                           : CaretPlace{end, Affinity::upstream});
    return;
  }
  // A caret between the stops of this layout (they skip what has no width) counts as the stop before it.
  const auto& stops = layout.caret_stops();
  const bool is_stop = std::binary_search(stops.begin(), stops.end(), caret());
  if (!is_stop) {
    const auto after = std::upper_bound(stops.begin(), stops.end(), caret());
    if (after != stops.begin()) caret_.place = {*(after - 1)};
  }
  caret_ = moved(layout, caret_, move);
  if (!extend) anchor_ = caret();
}

void TextField::note_edit(EditKind kind) { history_.note({text_, caret(), anchor_}, kind); }

void TextField::restore(TextSnapshot snapshot) {
  text_ = std::move(snapshot.text);
  composition_.reset();
  place_caret({std::min(snapshot.caret, text_.size()), Affinity::upstream});
  anchor_ = std::min(snapshot.anchor, text_.size());
}

void TextField::undo() {
  if (auto before = history_.undo({text_, caret(), anchor_})) restore(std::move(*before));
}

void TextField::redo() {
  if (auto after = history_.redo({text_, caret(), anchor_})) restore(std::move(*after));
}

void TextField::insert(std::string_view utf8) {
  const auto [begin, end] = selection();
  replace(begin, end, utf8);
}

void TextField::replace(std::size_t begin, std::size_t end, std::string_view utf8) {
  composition_.reset();
  end = std::min(end, text_.size());
  begin = std::min(begin, end);
  const std::string words = clean(utf8);
  if (words.empty() && begin == end) return;
  note_edit(has_selection() ? EditKind::other : EditKind::typing);
  text_.replace(begin, end - begin, words);
  // What was inserted may have joined what follows: the caret stands behind it all the same.
  const std::size_t wanted = begin + words.size();
  const std::size_t stop = stop_at_or_after(wanted);
  place_caret({stop, Affinity::upstream});
}

void TextField::erase(std::size_t begin, std::size_t end) {
  text_.erase(begin, end - begin);
  // What is left of the cluster may have joined what follows.
  place_caret({stop_at_or_after(begin), Affinity::upstream});
}

void TextField::backspace() {
  if (has_selection()) {
    cut();
    return;
  }
  if (caret() == 0) return;
  composition_.reset();
  note_edit(EditKind::erasing);
  const std::u32string before = unicode::decode_utf8(std::string_view(text_).substr(0, caret())).text;
  const std::size_t kept = before.size() - last_step(before);
  erase(unicode::encode_utf8(std::u32string_view(before).substr(0, kept)).size(), caret());
}

void TextField::delete_cluster() {
  if (has_selection()) {
    cut();
    return;
  }
  if (caret() == text_.size()) return;
  composition_.reset();
  note_edit(EditKind::erasing);
  const std::size_t begin = caret();
  text_.erase(begin, stop_at_or_after(begin + 1) - begin);
  place_caret({stop_at_or_before(begin)});
}

void TextField::erase_word(CaretMove move, const Layout& layout) {
  if (!has_selection()) this->move(move, layout, true);
  if (has_selection()) cut();
}

std::string TextField::cut() {
  const auto [begin, end] = selection();
  if (begin == end) return {};
  std::string taken = selected_text();
  composition_.reset();
  note_edit(EditKind::other);
  erase(begin, end);
  return taken;
}

void TextField::compose(Composition composition) {
  composition.text = clean(composition.text);
  composition.caret = std::min(composition.caret, composition.text.size());
  composition_.reset();
  if (!composition.text.empty()) composition_ = std::move(composition);
}

std::string TextField::shown_text() const {
  if (!composition_) return text_;
  const auto [begin, end] = selection();
  return text_.substr(0, begin) + composition_->text + text_.substr(end);
}

CaretPlace TextField::shown_place() const {
  if (!composition_) return place();
  return {selection().first + composition_->caret, Affinity::upstream};
}

std::pair<std::size_t, std::size_t> TextField::composed_range() const {
  const std::size_t begin = selection().first;
  return {begin, begin + (composition_ ? composition_->text.size() : 0)};
}

}  // namespace waypost::text
