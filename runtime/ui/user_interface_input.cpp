// SPDX-License-Identifier: Apache-2.0
// What hand and keyboard do: pointer, keys, focus, typing.
#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "ui/on_screen_keyboard.hpp"
#include "ui/user_interface.hpp"

namespace waypost::ui {
namespace {

constexpr float kScrollStepPx = 60;
constexpr float kRevealMarginPx = 12;
constexpr const char* kCloseTerm = "term-close";
constexpr const char* kMenu = "menu";
constexpr std::string_view kTermPrefix = "term/";

}  // namespace

void UserInterface::handle(const platform::Input& input) {
  if (const auto* moved = std::get_if<platform::PointerMoved>(&input)) {
    const std::string_view before = id_at(pointer_);
    pointer_ = moved->at;
    // A pointer that stays over the same thing changes nothing to be seen.
    needs_frame_ = needs_frame_ || pointer_down_ || id_at(pointer_) != before;
    return;
  }
  needs_frame_ = true;
  if (const auto* pressed = std::get_if<platform::PointerPressed>(&input)) handle_press(*pressed);
  if (const auto* released = std::get_if<platform::PointerReleased>(&input)) {
    pointer_ = released->at;
    pointer_down_ = false;
  }
  if (const auto* wheel = std::get_if<platform::WheelTurned>(&input))
    scroll_.offset_px += wheel->steps * kScrollStepPx;
  if (const auto* struck = std::get_if<platform::KeyStruck>(&input)) handle_struck(*struck);
  if (const auto* typed = std::get_if<platform::TextTyped>(&input)) {
    if (!std::exchange(swallow_text_, false)) handle_typed(typed->text);
  }
  if (const auto* pasted = std::get_if<platform::TextPasted>(&input)) handle_typed(pasted->text);
  if (const auto* composed = std::get_if<platform::TextComposed>(&input)) {
    if (text::TextField* field = focused_field(); field != nullptr && !types_pin()) {
      field->compose({composed->text, composed->caret});
      if (field->composition()) reveal_caret_ = true;
    }
  }
  if (const auto* key = std::get_if<platform::KeyPressed>(&input)) handle_key(*key);
}

/// What is being composed stays as it stands.
void UserInterface::settle_composition() {
  text::TextField* field = focused_field();
  if (field == nullptr || !field->composition()) return;
  field->insert(std::string(field->composition()->text));
  fields_.note_edit(focus_id_);
  composition_ended_ = true;
}

void UserInterface::handle_press(const platform::PointerPressed& pressed) {
  settle_composition();
  pointer_ = pressed.at;
  pointer_down_ = true;
  focus_visible_ = false;
  const SemanticsNode* node = semantics_.find(id_at(pointer_));
  if (node == nullptr || node->role != Role::text_field) return;
  focus_id_ = node->id;
  fields_.note_press({pressed.count == 2, pressed.shift});
}

std::string_view UserInterface::id_at(gfx::Point point) const {
  for (const SemanticsNode& node : semantics_.nodes) {
    if (!node.id.empty() && node.enabled && node.rect.contains(point)) return node.id;
  }
  return {};
}

void UserInterface::handle_key(const platform::KeyPressed& pressed) {
  using platform::Key;
  focus_visible_ = true;
  swallow_text_ = false;
  struck_digit_.clear();
  text::TextField* field = focused_field();
  const bool in_field = field != nullptr;
  switch (pressed.key) {
    case Key::tab: move_focus(pressed.shift ? -1 : 1); break;
    case Key::down:
      if (!in_field || !move_between_lines(*field, true, pressed.shift)) move_focus(1);
      break;
    case Key::up:
      if (!in_field || !move_between_lines(*field, false, pressed.shift)) move_focus(-1);
      break;
    case Key::page_down: scroll_.offset_px += scroll_.viewport_px * 0.85F; break;
    case Key::page_up: scroll_.offset_px -= scroll_.viewport_px * 0.85F; break;
    case Key::escape:
      if (in_field && field->composition()) {
        field->compose({});
        composition_ended_ = true;
      } else if (keyboard_.is_shown()) {
        keyboard_.hide();
      } else {
        activated_id_ = menu_open_            ? kMenu
                        : !open_term_.empty() ? kCloseTerm
                        : note_is_open_       ? kCloseNote
                                              : "back";
      }
      break;
    case Key::f2:
      if (in_field && !types_pin()) take_keyboard_press(std::string(keyboard_id::kToggle));
      break;
    case Key::f4: activated_id_ = "source"; break;
    case Key::enter:
      if (in_field && field->lines() == text::FieldLines::many && !pressed.control) {
        handle_typed("\n");
      } else if (in_field) {
        press_enter_in_field();
      } else {
        activated_id_ = focus_id_;
      }
      break;
    case Key::space:
      // In a field a space arrives as typed text.
      if (!in_field) activated_id_ = focus_id_;
      break;
    default:
      if (in_field) handle_field_key(pressed);
  }
}

void UserInterface::press_enter_in_field() {
  if (focus_id_ == field_id::kPin || focus_id_ == field_id::kOfficeCode) {
    // Whether that is possible the next frame knows: the last digit may have come along with Enter.
    activated_id_ = "pin-go";
    return;
  }
  const auto is_open = [](const SemanticsNode& node) {
    return node.role == Role::text_field && node.enabled;
  };
  const auto& nodes = semantics_.nodes;
  auto at = std::find_if(nodes.begin(), nodes.end(),
                         [&](const SemanticsNode& node) { return node.id == focus_id_; });
  if (at != nodes.end()) at = std::find_if(std::next(at), nodes.end(), is_open);
  const auto leads_on = std::find_if(nodes.begin(), nodes.end(), [](const SemanticsNode& node) {
    return node.enabled && (node.id == "next" || node.id == "save-me" || node.id == "rename");
  });
  if (at != nodes.end()) {
    // Where more is to be typed, Enter leads there before it leads on.
    focus_id_ = at->id;
    reveal(focus_id_);
  } else if (leads_on != nodes.end()) {
    activated_id_ = leads_on->id;
  } else {
    move_focus(1);
  }
}

text::TextField* UserInterface::focused_field() {
  const SemanticsNode* node = semantics_.find(focus_id_);
  // On a screen's first frame nothing has been noted yet, but its field may have the caret.
  if (node != nullptr && (node->role != Role::text_field || !node->enabled)) return nullptr;
  return fields_.find(focus_id_);
}

const std::string& UserInterface::name() const {
  static const std::string kNone;
  const text::TextField* field = fields_.find("name");
  return field == nullptr ? kNone : field->text();
}

void UserInterface::move_focus(int by) {
  std::vector<std::string_view> order;
  std::unordered_set<std::string_view> known;  // a list may have thousands
  for (const SemanticsNode& node : semantics_.nodes) {
    const bool can_be_pressed =
        !node.id.empty() && node.role != Role::status && node.role != Role::heading && node.role != Role::key;
    if (can_be_pressed && node.enabled && known.insert(node.id).second) order.push_back(node.id);
  }
  if (order.empty()) return;
  const auto found = std::find(order.begin(), order.end(), std::string_view(focus_id_));
  const auto count = static_cast<std::ptrdiff_t>(order.size());
  std::ptrdiff_t index =
      found == order.end() ? (by > 0 ? 0 : count - 1) : (found - order.begin() + by + count) % count;
  focus_id_ = order[static_cast<std::size_t>(index)];
  reveal(focus_id_);
}

void UserInterface::reveal(std::string_view id) {
  const SemanticsNode* node = semantics_.find(id);
  if (node == nullptr || node->rect == node->whole) return;
  const auto units = [&](float pixels) { return pixels / zoom_; };
  const float top = units(node->whole.y0), bottom = units(node->whole.y1);
  // Only what scrolls is ever cut, so the distance to the visible part is the distance to scroll.
  if (node->rect.empty()) {
    const float viewport_top = scroll_.viewport_top_px;
    const bool above = bottom < viewport_top + scroll_.viewport_px / 2;
    scroll_.offset_px += above ? top - viewport_top - kRevealMarginPx
                               : bottom - (viewport_top + scroll_.viewport_px) + kRevealMarginPx;
  } else if (node->rect.y0 > node->whole.y0) {
    scroll_.offset_px -= units(node->rect.y0) - top + kRevealMarginPx;
  } else {
    scroll_.offset_px += bottom - units(node->rect.y1) + kRevealMarginPx;
  }
  needs_frame_ = true;
}

void UserInterface::take_own_presses(std::vector<std::string>& presses) {
  const std::size_t count = presses.size();
  std::erase_if(presses, [&](const std::string& id) {
    if (id == kMenu) {
      menu_open_ = !menu_open_;
      return true;
    }
    // Whatever else was pressed there leads away.
    menu_open_ = false;
    if (id == kCloseTerm) {
      open_term_.clear();
      return true;
    }
    if (id.starts_with(kTermPrefix)) {
      const std::string term = id.substr(kTermPrefix.size());
      open_term_ = open_term_ == term ? std::string() : term;
      return true;
    }
    if (id.starts_with(keyboard_id::kToggle) || id.starts_with(keyboard_id::kKey)) {
      take_keyboard_press(id);
      return true;
    }
    return fields_.find(id) != nullptr;
  });
  if (presses.size() != count) needs_frame_ = true;
}

void UserInterface::choose_focus(bool answers_first) {
  const SemanticsNode* focused = focus_id_.empty() ? nullptr : semantics_.find(focus_id_);
  if (focused != nullptr && focused->enabled) return;
  if (focused != nullptr) {
    // A row at the end of its list moves one way only: the hand stays at that row.
    const std::string& id = focused->id;
    const std::string other = id.starts_with("up/")     ? "down/" + id.substr(3)
                              : id.starts_with("down/") ? "up/" + id.substr(5)
                                                        : "";
    const SemanticsNode* node = other.empty() ? nullptr : semantics_.find(other);
    if (node != nullptr && node->enabled) {
      focus_id_ = other;
      return;
    }
  }
  // Where what had the focus gave way to more of its kind (the options of the next gap), the hand goes on
  // there.
  if (focused == nullptr && focus_id_.find('/') != std::string::npos) {
    const std::string kind = focus_id_.substr(0, focus_id_.find('/') + 1);
    const auto same =
        std::find_if(semantics_.nodes.begin(), semantics_.nodes.end(),
                     [&](const SemanticsNode& node) { return node.enabled && node.id.starts_with(kind); });
    if (same != semantics_.nodes.end()) {
      focus_id_ = same->id;
      return;
    }
  }
  // The filled button leads on, so Enter does; before that is possible, the first thing to answer with.
  const SemanticsNode* next = semantics_.find("next");
  if (next == nullptr) next = semantics_.find("continue");
  if (next == nullptr) next = semantics_.find("done");
  focus_id_.clear();
  if (next != nullptr && next->enabled) focus_id_ = next->id;
  if (!focus_id_.empty() && !answers_first) return;
  const auto answer =
      std::find_if(semantics_.nodes.begin(), semantics_.nodes.end(), [](const SemanticsNode& node) {
        const bool answers =
            node.role == Role::choice || node.role == Role::list_item || node.role == Role::text_field;
        return node.enabled && !node.id.empty() && answers;
      });
  if (answer == semantics_.nodes.end()) return;
  // Enter must not choose what was never in sight; a field comes into sight when something is typed.
  const bool seen = answer->rect == answer->whole || answer->role == Role::text_field;
  if (seen) focus_id_ = answer->id;
}

}  // namespace waypost::ui
