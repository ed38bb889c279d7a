// SPDX-License-Identifier: Apache-2.0
#include "ui/module_row.hpp"

#include <algorithm>
#include <cmath>

namespace waypost::ui {
namespace {

using desk::WorkState;

constexpr float kTextStart = 54, kEndMargin = 16, kChevronRoom = 48;
constexpr float kProgressWidth = 128, kColumnGap = 14;
constexpr float kBarHeight = 12, kBarGap = 3;
constexpr float kBadgeHeight = 28, kBadgeGap = 8;
constexpr float kBesideFrom = 612;     ///< of the frame: under it the row is one column
constexpr float kTextBesideMin = 230;  ///< what badges beside it leave to a title
constexpr float kHeightMin = 60, kPadding = 9;

/// A module that does not open: in the learner's words, and the file and line for the trainer.
std::string why_not_open(Frame& frame, const desk::ModuleRow& module) {
  if (module.shut) return frame.tr("course.shut");
  if (module.stopped) return frame.tr("course.stopped", {{"detail", module.place}});
  const std::string sentence = frame.tr("home.cannot-open");
  if (module.error.empty()) return sentence;
  return sentence + "\n" + module.error.substr(0, module.error.find('\n'));
}

bool is_done(WorkState state) { return state == WorkState::passed || state == WorkState::completed; }

std::string progress_words(Frame& frame, const desk::ModuleRow& module, const StateLook& look) {
  if (module.state != WorkState::in_progress || module.instrument) return frame.tr(look.key);
  if (module.page_count > 0) {
    return frame.tr("home.page-short", {{"number", std::int64_t{module.page_number}},
                                        {"count", std::int64_t{module.page_count}}});
  }
  return frame.tr("home.parts-done",
                  {{"done", std::int64_t{module.units_done}}, {"total", std::int64_t{module.units_total}}});
}

float progress_height(const ModuleRowLook& look) {
  return look.progress->height_px() + (look.has_bar ? kBarHeight + kBarGap : 0);
}

/// Rows of badges under the text.
float badges_below_height(const ModuleRowLook& look) {
  float height = 0, x = 0;
  for (const ModuleBadge& badge : look.badges) {
    if (height == 0 || x + badge.width_px > look.text_width_px) height += kBadgeHeight + 6, x = 0;
    x += badge.width_px + kBadgeGap;
  }
  return height;
}

void draw_progress(Frame& frame, const desk::ModuleRow& module, const ModuleRowLook& look, gfx::Point at) {
  const Palette& c = frame.palette();
  float y = at.y;
  if (look.has_bar) {
    const gfx::Rect bar{at.x, std::round(y), at.x + kProgressWidth - 8, std::round(y) + kBarHeight};
    float share = module.units_total == 0
                      ? 0
                      : static_cast<float>(module.units_done) / static_cast<float>(module.units_total);
    const bool done = is_done(module.state);
    if (done) share = 1;
    if (share > 0)
      frame.fill({bar.x0, bar.y0, bar.x0 + bar.width() * share, bar.y1}, done ? c.right : c.primary, 3);
    frame.stroke(bar, done ? c.right : c.edge, 1.5F, 3);
    y = bar.y1 + kBarGap;
  }
  frame.draw(look.progress, {at.x, y});
}

void draw_badges_below(Frame& frame, const ModuleRowLook& look, gfx::Point at) {
  float x = at.x, y = at.y;
  for (const ModuleBadge& each : look.badges) {
    if (x > at.x && x + each.width_px > at.x + look.text_width_px) x = at.x, y += kBadgeHeight + 6;
    badge(frame, each.kind, each.icon, each.label, {x + each.width_px, y});
    x += each.width_px + kBadgeGap;
  }
}

}  // namespace

ModuleRowLook lay_module_row(Frame& frame, const desk::ModuleRow& module, float width_px) {
  const Palette& c = frame.palette();
  const bool open = module.state != WorkState::unavailable;
  const bool narrow = frame.width_px() < kBesideFrom;
  ModuleRowLook look;
  look.state = state_look(c, module.state, module.instrument);
  if (module.is_new) {
    const std::string label = frame.tr("home.new");
    look.badges.push_back({BadgeKind::here, {}, label, badge_width(frame, {}, label)});
  }
  if (module.is_draft) {
    const std::string label = frame.tr("draft.badge");
    look.badges.push_back({BadgeKind::care, "draft", label, badge_width(frame, "draft", label)});
  }
  look.progress_below = narrow;
  look.has_bar = !module.instrument;
  float end = width_px - (open ? kChevronRoom : kEndMargin);
  if (open) {
    look.progress_words = progress_words(frame, module, look.state);
    look.progress = frame.lay({look.progress_words,
                               Step::caption,
                               is_done(module.state) ? c.right : c.ink_2,
                               text::Weight::regular,
                               {}},
                              narrow ? end - kTextStart : kProgressWidth);
    if (!narrow) end -= kProgressWidth + kColumnGap;
  }
  look.text_width_px = end - kTextStart;
  float badges_width = 0;
  for (const ModuleBadge& each : look.badges) badges_width += each.width_px + kBadgeGap;
  look.badges_below = look.text_width_px - badges_width < kTextBesideMin;
  if (!look.badges_below) look.text_width_px -= badges_width;

  look.title = frame.lay({module.title, Step::label, open ? c.ink : c.ink_2, text::Weight::bold, {}},
                         look.text_width_px);
  if (!open) look.second_words = why_not_open(frame, module);
  if (open && module.minutes > 0)
    look.second_words = frame.tr("home.minutes", {{"minutes", std::int64_t{module.minutes}}});
  float height = look.title->height_px();
  if (!look.second_words.empty()) {
    look.second =
        frame.lay({look.second_words, Step::caption, open ? c.ink_2 : c.wrong, text::Weight::regular, {}},
                  look.text_width_px);
    height += look.second->height_px();
  }
  if (look.badges_below) height += badges_below_height(look);
  if (open && look.progress_below) height += 6 + progress_height(look);
  if (open && !look.progress_below) height = std::max(height, progress_height(look));
  look.height_px = std::max(kHeightMin, std::ceil(height) + 2 * kPadding);
  return look;
}

void module_row(Frame& frame, const desk::ModuleRow& module, const ModuleRowLook& look,
                const gfx::Rect& rect) {
  const Palette& c = frame.palette();
  const bool open = module.state != WorkState::unavailable;
  SemanticsNode node{Role::list_item, "module/" + module.id, module.title, look.second_words, open};
  node.description = look.progress_words;
  node.rect = rect;
  const Frame::Touch touch = frame.control(node);
  if (touch.held) frame.fill({rect.x0 + 2, rect.y0 + 1, rect.x1 - 2, rect.y1 - 1}, c.tint, measure::kRadius);
  const float middle = (rect.y0 + rect.y1) / 2;
  frame.icon(look.state.icon, {rect.x0 + 28, middle}, 24, look.state.color);

  const float x = rect.x0 + kTextStart;
  float text_height = look.title->height_px() + (look.second ? look.second->height_px() : 0);
  if (look.badges_below) text_height += badges_below_height(look);
  if (open && look.progress_below) text_height += 6 + progress_height(look);
  float y = std::round(middle - text_height / 2);
  frame.draw(look.title, {x, y});
  y += look.title->height_px();
  if (look.second) {
    frame.draw(look.second, {x, y});
    y += look.second->height_px();
  }
  if (look.badges_below && !look.badges.empty()) {
    draw_badges_below(frame, look, {x, y + 6});
    y += badges_below_height(look);
  }
  if (open) {
    const float column = rect.x1 - kChevronRoom - kProgressWidth;
    draw_progress(
        frame, module, look,
        look.progress_below ? gfx::Point{x, y + 6} : gfx::Point{column, middle - progress_height(look) / 2});
    frame.icon("next", {rect.x1 - 24, middle}, 22, c.ink_2);
  }
  if (!look.badges_below) {
    float badge_x = x + look.text_width_px + kBadgeGap;
    for (const ModuleBadge& each : look.badges) {
      badge(frame, each.kind, each.icon, each.label, {badge_x + each.width_px, middle - kBadgeHeight / 2});
      badge_x += each.width_px + kBadgeGap;
    }
  }
  if (touch.focused) frame.focus_ring({rect.x0 + 6, rect.y0 + 6, rect.x1 - 6, rect.y1 - 6}, measure::kRadius);
}

}  // namespace waypost::ui
