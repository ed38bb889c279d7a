// SPDX-License-Identifier: Apache-2.0
#include "ui/on_screen_keyboard.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "unicode/character.hpp"
#include "unicode/locale.hpp"
#include "unicode/utf8.hpp"

namespace waypost::ui {
namespace {

constexpr float kKeyHeight = 44;
constexpr float kKeyGap = 4;
constexpr float kPadding = 6;
constexpr float kLayoutRow = 44;
constexpr float kLayoutWidthMin = 44, kLayoutGap = 2, kHideWidth = 44;
constexpr float kLayoutPadding = 9, kLayoutPaddingTight = 3;
constexpr float kRowUnits = 15;
constexpr float kWidthMax = 900;
constexpr float kSignGap = 4;
constexpr float kCornerRise = 6;
constexpr int kKeyRows = 5;

/// One key of the picture, in key widths.
struct KeyCap {
  std::string_view id;  ///< behind "key/"
  float width = 1;
};

using Row = std::vector<KeyCap>;

const std::array<Row, kKeyRows>& rows() {
  static const std::array<Row, kKeyRows> all = {{
      {{"TLDE"},
       {"AE01"},
       {"AE02"},
       {"AE03"},
       {"AE04"},
       {"AE05"},
       {"AE06"},
       {"AE07"},
       {"AE08"},
       {"AE09"},
       {"AE10"},
       {"AE11"},
       {"AE12"},
       {"backspace", 2}},
      {{"", 1.5F},
       {"AD01"},
       {"AD02"},
       {"AD03"},
       {"AD04"},
       {"AD05"},
       {"AD06"},
       {"AD07"},
       {"AD08"},
       {"AD09"},
       {"AD10"},
       {"AD11"},
       {"AD12"},
       {"BKSL", 1.5F}},
      {{"", 1.75F},
       {"AC01"},
       {"AC02"},
       {"AC03"},
       {"AC04"},
       {"AC05"},
       {"AC06"},
       {"AC07"},
       {"AC08"},
       {"AC09"},
       {"AC10"},
       {"AC11"},
       {"enter", 2.25F}},
      {{"shift", 2.25F},
       {"AB01"},
       {"AB02"},
       {"AB03"},
       {"AB04"},
       {"AB05"},
       {"AB06"},
       {"AB07"},
       {"AB08"},
       {"AB09"},
       {"AB10"},
       {"", 2.75F}},
      {{"", 2}, {"alternate", 2}, {"SPCE", 7}, {"", 4}},
  }};
  return all;
}

/// What is printed on a key: marks on a dotted circle, invisible characters by their usual short names.
std::string printed(const std::string& key_text) {
  const std::u32string characters = unicode::decode_utf8(key_text).text;
  if (characters.empty()) return {};
  switch (characters.front()) {
    case U' ': return "";
    case 0x00A0: return "NBSP";
    case 0x200B: return "ZWSP";
    case 0x200C: return "ZWNJ";
    case 0x200D: return "ZWJ";
    case 0x200E: return "LRM";
    case 0x200F: return "RLM";
    case 0x2060: return "WJ";
    case 0x17D2:
    case 0x1039: return "\u25CC" + key_text + "\u25CC";
    default: return unicode::is_mark(characters.front()) ? "\u25CC" + key_text : key_text;
  }
}

class Picture {
 public:
  Picture(Frame& frame, const KeyboardState& keyboard) : frame_(frame), keyboard_(keyboard) {
    const float width = std::min(frame.width_px() - 2 * kPadding, kWidthMax);
    unit_px_ = width / kRowUnits;
    left_ = (frame.width_px() - width) / 2;
  }

  void draw() {
    const Palette& c = frame_.palette();
    const float top = frame_.height_px() - on_screen_keyboard_height(keyboard_);
    frame_.fill({0, top, frame_.width_px(), frame_.height_px()}, c.bar);
    frame_.line({0, top}, {frame_.width_px(), top}, c.line, 1);
    layout_row(top + kPadding);
    if (keyboard_.active() == nullptr) return;
    float y = top + kPadding + kLayoutRow + kKeyGap;
    for (const Row& row : rows()) {
      float x = left_;
      for (const KeyCap& cap : row) {
        const float width = cap.width * unit_px_;
        const gfx::Rect rect{x, y, x + width - kKeyGap, y + kKeyHeight};
        if (!cap.id.empty()) key(cap, rect);
        x += width;
      }
      y += kKeyHeight + kKeyGap;
    }
  }

