// SPDX-License-Identifier: Apache-2.0
/// TextField: a text being typed: its caret, selection, history, and what an input method is composing. The
/// model alone; ui draws it through a Layout of shown_text().
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/caret_moves.hpp"
#include "text/edit_history.hpp"
#include "text/layout.hpp"

namespace waypost::text {

enum class FieldLines {
  one,  ///< newlines that are pasted become spaces
  many
};

/// What an input method shows before it is finished, inside the text at the caret.
struct Composition {
  std::string text;
  std::size_t caret = 0;  ///< byte offset in it

  bool operator==(const Composition&) const = default;
};

class TextField {
 public:
  TextField() = default;
  /// The caret stands at the end.
  explicit TextField(std::string_view utf8, FieldLines lines = FieldLines::one);

  /// Always valid UTF-8, without what is being composed.
  const std::string& text() const { return text_; }
  FieldLines lines() const { return lines_; }
  /// Byte offset; where a caret may stand.
  std::size_t caret() const { return caret_.place.byte_offset; }
  CaretPlace place() const { return caret_.place; }
  /// Forgets the history too.
  void set_text(std::string_view utf8);

  // Selecting. What is selected lies between the caret and the anchor, in logical order.
  bool has_selection() const { return anchor_ != caret(); }
  std::pair<std::size_t, std::size_t> selection() const;
  std::string selected_text() const;
  void select_all();
  /// The word around the caret. `layout` is the one of this text.
  void select_word(const Layout& layout);

  /// To the nearest stop at or before the offset; `extend` moves one end of the selection.
  void set_caret(CaretPlace place, bool extend = false);
  void set_caret(std::size_t byte_offset) { set_caret(CaretPlace{byte_offset}); }
  /// As seen on the screen; `layout` is the one of this text. Without `extend` a selection collapses: to
  /// the side that the arrow points to.
  void move(CaretMove move, const Layout& layout, bool extend = false);

  /// In place of the selection; the caret stands after it then. What is not UTF-8 is repaired; control
  /// characters are left out.
  void insert(std::string_view utf8);
  /// As insert(), for [begin, end) in bytes: what a composer makes of the letters before the caret.
  void replace(std::size_t begin, std::size_t end, std::string_view utf8);
  /// Removes the selection; else one code point of the cluster before the caret, so that a slip in a stack is
  /// mended without typing it anew; a coeng or virama goes together with its consonant.
  void backspace();
  /// Removes the selection, else the whole cluster after the caret.
  void delete_cluster();
  /// Removes the selection, else up to where a word move leads.
  void erase_word(CaretMove move, const Layout& layout);
  /// Gives the selection and removes it.
  std::string cut();
  void undo();
  void redo();

  // Composing (an input method of the system). insert() ends it.
  void compose(Composition composition);
  const std::optional<Composition>& composition() const { return composition_; }
  /// The text with the composition in place of the selection.
  std::string shown_text() const;
  /// Where the caret stands in shown_text().
  CaretPlace shown_place() const;
  /// Where the composition stands in shown_text(); empty where there is none.
  std::pair<std::size_t, std::size_t> composed_range() const;

 private:
  void note_edit(EditKind kind);
  void restore(TextSnapshot snapshot);
  /// Removes [begin, end) without asking the history, and puts the caret at the stop at or after `begin`.
  void erase(std::size_t begin, std::size_t end);
  std::string clean(std::string_view utf8) const;
  std::size_t stop_at_or_before(std::size_t byte_offset) const;
  std::size_t stop_at_or_after(std::size_t byte_offset) const;
  void place_caret(CaretPlace place);

  std::string text_;
  FieldLines lines_ = FieldLines::one;
  CaretState caret_;
  std::size_t anchor_ = 0;
  std::optional<Composition> composition_;
  EditHistory history_;
};

}  // namespace waypost::text
