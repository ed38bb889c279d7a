// SPDX-License-Identifier: Apache-2.0
/// TextFields: the texts being typed on a screen, by the id of their field. They belong to the hand: the view
/// hears of every edit, and what it says itself replaces what was typed.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/text_field.hpp"

namespace waypost::ui {

/// Fields that the hand treats in ways of their own.
namespace field_id {
inline constexpr std::string_view kPin = "pin";  ///< digits alone, never shown, copied or composed
inline constexpr std::string_view kOfficeCode = "office-code";
inline constexpr std::string_view kNote = "note-text";  ///< docked: it does not scroll with the page
}  // namespace field_id
inline constexpr const char* kCloseNote = "note-close";

/// Id of the field, and its whole text now.
using TextEdit = std::pair<std::string, std::string>;

/// A press of the pointer that no field has answered yet.
struct FreshPress {
  bool twice = false;   ///< the second of a double press: takes the word
  bool extend = false;  ///< with Shift
};

/// What fields show of the built-in keyboards.
struct KeyboardHint {
  bool offered = false;
  bool active = false;
};

class TextFields {
 public:
  /// The field of an id; it is made with the view's text, and takes that text whenever the view has changed
  /// it.
  text::TextField& show(const std::string& id, const std::string& view_text,
                        text::FieldLines lines = text::FieldLines::one);
  /// Null where no such field was shown on this screen.
  text::TextField* find(std::string_view id);
  const text::TextField* find(std::string_view id) const;
  /// Notes that the field's text is another now. The last text of each field counts.
  void note_edit(const std::string& id);
  std::vector<TextEdit> take_edits();
  /// The field begins anew when it is shown next.
  void forget(std::string_view id);
  /// A new screen begins.
  void clear();

  // As drawn last: what arrow keys move over.
  void note_layout(const std::string& id, std::shared_ptr<const text::Layout> layout);
  /// Null where the field was not drawn yet.
  std::shared_ptr<const text::Layout> layout(std::string_view id) const;
  /// The caret of the field that types, in window coordinates.
  void note_caret(const gfx::Rect& caret) { caret_ = caret; }
  std::optional<gfx::Rect> take_caret() { return std::exchange(caret_, std::nullopt); }

  void note_press(FreshPress press) { press_ = press; }
  std::optional<FreshPress> take_press() { return std::exchange(press_, std::nullopt); }

  KeyboardHint keyboard;

 private:
  struct Entry {
    text::TextField field;
    std::string view_text;  ///< as the view had it last
    std::shared_ptr<const text::Layout> layout = {};
  };
  std::map<std::string, Entry, std::less<>> entries_;
  std::vector<TextEdit> edits_;
  std::optional<gfx::Rect> caret_;
  std::optional<FreshPress> press_;
};

}  // namespace waypost::ui