 private:
  struct LayoutChoice {
    std::string language;  ///< empty: the system's own keys
    std::string name;
    bool chosen = false;
    float width_px = 0;
  };

  /// The layouts to choose from, the system's own first; closer to one another where they would not fit.
  std::vector<LayoutChoice> layout_choices(float room_px) const {
    std::vector<LayoutChoice> all{{"", frame_.tr("keyboard.system"), keyboard_.active() == nullptr}};
    for (const text::KeyboardLayout& layout : keyboard_.layouts()) {
      all.push_back({layout.language(), unicode::own_name(layout.language()), keyboard_.active() == &layout});
    }
    const auto widths = [&](float padding) {
      float sum = 0;
      for (LayoutChoice& each : all) {
        each.width_px = std::max(kLayoutWidthMin, std::ceil(words(each)->width_px()) + 2 * padding);
        sum += each.width_px + kLayoutGap;
      }
      return sum;
    };
    if (widths(kLayoutPadding) > room_px) widths(kLayoutPaddingTight);
    return all;
  }

  LayoutPointer words(const LayoutChoice& choice) const {
    const Palette& c = frame_.palette();
    return frame_.lay({choice.name, Step::caption, choice.chosen ? c.on_primary : c.ink,
                       text::Weight::regular, choice.language});
  }

  /// With the way to put the picture away.
  void layout_row(float y) {
    const float end = frame_.width_px() - left_;
    float x = left_;
    for (const LayoutChoice& choice : layout_choices(end - kHideWidth - x)) {
      layout_choice(choice, {x, y, x + choice.width_px, y + kLayoutRow});
      x += choice.width_px + kLayoutGap;
    }
    const Palette& c = frame_.palette();
    SemanticsNode node{Role::key, std::string(keyboard_id::kHide), frame_.tr("keyboard.hide")};
    node.rect = {end - kHideWidth, y, end, y + kLayoutRow};
    const Frame::Touch touch = frame_.control(node);
    if (touch.hovered) frame_.fill(node.rect, c.surface, measure::kSmallRadius);
    frame_.icon("down", {(node.rect.x0 + node.rect.x1) / 2, (node.rect.y0 + node.rect.y1) / 2}, 22, c.ink);
  }

  void layout_choice(const LayoutChoice& choice, const gfx::Rect& rect) {
    const Palette& c = frame_.palette();
    SemanticsNode node{Role::key, std::string(keyboard_id::kLayout) + choice.language, choice.name};
    node.selected = choice.chosen;
    node.rect = rect;
    const Frame::Touch touch = frame_.control(node);
    if (choice.chosen || touch.hovered)
      frame_.fill(rect, choice.chosen ? c.primary : c.surface, measure::kSmallRadius);
    const LayoutPointer name = words(choice);
    frame_.draw_line(name, (rect.x0 + rect.x1 - name->width_px()) / 2, (rect.y0 + rect.y1) / 2);
  }

