// SPDX-License-Identifier: Apache-2.0
// A PIN being typed: discs in place of digits, the pad, what went wrong. The same picture beside a list of
// names and as a screen of its own.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "ui/action_bar.hpp"
#include "ui/people_parts.hpp"
#include "ui/pin_words.hpp"
#include "ui/widgets.hpp"
#include "unicode/number.hpp"

namespace waypost::ui {
namespace {

using desk::PinPad;
using desk::PinStep;
using desk::PinTrouble;

constexpr float kKeyWidth = 74;
constexpr float kKeyHeight = 50;
constexpr float kPadWidth = 3 * kKeyWidth + 2 * measure::kGap;
constexpr float kDisc = 16;
constexpr float kDiscPitch = 36;
constexpr float kKeyPadding = 6;
constexpr float kPanel = kPadWidth + 50;  ///< of the page
constexpr float kPanelPadding = 25;
constexpr float kPanelTop = 16;
constexpr float kEntryGap = 10;
constexpr float kColumnsFrom = 600;  ///< narrower windows have the words above the pad
constexpr float kCodeWidthMax = 420;

std::vector<Button> other_ways(const Frame& frame, const PinPad& pad) {
  std::vector<Button> ways;
  if (pad.can_forget) ways.push_back({"pin-forgot", frame.tr("pin.forgot"), ButtonKind::quiet});
  return ways;
}

/// Draws the parts of one pad; each gives its height.
class PadPicture {
 public:
  PadPicture(ScreenContext& context, const PinPad& pad)
      : context_(context), frame_(context.frame), pad_(pad) {}

  std::string title() const {
    const std::string_view key = pin_title_key(pad_.step);
    return key.empty() ? pad_.learner_name : frame_.tr(key);
  }

  std::string sentence() const {
    return frame_.tr(pin_sentence_key(pad_.step), {{"learner", isolated(pad_.learner_name)},
                                                   {"supervisor", isolated(pad_.typist_name)},
                                                   {"min", static_cast<std::int64_t>(kPinDigitsMin)},
                                                   {"max", static_cast<std::int64_t>(kPinDigitsMax)}});
  }

  float words(gfx::Point at, float width_px, Step step, text::Alignment alignment) {
    const Palette& c = frame_.palette();
    // A name may be long; the whole of it is in the tree.
    const int lines_max = pin_title_key(pad_.step).empty() ? 2 : 0;
    const LayoutPointer head =
        frame_.lay({title(), step, c.ink, text::Weight::bold, {}}, width_px, alignment, lines_max);
    note(head, at, Role::heading, title());
    const LayoutPointer below =
        frame_.lay({sentence(), Step::label, c.ink_2, text::Weight::regular, {}}, width_px, alignment);
    note(below, {at.x, at.y + head->height_px() + 4}, Role::text, sentence());
    return head->height_px() + 4 + below->height_px();
  }

  /// Discs and keys, kPadWidth wide; of the office's code a field and its button as wide as there is room.
  float entry(gfx::Point at, float width_px) {
    if (pad_.step == PinStep::office_code) {
      const float field = code_field(at, width_px) + 12;
      const Button go = go_button();
      const gfx::Size size = button_size(frame_, go, width_px);
      button(frame_, go, {at.x, at.y + field}, width_px);
      return field + static_cast<float>(size.height_px);
    }
    // A pad is the same pad whichever way its language runs.
    const bool was_right_to_left = frame_.right_to_left();
    const gfx::Rect box = frame_.window_rect({at.x, at.y, at.x + kPadWidth, at.y + kKeyHeight});
    frame_.set_right_to_left(false);
    const float discs_height = discs({box.x0, box.y0}) + kEntryGap;
    const float height = discs_height + keys({box.x0, box.y0 + discs_height});
    frame_.set_right_to_left(was_right_to_left);
    return height;
  }

  float code_field(gfx::Point at, float width_px) {
    TextFieldLook look;
    look.id = field_id::kOfficeCode;
    look.label = frame_.tr("pin.office-code-field");
    look.enabled = !pad_.checking;
    look.refused = pad_.trouble != PinTrouble::none;
    look.secret = true;
    return text_field(frame_, context_.fields, look, pad_.typed, at, width_px);
  }

  float trouble(gfx::Point at, float width_px) {
    float y = at.y;
    for (const std::string& sentence : pin_troubles(frame_, pad_))
      y += status_line(frame_, "warn", frame_.palette().wrong, sentence, pin_trouble_value(pad_.trouble),
                       {at.x, y}, width_px);
    return y - at.y;
  }

