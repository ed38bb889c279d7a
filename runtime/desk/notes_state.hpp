// SPDX-License-Identifier: Apache-2.0
/// NotesState: the marks and notes of whoever is signed in, and what is being written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "records/views.hpp"
#include "session/page_view.hpp"

namespace waypost::desk {

inline constexpr const char* kNoteField = "note-text";
/// Code points: two pages of a notebook.
inline constexpr std::size_t kNoteLengthMax = 2'000;

/// As a note is kept: composed (NFC), without blanks around it, at most kNoteLengthMax long, cut between
/// characters.
std::string note_from_typed(const std::string& typed);

struct NotesState {
  records::PageMarks left;  ///< durable
  bool loaded = false;      ///< before that nothing can be left: what is there must not be written over

  // The field.
  std::string page;    ///< path of the page whose note is open; empty for none
  std::string module;  ///< of that page
  std::string typed;
  bool too_long = false;
  session::Saving saving = session::Saving::nothing;  ///< of the note, or of My notes
  std::string then;                                   ///< the press that waits for it

  // What is on its way to the disk.
  std::uint64_t token = 0;  ///< 0 for nothing
  std::string token_page;
  records::PageMark on_its_way;
  bool mark_failed = false;  ///< of the page at hand

  /// Taken away last under My notes, for whoever slipped.
  std::optional<std::pair<std::string, records::PageMark>> taken = std::nullopt;

  const records::PageMark& at(const std::string& path) const;
  void open(const std::string& path, const std::string& in_module);
  void edit(const std::string& text);
  void close();
  /// Something is written that is not durable.
  bool has_typed() const;
  bool has_failed() const { return has_typed() && saving == session::Saving::failed; }
  /// The note as it is written now.
  records::NoteKept kept() const { return {page, module, note_from_typed(typed)}; }
};

}  // namespace waypost::desk
