// SPDX-License-Identifier: Apache-2.0
// What keys do inside a text field, from the board and from its picture on the screen.
#include <algorithm>
#include <utility>

#include "ui/on_screen_keyboard.hpp"
#include "ui/people_parts.hpp"
#include "ui/user_interface.hpp"
#include "unicode/character.hpp"
#include "unicode/utf8.hpp"

namespace waypost::ui {
namespace {

constexpr float kCaretMarginPx = 12;

}  // namespace

void UserInterface::handle_struck(const platform::KeyStruck& struck) {
  text::TextField* field = focused_field();
  if (field == nullptr) {
    focus_visible_ = true;
    if (name_of(struck.position) == "SPCE") activated_id_ = focus_id_;
    return;
  }
  if (types_pin()) {
    // "AE01" to "AE10": what is printed there is 1 to 9 and 0, also where a layout writes letters.
    const std::string_view place = name_of(struck.position);
    struck_digit_ = place.starts_with("AE") && place.back() <= '9' && place <= "AE10"
                        ? std::string(1, place.back())
                        : std::string();
    return;
  }
  swallow_text_ = keyboard_.active() != nullptr;
  if (!swallow_text_) return;
  const std::string& text = keyboard_.text_of(struck);
  if (text.empty()) return;
  text::type_key(*field, *keyboard_.active(), text);
  fields_.note_edit(focus_id_);
  reveal_caret_ = true;
}

void UserInterface::handle_typed(const std::string& text) {
  text::TextField* field = focused_field();
  if (field == nullptr) return;
  if (types_pin()) {
    type_pin(text);
    return;
  }
  field->insert(text);
  fields_.note_edit(focus_id_);
  reveal_caret_ = true;
}

void UserInterface::type_pin(const std::string& text) {
  std::string digits;
  for (const char32_t character : unicode::decode_utf8(text).text) {
    const std::optional<int> digit = unicode::digit_value(character);
    if (digit) digits += static_cast<char>('0' + *digit);
  }
  const std::string struck = std::exchange(struck_digit_, {});
  if (digits.empty()) digits = struck;
  text::TextField& field = *focused_field();
  digits.resize(std::min(digits.size(), kPinDigitsMax - std::min(kPinDigitsMax, field.text().size())));
  if (digits.empty()) return;
  field.set_text(field.text() + digits);
  fields_.note_edit(focus_id_);
  reveal_caret_ = true;
}

std::shared_ptr<const text::Layout> UserInterface::typed_layout(const text::TextField& field) const {
  // Drawn with its width and style; what was typed since is laid out the same way.
  const std::shared_ptr<const text::Layout> drawn = fields_.layout(focus_id_);
  const text::TextStyle style = drawn ? drawn->paragraph()->style() : text::TextStyle{};
  const text::LayoutOptions options = drawn ? drawn->options() : text::LayoutOptions{};
  return engine_.layout(engine_.paragraph(text::plain_source(field.text(), style)), options);
}

bool UserInterface::move_between_lines(text::TextField& field, bool down, bool extend) {
  if (field.lines() != text::FieldLines::many) return false;
  const auto layout = typed_layout(field);
  const std::size_t line = layout->line_of(field.place());
  if (down ? line + 1 >= layout->lines().size() : line == 0) return false;
  field.move(down ? text::CaretMove::down : text::CaretMove::up, *layout, extend);
  reveal_caret_ = true;
  return true;
}

void UserInterface::move_caret(text::TextField& field, const platform::KeyPressed& pressed) {
  using platform::Key;
  using text::CaretMove;
  const bool far = pressed.control;
  CaretMove move = CaretMove::left;
  switch (pressed.key) {
    case Key::left: move = far ? CaretMove::word_left : CaretMove::left; break;
    case Key::right: move = far ? CaretMove::word_right : CaretMove::right; break;
    case Key::home: move = far ? CaretMove::text_start : CaretMove::line_start; break;
    case Key::end: move = far ? CaretMove::text_end : CaretMove::line_end; break;
    default: return;
  }
  field.move(move, *typed_layout(field), pressed.shift);
  reveal_caret_ = true;
}

void UserInterface::handle_field_key(const platform::KeyPressed& pressed) {
  using platform::Key;
  text::TextField& field = *focused_field();
  const std::string before = field.text();
  if (types_pin()) {
    // Neither selected nor copied nor remembered: the last digit goes, or all of them.
    const bool erases = pressed.key == Key::backspace || pressed.key == Key::del;
    if (!erases || before.empty()) return;
    field.set_text(pressed.control ? std::string() : before.substr(0, before.size() - 1));
    fields_.note_edit(focus_id_);
    return;
  }
  const auto erase_word = [&](bool back) {
    const auto layout = typed_layout(field);
    // Arrows go by the screen, erasing by the text: back is to the right where a text runs leftwards.
    const bool rightwards = back == (layout->lines().front().base_level == 1);
    field.erase_word(rightwards ? text::CaretMove::word_right : text::CaretMove::word_left, *layout);
  };
  switch (pressed.key) {
    case Key::backspace:
      if (pressed.control) {
        erase_word(true);
      } else {
        field.backspace();
      }
      break;
    case Key::del:
      if (pressed.control) {
        erase_word(false);
      } else {
        field.delete_cluster();
      }
      break;
    case Key::left:
    case Key::right:
    case Key::home:
    case Key::end: move_caret(field, pressed); return;
    case Key::select_all: field.select_all(); return;
    case Key::copy:
      if (field.has_selection()) copied_ = field.selected_text();
      return;
    case Key::cut:
      if (field.has_selection()) copied_ = field.cut();
      break;
    case Key::undo: field.undo(); break;
    case Key::redo: field.redo(); break;
    default: return;
  }
  reveal_caret_ = true;
  if (field.text() != before) fields_.note_edit(focus_id_);
}

std::vector<std::string> UserInterface::typed_languages() const { return {content_language_, language_}; }

void UserInterface::take_keyboard_press(const std::string& id) {
  if (focused_field() == nullptr && fields_.find(typing_id_) != nullptr) focus_id_ = typing_id_;
  swallow_text_ = false;  // with a layout of our own no text follows a key any more
  if (id == keyboard_id::kToggle) keyboard_.toggle(typed_languages());
  if (id == keyboard_id::kHide) keyboard_.hide();
  if (id.starts_with(keyboard_id::kLayout)) keyboard_.choose(id.substr(keyboard_id::kLayout.size()));
  if (id.starts_with(keyboard_id::kKey)) press_key_on_screen(id.substr(keyboard_id::kKey.size()));
  reveal_caret_ = true;
  needs_frame_ = true;
}

void UserInterface::press_key_on_screen(std::string_view key) {
  if (key == "shift") keyboard_.toggle_shift();
  if (key == "alternate") keyboard_.toggle_alternate();
  text::TextField* field = focused_field();
  if (field == nullptr) return;
  if (key == "backspace") handle_field_key({platform::Key::backspace});
  if (key == "enter") handle_key({platform::Key::enter});
  const auto position = key_position(key);
  if (!position || keyboard_.active() == nullptr) return;
  const std::string text = keyboard_.take_text(*position);
  if (text.empty()) return;
  text::type_key(*field, *keyboard_.active(), text);
  fields_.note_edit(focus_id_);
}

void UserInterface::reveal_caret() {
  if (focus_id_ == field_id::kNote) return;
  // A field that the window has room for is seen whole; of one that it has not, the line with the caret.
  const SemanticsNode* field = semantics_.find(focus_id_);
  const bool fits = field != nullptr && field->whole.height() / zoom_ <= scroll_.viewport_px;
  if (caret_.empty() || fits) {
    reveal(focus_id_);
    return;
  }
  const float top = scroll_.viewport_top_px + kCaretMarginPx;
  const float bottom = scroll_.viewport_top_px + scroll_.viewport_px - kCaretMarginPx;
  if (scroll_.viewport_px <= 0) return;
  const float caret_top = caret_.y0 / zoom_, caret_bottom = caret_.y1 / zoom_;
  if (caret_bottom > bottom) {
    scroll_.offset_px += caret_bottom - bottom;
  } else if (caret_top < top) {
    scroll_.offset_px -= top - caret_top;
  } else {
    return;
  }
  needs_frame_ = true;
}

}  // namespace waypost::ui