  float ways(gfx::Point at, float width_px, bool centred) {
    float y = at.y;
    for (const Button& way : other_ways(frame_, pad_)) {
      const gfx::Size size = button_size(frame_, way, width_px);
      const auto width = static_cast<float>(size.width_px);
      button(frame_, way, {at.x + (centred ? std::max(0.0F, (width_px - width) / 2) : 0.0F), y}, width);
      y += static_cast<float>(size.height_px);
    }
    return y - at.y;
  }

  Button go_button() const {
    return {"pin-go", frame_.tr(pin_go_key(pad_)), ButtonKind::primary, {}, {}, can_go()};
  }

  /// Of discs and keys.
  float entry_height() const {
    if (pad_.step == PinStep::office_code) return 3 * measure::kButton + 20;
    return measure::kButton + kEntryGap + 4 * kKeyHeight + 3 * measure::kGap +
           (go_fits_a_key() ? 0 : measure::kGap + own_row_height());
  }

 private:
  void note(const LayoutPointer& words, gfx::Point at, Role role, const std::string& label) {
    frame_.draw(words, at);
    SemanticsNode node{role, {}, label};
    node.rect = {at.x, at.y, at.x + words->options().width_px, at.y + words->height_px()};
    frame_.note(node);
  }

  std::size_t digit_count() const {
    const text::TextField* field = context_.fields.find(field_id::kPin);
    return field == nullptr ? pad_.typed.size() : field->text().size();
  }

  /// What was typed since the view was made counts: Enter may have come along with the last digit.
  bool can_go() const {
    if (pad_.checking || pad_.step == PinStep::office_code) return pad_.can_go && !pad_.checking;
    const text::TextField* field = context_.fields.find(field_id::kPin);
    const bool typed_on = field != nullptr && field->text() != pad_.typed;
    return typed_on ? digit_count() >= kPinDigitsMin : pad_.can_go;
  }

  float discs(gfx::Point at) {
    const Palette& c = frame_.palette();
    const std::string id(field_id::kPin);
    // While a PIN is looked at, the hand's digits are the ones that count; what the view says then replaces
    // them, also where it is as empty as it was before the first digit.
    const text::TextField* typed = context_.fields.find(id);
    context_.fields.show(id, pad_.checking && typed != nullptr ? std::string(typed->text()) : pad_.typed);
    const gfx::Rect box{at.x, at.y, at.x + kPadWidth, at.y + measure::kButton};
    SemanticsNode node{Role::text_field, id, frame_.tr("pin.field"), std::to_string(digit_count()),
                       !pad_.checking};
    node.rect = box;
    const Frame::Touch touch = frame_.control(node);
    const bool has_focus = frame_.focus_id() == id;
    frame_.fill(box, pad_.checking ? c.ground : c.surface, measure::kRadius);
    const bool refused = pad_.trouble != PinTrouble::none && digit_count() == 0;
    frame_.stroke(box, refused ? c.wrong : has_focus ? c.primary : c.edge, 2, measure::kRadius);
    const std::size_t count = std::max(kPinDigitsMin, digit_count());
    const auto gaps = static_cast<float>(count - 1);
    const float pitch = std::min(kDiscPitch, (kPadWidth - kDisc - 32) / gaps);
    float x = (box.x0 + box.x1) / 2 - pitch * gaps / 2;
    const float middle = (box.y0 + box.y1) / 2;
    for (std::size_t i = 0; i < count; ++i, x += pitch) {
      if (i < digit_count()) {
        frame_.disc({x, middle}, kDisc / 2, c.ink);
      } else {
        frame_.ring({x, middle}, kDisc / 2, c.edge, 2);
      }
    }
    if (touch.focused) frame_.focus_ring(box, measure::kRadius);
    return box.height();
  }

  float keys(gfx::Point at) {
    for (int i = 1; i <= 9; ++i) digit_key(i, cell(at, (i - 1) % 3, (i - 1) / 3));
    key("pin-delete", frame_.tr("keyboard.backspace"), cell(at, 0, 3), "backspace");
    const gfx::Rect last = cell(at, 2, 3);
    float bottom = last.y1;
    if (!go_fits_a_key()) {
      digit_key(0, cell(at, 1, 3));
      bottom = last.y1 + measure::kGap + own_row_height();
      go({at.x, last.y1 + measure::kGap, at.x + kPadWidth, bottom});
    } else if (pad_.checking && !fits(go_button().label, kKeyWidth)) {
      // The longer word takes the place of the zero, which cannot be pressed now.
      const bool two = fits(go_button().label, 2 * kKeyWidth + measure::kGap);
      go({cell(at, two ? 1 : 0, 3).x0, last.y0, last.x1, last.y1});
    } else {
      digit_key(0, cell(at, 1, 3));
      go(last);
    }
    return bottom - at.y;
  }

