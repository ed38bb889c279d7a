// SPDX-License-Identifier: Apache-2.0
#include "desk/notes_state.hpp"

#include "unicode/segmenter.hpp"
#include "unicode/utf8.hpp"

namespace waypost::desk {
namespace {

/// What somebody holds on to while it is too long: beyond that no hand has typed it.
constexpr std::size_t kTypedLengthMax = 4 * kNoteLengthMax;

/// The first characters of a text, stacks and marks whole.
std::string cut(const std::string& text, std::size_t length_max) {
  const unicode::DecodedText decoded = unicode::decode_utf8(text);
  if (decoded.text.size() <= length_max) return text;
  const unicode::Boundaries boundaries = unicode::grapheme_clusters(decoded.text);
  std::size_t length = length_max;
  while (length > 0 && boundaries[length] == 0) --length;
  return text.substr(0, decoded.byte_offsets[length]);
}

std::string without_blanks_around(const std::string& text) {
  constexpr const char* kBlanks = " \t\n";
  const auto begin = text.find_first_not_of(kBlanks);
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

}  // namespace

std::string note_from_typed(const std::string& typed) {
  const std::string whole = without_blanks_around(unicode::normalize_nfc(typed));
  return without_blanks_around(cut(whole, kNoteLengthMax));
}

const records::PageMark& NotesState::at(const std::string& path) const {
  static const records::PageMark kNothing;
  const auto found = left.find(path);
  return found == left.end() ? kNothing : found->second;
}

void NotesState::open(const std::string& path, const std::string& in_module) {
  close();
  page = path;
  module = in_module;
  typed = at(path).note;
}

void NotesState::edit(const std::string& text) {
  if (page.empty()) return;
  typed = cut(text, kTypedLengthMax);
  too_long =
      unicode::decode_utf8(without_blanks_around(unicode::normalize_nfc(typed))).text.size() > kNoteLengthMax;
  // What is on its way goes on; the field says so again when it has come back.
  if (saving != session::Saving::saving) saving = session::Saving::nothing;
}

void NotesState::close() {
  page.clear();
  module.clear();
  typed.clear();
  then.clear();
  too_long = false;
  saving = session::Saving::nothing;
}

bool NotesState::has_typed() const { return !page.empty() && note_from_typed(typed) != at(page).note; }

}  // namespace waypost::desk
