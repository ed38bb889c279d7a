// SPDX-License-Identifier: Apache-2.0
// A field that text is typed into: its words, selection, composition and caret.
#include <algorithm>
#include <cmath>

#include "ui/answer_look.hpp"
#include "ui/on_screen_keyboard.hpp"
#include "ui/widgets.hpp"

namespace waypost::ui {
namespace {

constexpr float kPadding = 14;
constexpr float kIcon = 22;
constexpr float kIconGap = 8;
constexpr float kKeyboardButton = 44;
constexpr float kKeyboardFrom = 200;  ///< a narrower field has no room for the button: F2 does the same
constexpr float kCaretWidth = 2;

/// The words of a field where they are drawn, and what a pointer and the caret do there.
class TypedWords {
 public:
  TypedWords(Frame& frame, text::TextField& field, const LayoutPointer& words, const gfx::Rect& inner,
             bool has_caret)
      : frame_(frame), field_(field), words_(words), inner_(inner), has_caret_(has_caret) {
    const gfx::Rect caret = words_->caret(field_.shown_place());
    const bool one_line = field_.lines() == text::FieldLines::one;
    box_width_ = one_line ? words_->width_px() : inner.width();
    // Carets are measured from the left; in a mirrored field the text ends where the logical x begins.
    const float from_start = frame.right_to_left() ? box_width_ - caret.x0 : caret.x0;
    const float overflow = has_caret && one_line ? std::max(0.0F, from_start + 4 - inner.width()) : 0.0F;
    at_ = {inner.x0 - overflow,
           one_line ? (inner.y0 + inner.y1 - words_->height_px()) / 2 : inner.y0 + kPadding / 2};
    if (!one_line && has_caret) at_.y -= lines_above(caret);
  }

  /// Figures stand in the middle by their ink.
  void center_ink() {
    const gfx::Rect& ink = words_->lines().front().ink;
    if (!ink.empty()) at_.y = std::round((inner_.y0 + inner_.y1 - ink.y0 - ink.y1) / 2);
  }

  void follow(const Frame::Touch& touch, std::optional<FreshPress> press) {
    if (!touch.held) return;
    if (field_.composition()) field_.compose({});
    const gfx::Rect window = window_box();
    const gfx::Point own{touch.pointer.x - window.x0, touch.pointer.y - window.y0};
    field_.set_caret(words_->hit_place(own), !press || press->extend);
    if (press && press->twice) field_.select_word(*words_);
  }

  void draw(TextFields& fields) {
    const Palette& c = frame_.palette();
    // A caret at the end of a line that fills the field stands beside it.
    frame_.push_clip({inner_.x0 - kCaretWidth, inner_.y0, inner_.x1 + kCaretWidth, inner_.y1});
    if (has_caret_ && field_.has_selection() && !field_.composition()) {
      const auto [begin, end] = field_.selection();
      for (const gfx::Rect& own : words_->selection(begin, end)) frame_.fill(placed(own), c.read);
    }
    if (!field_.shown_text().empty()) frame_.draw(words_, at_);
    if (const auto [begin, end] = field_.composed_range(); begin < end) {
      for (const gfx::Rect& own : words_->selection(begin, end))
        frame_.fill(placed({own.x0, own.y1 - 3, own.x1, own.y1 - 1}), c.primary);
    }
    if (has_caret_) {
      const gfx::Rect own = words_->caret(field_.shown_place());
      const gfx::Rect caret = placed({own.x0, own.y0, own.x0 + kCaretWidth, own.y1});
      frame_.fill(caret, c.ink);
      // Candidates stand below where the composition begins: at its end they would run along with each
      // letter.
      const gfx::Rect start = words_->caret({field_.composed_range().first});
      const bool same_line = field_.composition() && start.y0 == own.y0;
      gfx::Rect seat = same_line ? placed({start.x0, own.y0, start.x0 + kCaretWidth, own.y1}) : caret;
      if (seat.x0 < inner_.x0) seat = {inner_.x0, seat.y0, inner_.x0 + kCaretWidth, seat.y1};
      fields.note_caret(frame_.window_rect(seat));
    }
    frame_.pop_clip();
  }

 private:
  /// Height of the lines that a bounded field has no room for, so that the caret stays in sight.
  float lines_above(const gfx::Rect& caret) const {
    const float room = inner_.height() - kPadding / 2;
    float above = 0;
    for (const text::Line& line : words_->lines()) {
      if (caret.y1 - above <= room) break;
      above += line.height_px;
    }
    return above;
  }

  gfx::Rect window_box() const {
    return frame_.window_rect({at_.x, at_.y, at_.x + box_width_, at_.y + words_->height_px()});
  }
  /// The logical place of a layout's own rectangle, whichever way the frame reads.
  gfx::Rect placed(const gfx::Rect& own) const {
    const gfx::Rect box = window_box();
    return frame_.window_rect({box.x0 + own.x0, box.y0 + own.y0, box.x0 + own.x1, box.y0 + own.y1});
  }