  static gfx::Rect cell(gfx::Point at, int column, int row) {
    const float x = at.x + static_cast<float>(column) * (kKeyWidth + measure::kGap);
    const float y = at.y + static_cast<float>(row) * (kKeyHeight + measure::kGap);
    return {x, y, x + kKeyWidth, y + kKeyHeight};
  }

  bool fits(const std::string& label, float width_px) const {
    return frame_.lay({label, Step::label, {}, text::Weight::bold, {}})->width_px() <=
           width_px - 2 * kKeyPadding;
  }

  bool go_fits_a_key() const {
    PinPad resting = pad_;
    resting.checking = false;
    return fits(frame_.tr(pin_go_key(resting)), kKeyWidth);
  }

  float own_row_height() const {
    const LayoutPointer words =
        frame_.lay({go_button().label, Step::label, {}, text::Weight::bold, {}}, kPadWidth - 2 * kKeyPadding);
    return std::max(kKeyHeight, std::ceil(words->height_px()) + 8);
  }

  void digit_key(int digit, const gfx::Rect& rect) {
    key("pin/" + std::to_string(digit), unicode::format_integer(digit, frame_.language()), rect, {});
  }

  void key(const std::string& id, const std::string& label, const gfx::Rect& rect, std::string_view icon) {
    const Palette& c = frame_.palette();
    // For hands: on the board digits are digits, and the focus stays in the field.
    SemanticsNode node{Role::key, id, label, {}, !pad_.checking};
    node.rect = rect;
    const Frame::Touch touch = frame_.control(node);
    const gfx::Color ink = node.enabled ? c.ink : c.ink_2;
    frame_.fill(rect, !node.enabled ? c.bar : touch.held ? c.tint : c.surface, measure::kRadius);
    frame_.stroke(rect,
                  !node.enabled                 ? c.line
                  : touch.held || touch.hovered ? c.primary
                                                : c.edge,
                  2, measure::kRadius);
    const gfx::Point middle{(rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2};
    if (!icon.empty()) {
      frame_.icon(icon, middle, 22, ink);
    } else {
      frame_.draw_letter(frame_.lay({label, Step::body, ink, text::Weight::bold, {}}), middle);
    }
  }

  void go(const gfx::Rect& rect) {
    const Palette& c = frame_.palette();
    const Button look = go_button();
    SemanticsNode node{Role::button, look.id, look.label, {}, look.enabled};
    node.rect = rect;
    const Frame::Touch touch = frame_.control(node);
    frame_.fill(rect, !look.enabled ? c.bar : touch.held ? c.pressed : c.primary, measure::kRadius);
    if (!look.enabled) frame_.stroke(rect, c.line, 2, measure::kRadius);
    const LayoutPointer words =
        frame_.lay({look.label, Step::label, look.enabled ? c.on_primary : c.ink_2, text::Weight::bold, {}},
                   rect.width() - 2 * kKeyPadding + 1, text::Alignment::center);
    frame_.draw_line(words, rect.x0 + kKeyPadding, (rect.y0 + rect.y1) / 2);
    if (touch.focused) frame_.focus_ring(rect, measure::kRadius);
  }

  ScreenContext& context_;
  Frame& frame_;
  const PinPad& pad_;
};

float status_line_height(Frame& frame, const std::string& sentence, float width_px) {
  return frame.lay({sentence, Step::caption, {}, text::Weight::bold, {}}, width_px - 28)->height_px() + 4;
}

/// With a bar of its own for the button: a code is typed with a keyboard, which may be one on the screen.
void office_code_screen(ScreenContext& context, const PinPad& view) {
  Frame& frame = context.frame;
  PadPicture picture(context, view);
  ActionBar actions;
  actions.end = picture.go_button();
  const gfx::Rect area{0, measure::kTopBar, frame.width_px(),
                       frame.height_px() - action_bar_height(frame, actions)};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame), width = std::min(560.0F, frame.width_px() - 2 * margin);
  float y = scroll.top() + 24;
  y += picture.words({margin, y}, width, Step::display, text::Alignment::start) + 24;
  y += picture.code_field({margin, y}, std::min(width, kCodeWidthMax)) + 12;
  y += picture.trouble({margin, y}, width) + 8;
  y += picture.ways({margin, y}, width, false);
  scroll.end(y + 16);
  action_bar(context, actions);
  top_bar(context, {false, frame.tr("page.back"), picture.title(), false});
}

void panel_ground(Frame& frame, const gfx::Rect& panel) {
  frame.fill(panel, frame.palette().bar);
  frame.fill({panel.x0, panel.y0, panel.x0 + 1, panel.y1}, frame.palette().line);
}

}  // namespace

gfx::Rect pin_panel_area(const Frame& frame) {
  const float beyond_page = std::max(0.0F, (frame.width_px() - measure::kPageWidthMax) / 2);
  return {frame.width_px() - beyond_page - kPanel, measure::kTopBar, frame.width_px(), frame.height_px()};
}

float pin_panel_height(ScreenContext& context, const desk::PinPad& pad) {
  Frame& frame = context.frame;
  const PadPicture picture(context, pad);
  const auto high = [&](const std::string& text, Step step, text::Weight weight, int lines_max) {
    return frame.lay({text, step, {}, weight, {}}, kPadWidth, text::Alignment::center, lines_max)
        ->height_px();
  };
  float height = kPanelTop + high(picture.title(), Step::title, text::Weight::bold, 2) + 4 +
                 high(picture.sentence(), Step::label, text::Weight::regular, 0) + kEntryGap +
                 picture.entry_height() + kEntryGap;
  float trouble = 0;
  for (const PinPad& possible : possible_pin_troubles(pad)) {
    float lines = 0;
    for (const std::string& sentence : pin_troubles(frame, possible))
      lines += status_line_height(frame, sentence, kPadWidth);
    trouble = std::max(trouble, lines);
  }
  height += trouble;
  for (const Button& way : other_ways(frame, pad))
    height += static_cast<float>(button_size(frame, way, kPadWidth).height_px);
  return height + 4;
}

void pin_panel(ScreenContext& context, const desk::PinPad& pad, const gfx::Rect& panel) {
  Frame& frame = context.frame;
  PadPicture picture(context, pad);
  panel_ground(frame, panel);
  const float x = panel.x0 + kPanelPadding;
  float y = panel.y0 + kPanelTop;
  y += picture.words({x, y}, kPadWidth, Step::title, text::Alignment::center) + kEntryGap;
  y += picture.entry({x, y}, kPadWidth) + kEntryGap;
  y += picture.trouble({x, y}, kPadWidth);
  picture.ways({x, y}, kPadWidth, true);
}

void pin_screen(ScreenContext& context, const desk::PinPad& view) {
  if (view.step == PinStep::office_code) {
    office_code_screen(context, view);
    return;
  }
  Frame& frame = context.frame;
  PadPicture picture(context, view);
  const float margin = side_margin(frame);
  const bool columns = frame.width_px() >= kColumnsFrom;
  const gfx::Rect panel = pin_panel_area(frame);
  if (columns) panel_ground(frame, panel);
  const gfx::Rect area{0, measure::kTopBar, frame.width_px(), frame.height_px()};
  ScrollArea scroll(frame, area, context.scroll);
  const float width = (columns ? panel.x0 - 20 : frame.width_px() - margin) - margin;
  float y = scroll.top() + 24;
  y += picture.words({margin, y}, std::min(width, 560.0F), Step::display, text::Alignment::start) + 16;
  float bottom = 0;
  if (columns) {
    bottom = scroll.top() + 28;
    bottom += picture.entry({panel.x0 + kPanelPadding, bottom}, kPadWidth);
  } else {
    y += picture.entry({(frame.width_px() - kPadWidth) / 2, y}, kPadWidth) + 12;
  }
  y += picture.trouble({margin, y}, width) + 8;
  // A quiet button's words begin where the sentences do.
  y += picture.ways({margin - std::clamp(margin - 8, 0.0F, 12.0F), y}, width + 12, false);
  scroll.end(std::max(y, bottom) + 16);
  const bool of_a_list = std::holds_alternative<desk::WhoView>(context.view.content);
  top_bar(context, {false, frame.tr(of_a_list ? "who.back" : "page.back"), picture.title(), false});
}

}  // namespace waypost::ui
