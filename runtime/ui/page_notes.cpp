// SPDX-License-Identifier: Apache-2.0
// What a learner leaves at a page: the row at its end, and the note while it is written.
#include <algorithm>
#include <cmath>

#include "desk/notes_state.hpp"
#include "ui/page_parts.hpp"
#include "ui/people_parts.hpp"

namespace waypost::ui {
namespace {

using session::Saving;

constexpr float kPadding = 10;
constexpr float kQuietPadding = 12;  ///< of a quiet button: its sign begins where the sentences do
constexpr float kRingRoom = 8;       ///< between a button and the window, for the focus ring
constexpr float kButtonWidthMax = 220;
constexpr float kFieldWidthBesideMin = 320;
constexpr float kStatusSign = 26;
constexpr float kStatusGap = 6;
/// The page keeps a part of the room, the strip does with less where there is little.
constexpr float kShareMax = 0.5F;
/// Above this share the sentence that stands there from the beginning gives way.
constexpr float kTightShare = 0.75F;
constexpr int kLinesMax = 4;

struct NoteStatus {
  std::string_view icon, key, value;
  gfx::Color color;
};

NoteStatus status_of(const Palette& c, const desk::NoteField& note) {
  if (note.saving == Saving::failed) return {"warn", "note.not-saved", "failed", c.wrong};
  if (note.too_long) return {"warn", "note.too-long", "too-long", c.care};
  if (note.saving == Saving::saving) return {"info", "page.saving", "saving", c.ink_2};
  if (note.saving == Saving::saved) return {"saved", "result.saved", "saved", c.right};
  return {"eye", "note.private", {}, c.ink_2};
}

/// The strip laid out.
struct LaidNote {
  NoteStatus status;
  std::string sentence;
  LayoutPointer words;  ///< null where there is no room for a sentence that says nothing new
  Button save, close;
  gfx::Size save_size, close_size;
  bool beside = false;  ///< the buttons beside the field
  float column_px = 0;
  TextFieldLook look;
  float field_width_px = 0, field_height_px = 0, height_px = 0;
};

void lay_buttons(Frame& frame, const desk::NoteField& note, LaidNote& laid) {
  laid.save = {"note-save", frame.tr(note.saving == Saving::saving ? "page.saving" : "me.save"),
               ButtonKind::secondary};
  laid.save.enabled = note.can_save;
  laid.close = {"note-close", frame.tr("term.close"), ButtonKind::quiet};
  laid.save_size = button_size(frame, laid.save, kButtonWidthMax);
  laid.close_size = button_size(frame, laid.close, kButtonWidthMax);
  laid.column_px = static_cast<float>(std::max(laid.save_size.width_px, laid.close_size.width_px));
  const float width = frame.width_px() - 2 * side_margin(frame);
  laid.beside = width - laid.column_px - measure::kGroupGap >= kFieldWidthBesideMin;
  laid.field_width_px = laid.beside ? width - laid.column_px - measure::kGroupGap : width;
}

/// Height of the field and the buttons.
float writing_height(Frame& frame, const LaidNote& laid) {
  const float field = text_field_height(frame, laid.look);
  if (!laid.beside) {
    return field + measure::kGap + button_rows_height(frame, {laid.save, laid.close}, laid.field_width_px);
  }
  const auto buttons = static_cast<float>(laid.save_size.height_px + laid.close_size.height_px);
  return std::max(field, buttons + measure::kGap);
}

LaidNote lay_note(Frame& frame, const desk::NoteField& note, float room_px) {
  LaidNote laid;
  lay_buttons(frame, note, laid);
  laid.status = status_of(frame.palette(), note);
  laid.sentence = frame.tr(laid.status.key, {{"count", static_cast<std::int64_t>(desk::kNoteLengthMax)}});
  laid.words = frame.lay({laid.sentence, Step::caption, frame.palette().ink, text::Weight::regular, {}},
                         frame.width_px() - 2 * side_margin(frame) - kStatusSign);
  laid.look.id = desk::kNoteField;
  laid.look.label = frame.tr("note.yours");
  laid.look.label_above = false;
  laid.look.lines_min = laid.look.lines_max = kLinesMax;
  float above = std::ceil(laid.words->height_px()) + kStatusGap;
  const auto height = [&] { return above + writing_height(frame, laid) + 2 * kPadding; };
  while (laid.look.lines_max > 2 && height() > room_px * kShareMax)
    laid.look.lines_min = --laid.look.lines_max;
  if (laid.status.value.empty() && height() > room_px * kTightShare) {
    laid.words.reset();
    above = 0;
  }
  laid.field_height_px = text_field_height(frame, laid.look);
  laid.height_px = std::ceil(height());
  return laid;
}

float draw_status(Frame& frame, const LaidNote& laid, gfx::Point at) {
  frame.icon(laid.status.icon, {at.x + 10, at.y + first_line_middle(laid.words)}, 20, laid.status.color);
  frame.draw(laid.words, {at.x + kStatusSign, at.y});
  SemanticsNode node{Role::status, "note-status", laid.sentence, std::string(laid.status.value)};
  node.rect = {at.x, at.y, at.x + kStatusSign + laid.words->width_px(), at.y + laid.words->height_px()};
  frame.note(node);
  return std::ceil(laid.words->height_px()) + kStatusGap;
}

}  // namespace

float note_buttons_height(Frame&) { return measure::kButton + measure::kGap; }

float note_buttons(Frame& frame, const desk::PageNote& note, gfx::Point at, float width_px) {
  Button mark{"mark-page", frame.tr(note.marked ? "note.marked" : "note.mark"), ButtonKind::quiet, "mark"};
  mark.selected = note.marked;
  Button write{"note", frame.tr(note.has_note ? "note.yours" : "note.write"), ButtonKind::quiet, "note"};
  write.selected = note.has_note;
  float y = at.y;
  const float pad = std::clamp(at.x - kRingRoom, 0.0F, kQuietPadding);
  y += button_rows(frame, {mark, write}, {at.x - pad, y}, width_px + 2 * pad) + measure::kGap;
  if (note.mark_failed) {
    y += status_line(frame, "warn", frame.palette().wrong, frame.tr("note.mark-not-saved"), "failed",
                     {at.x, y}, width_px) +
         measure::kGap;
  }
  return y - at.y;
}

float note_strip(ScreenContext& context, const desk::NoteField& note, float room_px,
                 const StripPlace& place) {
  Frame& frame = context.frame;
  const LaidNote laid = lay_note(frame, note, room_px);
  const float margin = side_margin(frame);
  const gfx::Rect strip = place.rect(frame, laid.height_px);
  frame.fill(strip, frame.palette().ground);
  frame.fill({0, strip.y0, strip.x1, strip.y0 + 2}, frame.palette().primary);
  float y = strip.y0 + kPadding;
  if (laid.words) y += draw_status(frame, laid, {margin, y});
  text_field(frame, context.fields, laid.look, note.text, {margin, y}, laid.field_width_px);
  if (laid.beside) {
    const float x = margin + laid.field_width_px + measure::kGroupGap;
    button(frame, laid.save, {x, y}, laid.column_px);
    button(frame, laid.close, {x, y + static_cast<float>(laid.save_size.height_px) + measure::kGap},
           laid.column_px);
  } else {
    button_rows(frame, {laid.save, laid.close}, {margin, y + laid.field_height_px + measure::kGap},
                laid.field_width_px);
  }
  return strip.height();
}

}  // namespace waypost::ui