  Frame& frame_;
  text::TextField& field_;
  const LayoutPointer& words_;
  gfx::Rect inner_;
  bool has_caret_;
  float box_width_ = 0;
  gfx::Point at_;
};

/// Opens the on-screen keyboard; stands at the end of its field.
void keyboard_button(Frame& frame, const KeyboardHint& hint, const gfx::Rect& field) {
  const Palette& c = frame.palette();
  SemanticsNode node{Role::key, std::string(keyboard_id::kToggle), frame.tr("keyboard.show")};
  node.selected = hint.active;
  // In the middle of one line, at the first of several.
  const float middle = field.y0 + std::min(field.height() / 2, measure::kButton);
  const float top = std::max(field.y0 + 2, middle - kKeyboardButton / 2);
  node.rect = {field.x1 - kKeyboardButton - 2, top, field.x1 - 2, top + kKeyboardButton};
  const Frame::Touch touch = frame.control(node);
  if (touch.hovered) frame.fill(node.rect, c.ground, measure::kSmallRadius);
  frame.icon("keyboard", {(node.rect.x0 + node.rect.x1) / 2, (node.rect.y0 + node.rect.y1) / 2}, kIcon + 2,
             hint.active ? c.primary : c.ink_2);
}

void box(Frame& frame, const TextFieldLook& look, const AnswerLook& answer, const gfx::Rect& rect,
         bool has_caret) {
  const Palette& c = frame.palette();
  const bool judged = !answer.icon.empty();
  frame.fill(rect, judged ? answer.fill : look.enabled ? c.surface : c.ground, measure::kRadius);
  const gfx::Color edge = judged ? answer.edge : look.refused ? c.wrong : has_caret ? c.primary : c.edge;
  frame.stroke(rect, edge, 2, measure::kRadius);
}

}  // namespace

float text_field(Frame& frame, TextFields& fields, const TextFieldLook& look, const std::string& view_text,
                 gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  float top = at.y;
  if (look.label_above) {
    const LayoutPointer caption = frame.lay({look.label, Step::label, c.ink, text::Weight::bold, {}},
                                            std::max(width_px, look.label_width_px));
    frame.draw(caption, at);
    top += caption->height_px() + 8;
  }
  if (!look.note.empty()) {
    const LayoutPointer note =
        frame.lay({look.note, Step::caption, c.ink_2, text::Weight::regular, {}}, width_px);
    frame.draw(note, {at.x, top});
    top += note->height_px() + 6;
  }
  const bool one_line = look.lines_min <= 1;
  const text::FieldLines lines = one_line ? text::FieldLines::one : text::FieldLines::many;
  text::TextField locked(view_text, lines);
  text::TextField& field = look.enabled ? fields.show(look.id, view_text, lines) : locked;
  const AnswerLook answer = answer_look(c, look.state, false);
  const bool judged = !answer.icon.empty();
  const bool has_caret = look.enabled && frame.focus_id() == look.id;
  const bool has_button = fields.keyboard.offered && has_caret && !look.number && width_px >= kKeyboardFrom;
  const float end_padding = has_button ? kKeyboardButton + 4 : judged ? kPadding + kIcon : kPadding;
  const float start_padding = kPadding + (look.icon.empty() ? 0 : kIcon + kIconGap);
  const float inner_width = width_px - start_padding - end_padding;
  const Words typed{field.shown_text(), Step::body, c.ink, text::Weight::regular, {}, look.number};
  const LayoutPointer words = one_line ? frame.lay(typed) : frame.lay_typed(typed, inner_width);
  if (look.enabled) fields.note_layout(look.id, words);
  float height = text_field_height(frame, look);
  const bool grows = !one_line && look.lines_max <= 0;
  if (grows) height = std::max(height, std::ceil(words->height_px()) + kPadding);
  const gfx::Rect rect{at.x, top, at.x + width_px, top + height};
  SemanticsNode node{Role::text_field, look.id, look.label, field.text(), look.enabled};
  if (look.secret) node.value = std::to_string(field.text().size());
  node.rect = rect;
  node.description = look.note;
  if (has_button) node.rect.x1 -= kKeyboardButton + 2;
  box(frame, look, answer, rect, has_caret);
  const Frame::Touch touch = frame.control(node);
  if (has_button) keyboard_button(frame, fields.keyboard, rect);
  if (judged)
    frame.icon(answer.icon, {rect.x1 - kPadding - kIcon / 2 + 4, (rect.y0 + rect.y1) / 2}, kIcon,
               answer.edge);
  const gfx::Rect inner{rect.x0 + start_padding, rect.y0 + 2, rect.x0 + start_padding + inner_width,
                        rect.y1 - 2};
  const float middle = (rect.y0 + rect.y1) / 2;
  if (!look.icon.empty()) frame.icon(look.icon, {rect.x0 + kPadding + kIcon / 2, middle}, kIcon, c.ink_2);
  if (!look.placeholder.empty() && field.shown_text().empty()) {
    const LayoutPointer placeholder =
        frame.lay({look.placeholder, Step::label, c.ink_2, text::Weight::regular, {}}, inner_width,
                  text::Alignment::start, 1);
    frame.draw_line(placeholder, inner.x0 + 2 * kCaretWidth, middle);
  }
  TypedWords place(frame, field, words, inner, has_caret);
  if (look.number) place.center_ink();
  if (touch.held) place.follow(touch, fields.take_press());
  place.draw(fields);
  if (touch.focused) frame.focus_ring(rect, measure::kRadius);
  return rect.y1 - at.y;
}

float search_field(Frame& frame, TextFields& fields, const std::string& id, const std::string& label,
                   const std::string& view_text, gfx::Point at, float width_px) {
  TextFieldLook look;
  look.id = id;
  look.label = look.placeholder = label;
  look.label_above = false;
  look.icon = "search";
  return text_field(frame, fields, look, view_text, at, width_px);
}

float text_field_height(Frame& frame, const TextFieldLook& look) {
  const Palette& c = frame.palette();
  // As high as a usual line of the language, so that a field does not grow with the first letter.
  const LayoutPointer words = frame.lay({"0", Step::body, c.ink, text::Weight::regular, {}});
  const float lines_px = words->height_px() * static_cast<float>(std::max(1, look.lines_min));
  return std::max(look.height_min_px, lines_px + 12);
}

}  // namespace waypost::ui