  void key(const KeyCap& cap, const gfx::Rect& rect) {
    const Palette& c = frame_.palette();
    const auto position = key_position(cap.id);
    const bool held =
        (cap.id == "shift" && keyboard_.shift()) || (cap.id == "alternate" && keyboard_.alternate());
    const bool offered =
        position || cap.id != "alternate" || keyboard_.active()->has_level(text::KeyLevel::alternate);
    if (!offered) return;
    const std::string written = position ? keyboard_.active()->text(*position, keyboard_.level()) : "";
    SemanticsNode node{Role::key, std::string(keyboard_id::kKey) + std::string(cap.id), label(cap, written)};
    node.selected = held;
    node.enabled = !position || !written.empty();
    node.rect = rect;
    const Frame::Touch touch = frame_.control(node);
    frame_.fill(rect, held ? c.primary : touch.held ? c.tint : c.surface, measure::kSmallRadius);
    frame_.stroke(rect, touch.hovered ? c.primary : c.line, 1, measure::kSmallRadius);
    const gfx::Point middle{(rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2};
    if (cap.id == "backspace") frame_.icon("backspace", middle, 22, c.ink);
    if (cap.id == "enter") frame_.icon("enter", middle, 22, c.ink);
    if (cap.id == "shift") frame_.icon("shift", middle, 22, held ? c.on_primary : c.ink);
    if (cap.id == "alternate")
      frame_.draw_letter(sign("AltGr", Step::caption, held ? c.on_primary : c.ink), middle);
    if (position) letters(*position, written, rect);
  }

  std::string label(const KeyCap& cap, const std::string& written) const {
    if (cap.id == "SPCE") return frame_.tr("keyboard.space");
    if (cap.id == "backspace") return frame_.tr("keyboard.backspace");
    if (cap.id == "enter") return frame_.tr("keyboard.enter");
    if (cap.id == "shift") return "Shift";
    if (cap.id == "alternate") return "AltGr";
    return printed(written);
  }

  /// The sign that the key writes now; at rest the one that it writes with Shift in the corner, where both
  /// have room.
  void letters(KeyPosition position, const std::string& written, const gfx::Rect& rect) {
    const Palette& c = frame_.palette();
    const float middle_y = (rect.y0 + rect.y1) / 2;
    const float middle_x = (rect.x0 + rect.x1) / 2;
    const std::string own = printed(written);
    if (own.empty()) return;
    const bool is_name = own.size() > 1 && own.front() >= 'A' && own.front() <= 'Z';
    const LayoutPointer main = sign(own, is_name ? Step::caption : Step::label, c.ink);
    const LayoutPointer corner = corner_of(position, written);
    const float wanted = corner ? main->width_px() + corner->width_px() + 3 * kSignGap : 0;
    if (!corner || wanted > rect.width()) {
      frame_.draw_letter(main, {middle_x, middle_y});
      return;
    }
    frame_.draw_letter(main,
                       {rect.x0 + kSignGap + std::max(main->width_px() / 2, rect.width() * 0.28F), middle_y});
    frame_.draw_letter(corner, {rect.x1 - kSignGap - corner->width_px() / 2, middle_y - kCornerRise});
  }

  /// Null where the key writes nothing else with Shift, or the capital.
  LayoutPointer corner_of(KeyPosition position, const std::string& written) {
    const std::string& shifted = keyboard_.active()->text(position, text::KeyLevel::shift);
    const std::string words = printed(shifted);
    const bool is_capital = unicode::fold_case(shifted) == unicode::fold_case(written);
    if (keyboard_.level() != text::KeyLevel::plain || is_capital || words.empty() || words.front() == 'Z')
      return nullptr;
    return sign(words, Step::caption, frame_.palette().ink_2);
  }

  /// Brackets stand as they are written in left-to-right text, whatever the layout's language.
  LayoutPointer sign(const std::string& words, Step step, gfx::Color color) {
    const bool ascii = static_cast<unsigned char>(words.front()) < 0x80;
    const std::string& language = keyboard_.active()->language();
    return frame_.lay({words, step, color, text::Weight::regular, ascii ? "en" : language});
  }

  Frame& frame_;
  const KeyboardState& keyboard_;
  float unit_px_ = 0;
  float left_ = 0;
};

}  // namespace

float on_screen_keyboard_height(const KeyboardState& keyboard) {
  if (!keyboard.is_shown()) return 0;
  const float keys = keyboard.active() == nullptr ? 0 : kKeyRows * (kKeyHeight + kKeyGap);
  return 2 * kPadding + kLayoutRow + keys;
}

void on_screen_keyboard(Frame& frame, const KeyboardState& keyboard) {
  if (!keyboard.is_shown()) return;
  // A board is the same board whichever way its language runs.
  const bool was_right_to_left = frame.right_to_left();
  frame.set_right_to_left(false);
  Picture(frame, keyboard).draw();
  frame.set_right_to_left(was_right_to_left);
}

}  // namespace waypost::ui
