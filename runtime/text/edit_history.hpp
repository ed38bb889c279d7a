// SPDX-License-Identifier: Apache-2.0
/// EditHistory: what a text was before its last edits, for undo and redo.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace waypost::text {

/// A text with its caret and the other end of its selection, in bytes.
struct TextSnapshot {
  std::string text;
  std::size_t caret = 0;
  std::size_t anchor = 0;

  bool operator==(const TextSnapshot&) const = default;
};

enum class EditKind { typing, erasing, other };

/// Keeps the last 200 steps, and at most 1 MiB of them. Letters typed one after the other are one step, up to
/// a space; so are characters erased one after the other.
class EditHistory {
 public:
  /// Before an edit: what is there now.
  void note(const TextSnapshot& before, EditKind kind);
  /// The next edit begins a step of its own: the caret was moved.
  void close_step() { open_step_ = EditKind::other; }
  /// What to go back to from `now`; nothing where no edit is left.
  std::optional<TextSnapshot> undo(const TextSnapshot& now);
  std::optional<TextSnapshot> redo(const TextSnapshot& now);
  void clear();

 private:
  void forget_oldest();

  std::vector<TextSnapshot> undone_;
  std::vector<TextSnapshot> done_;
  EditKind open_step_ = EditKind::other;
};

}  // namespace waypost::text
