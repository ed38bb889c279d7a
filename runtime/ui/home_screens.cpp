// SPDX-License-Identifier: Apache-2.0
// The library and the language.
#include <algorithm>
#include <cmath>

#include "ui/list_rows.hpp"
#include "ui/screens.hpp"
#include "ui/widgets.hpp"

namespace waypost::ui {
namespace {

using desk::WorkState;

float content_end(Frame& frame) { return frame.width_px() - side_margin(frame); }

/// A module that does not open: in the learner's words, and the file and line for the trainer.
std::string why_not_open(Frame& frame, const desk::ModuleRow& module) {
  if (module.shut) return frame.tr("course.shut");
  if (module.stopped) return frame.tr("course.stopped", {{"detail", module.place}});
  const std::string sentence = frame.tr("home.cannot-open");
  if (module.error.empty()) return sentence;
  return sentence + "\n" + module.error.substr(0, module.error.find('\n'));
}

constexpr float kBarHeight = 12, kBarGap = 3;
constexpr float kPinSentenceWidthMin = 240;
constexpr float kProgressWordWidthMax = 132;  ///< up to the sign that a module opens

bool is_done(WorkState state) { return state == WorkState::passed || state == WorkState::completed; }

/// A word for how far a module is; under the bar of its parts done, an instrument has the word alone.
LayoutPointer progress_word(Frame& frame, const desk::ModuleRow& module, const StateLook& look) {
  const Palette& c = frame.palette();
  const std::string word = module.state == WorkState::in_progress && !module.instrument
                               ? frame.tr("home.parts-done", {{"done", std::int64_t{module.units_done}},
                                                              {"total", std::int64_t{module.units_total}}})
                               : frame.tr(look.key);
  return frame.lay(
      {word, Step::caption, is_done(module.state) ? c.right : c.ink_2, text::Weight::regular, {}},
      kProgressWordWidthMax);
}

float progress_height(const desk::ModuleRow& module, const LayoutPointer& word) {
  return word->height_px() + (module.instrument ? 0 : kBarHeight + kBarGap);
}

void module_progress(Frame& frame, const desk::ModuleRow& module, const LayoutPointer& word,
                     gfx::Point start_middle, float width_px) {
  const Palette& c = frame.palette();
  const float x = start_middle.x;
  float y = start_middle.y - progress_height(module, word) / 2;
  if (!module.instrument) {
    const gfx::Rect bar{x, std::round(y), x + width_px, std::round(y) + kBarHeight};
    const float share = module.units_total == 0
                            ? 0
                            : static_cast<float>(module.units_done) / static_cast<float>(module.units_total);
    const bool done = is_done(module.state);
    if (share > 0)
      frame.fill({bar.x0, bar.y0, bar.x0 + bar.width() * share, bar.y1}, done ? c.right : c.primary, 3);
    frame.stroke(bar, done ? c.right : c.edge, 1.5F, 3);
    y = bar.y1 + kBarGap;
  }
  frame.draw(word, {x, y});
  if (module.is_draft)
    badge(frame, BadgeKind::care, "draft", frame.tr("draft.badge"), {x - 14, start_middle.y - 14});
}

/// What was learnt a while ago, asked again. Gives the height.
float refresher_card(Frame& frame, const desk::RefresherCard& due, gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  const Button begin{due.press,
                     frame.tr(due.begun ? "home.continue" : "refresher.begin"),
                     ButtonKind::secondary,
                     {},
                     "next"};
  const gfx::Size size = button_size(frame, begin, 260);
  const float button_width = static_cast<float>(size.width_px);
  const float text_width = width_px - 56 - button_width - 18 - 16;
  const LayoutPointer head =
      frame.lay({frame.tr("refresher.title"), Step::label, c.primary, text::Weight::bold, {}}, text_width);
  const LayoutPointer module =
      frame.lay({due.module_title, Step::body, c.ink, text::Weight::bold, {}}, text_width);
  const LayoutPointer sentence =
      frame.lay({frame.tr("refresher.sentence", {{"count", std::int64_t{due.question_count}}}),
                 Step::label,
                 c.ink_2,
                 text::Weight::regular,
                 {}},
                text_width);
  const float text_height = head->height_px() + module->height_px() + sentence->height_px();
  const float height = std::max(text_height, static_cast<float>(size.height_px)) + 32;
  card(frame, {at.x, at.y, at.x + width_px, at.y + height});
  float line = at.y + 16;
  frame.icon("replay", {at.x + 30, line + head->height_px() / 2}, 22, c.primary);
  for (const LayoutPointer& words : {head, module, sentence}) {
    frame.draw(words, {at.x + 56, line});
    line += words->height_px();
  }
  SemanticsNode node{Role::text, {}, frame.tr("refresher.title"), due.module_title};
  node.rect = {at.x, at.y, at.x + width_px, at.y + height};
  frame.note(node);
  button(frame, begin,
         {at.x + width_px - 18 - button_width, at.y + (height - static_cast<float>(size.height_px)) / 2},
         button_width);
  return height;
}

/// Offers a PIN to whoever has none. Gives the height.
float pin_card(Frame& frame, gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  const Button choose{"set-pin", frame.tr("home.set-pin"), ButtonKind::secondary};
  const gfx::Size size = button_size(frame, choose, width_px - 32);
  const auto button_width = static_cast<float>(size.width_px);
  const auto button_height = static_cast<float>(size.height_px);
  const bool beside = width_px - 56 - button_width - 32 >= kPinSentenceWidthMin;
  const float words_width = width_px - 56 - 16 - (beside ? button_width + 16 : 0);
  const std::string sentence = frame.tr("home.offer-pin");
  const LayoutPointer words =
      frame.lay({sentence, Step::label, c.ink, text::Weight::regular, {}}, words_width);
  const float height = (beside ? std::max(words->height_px(), button_height)
                               : words->height_px() + measure::kGap + button_height) +
                       24;
  const gfx::Rect rect{at.x, at.y, at.x + width_px, at.y + height};
  card(frame, rect);
  const float words_middle = beside ? (rect.y0 + rect.y1) / 2 : rect.y0 + 12 + words->height_px() / 2;
  frame.icon("lock", {rect.x0 + 30, words_middle}, 22, c.primary);
  frame.draw_line(words, rect.x0 + 56, words_middle);
  SemanticsNode node{Role::text, {}, sentence};
  node.rect = {rect.x0 + 56, rect.y0 + 12, rect.x0 + 56 + words_width, rect.y0 + 12 + words->height_px()};
  frame.note(node);
  button(frame, choose,
         beside ? gfx::Point{rect.x1 - 16 - button_width, words_middle - button_height / 2}
                : gfx::Point{rect.x0 + 56, rect.y1 - 12 - button_height},
         button_width);
  return height;
}

}  // namespace

void library_screen(ScreenContext& context, const desk::LibraryView& view) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const gfx::Rect area{0, measure::kTopBar, frame.width_px(), frame.height_px()};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame), end = content_end(frame);
  float y = scroll.top() + 16;
  if (view.go_on) {
    const desk::ContinueCard& go_on = *view.go_on;
    const Button resume{"continue", frame.tr("home.continue"), ButtonKind::primary, {}, "next"};
    const gfx::Size size = button_size(frame, resume, 260);
    const float text_width = end - margin - 36;
    const LayoutPointer head = frame.lay(
        {frame.tr("home.where-you-were"), Step::label, c.primary, text::Weight::bold, {}}, text_width);
    const LayoutPointer module =
        frame.lay({go_on.module_title, Step::title, c.ink, text::Weight::bold, {}}, text_width);
    const std::string place =
        frame.tr(go_on.kind == records::UnitKind::lesson ? "home.page-of" : "home.question-of",
                 {{"number", std::int64_t{go_on.page_number}},
                  {"count", std::int64_t{go_on.page_count}},
                  {"unit", go_on.unit_title.empty() ? frame.tr("refresher.title") : go_on.unit_title}});
    const LayoutPointer where =
        frame.lay({place, Step::label, c.ink_2, text::Weight::regular, {}}, text_width);
    const float height = 18 + head->height_px() + module->height_px() + where->height_px() + 8 +
                         static_cast<float>(size.height_px) + 16;
    card(frame, {margin, y, end, y + height}, true);
    float line = y + 18;
    here_triangle(frame, {margin + 18, line + head->height_px() / 2}, 16);
    frame.draw(head, {margin + 38, line});
    line += head->height_px();
    frame.draw(module, {margin + 18, line});
    line += module->height_px();
    frame.draw(where, {margin + 18, line});
    line += where->height_px() + 8;
    posts(frame, {margin + 18, line + static_cast<float>(size.height_px) / 2}, go_on.page_number,
          go_on.page_count);
    button(frame, resume, {end - 18 - static_cast<float>(size.width_px), line},
           static_cast<float>(size.width_px));
    y += height + 20;
  }
  if (view.refresher) y += refresher_card(frame, *view.refresher, {margin, y}, end - margin) + 20;
  if (view.offers_pin) y += pin_card(frame, {margin, y}, end - margin) + 20;
  const LayoutPointer all =
      frame.lay({frame.tr("home.all"), Step::title, c.ink, text::Weight::bold, {}}, end - margin);
  frame.draw(all, {margin, y});
  y += all->height_px() + 8;
  if (view.modules.empty()) {
    const LayoutPointer none =
        frame.lay({frame.tr("home.no-modules"), Step::body, c.ink, text::Weight::regular, {}}, end - margin);
    frame.draw(none, {margin, y});
    y += none->height_px();
  }
  for (const desk::ModuleRow& module : view.modules) {
    const StateLook look = state_look(c, module.state, module.instrument);
    const bool open = module.state != WorkState::unavailable;
    Row item{"module/" + module.id, look.icon, look.color, module.title, {}, open ? c.ink_2 : c.wrong, open};
    if (open && module.minutes > 0) {
      item.second = frame.tr("home.minutes", {{"minutes", std::int64_t{module.minutes}}});
    }
    if (!open) item.second = why_not_open(frame, module);
    const float text_end = end - (open ? 330.0F : 40.0F);
    const LayoutPointer progress = progress_word(frame, module, look);
    const float height =
        std::max(row_height(frame, item, text_end - margin - 54), progress_height(module, progress) + 16);
    const gfx::Rect rect{margin, y, end, y + height};
    card(frame, rect);
    row(frame, item, rect, text_end);
    if (open) module_progress(frame, module, progress, {end - 170, y + height / 2}, 120);
    y += height + measure::kGap;
  }
  y += 8;
  std::vector<Button> ways{{"me", frame.tr("me.title"), ButtonKind::secondary, "person"}};
  if (view.has_office) ways.push_back({"office", frame.tr("office.title"), ButtonKind::secondary, "people"});
  ways.push_back({"export", frame.tr("home.export"), ButtonKind::secondary, "stick"});
  y += button_rows(frame, ways, {margin, y}, end - margin) + 24;
  scroll.end(y);
  top_bar(context, {true, {}, {}, true});
}

void language_screen(ScreenContext& context, const desk::LanguageView& view) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const gfx::Rect area{0, measure::kTopBar, frame.width_px(), frame.height_px()};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame), width = frame.width_px() - 2 * margin;
  float y = scroll.top() + 24;
  y += headline(frame, frame.tr("language.title"), frame.tr("language.explain"), {margin, y}, width) + 16;
  const float column = (width - measure::kGap) / 2;
  for (std::size_t i = 0; i < view.choices.size(); ++i) {
    const desk::LanguageChoice& choice = view.choices[i];
    const float x = margin + (i % 2 == 0 ? 0 : column + measure::kGap);
    const gfx::Rect rect{x, y, x + column, y + 60};
    SemanticsNode node{Role::choice, "language/" + choice.tag, choice.autonym};
    node.selected = choice.current;
    node.rect = rect;
    const Frame::Touch touch = frame.control(node);
    frame.fill(rect, choice.current ? c.tint : c.surface, measure::kRadius);
    frame.stroke(rect, choice.current || touch.hovered ? c.primary : c.line, choice.current ? 2.0F : 1.0F,
                 measure::kRadius);
    const LayoutPointer name =
        frame.lay({choice.autonym, Step::body, c.ink,
                   choice.current ? text::Weight::bold : text::Weight::regular, choice.tag});
    frame.draw_line(name, x + 18, y + 30);
    float badge_end = rect.x1 - 14;
    if (choice.current) {
      frame.icon("check", {rect.x1 - 26, y + 30}, 22, c.primary);
      badge_end -= 34;
    }
    if (choice.is_draft) badge(frame, BadgeKind::care, "draft", frame.tr("draft.badge"), {badge_end, y + 16});
    if (touch.focused) frame.focus_ring(rect, measure::kRadius);
    if (i % 2 == 1 || i + 1 == view.choices.size()) y += 60 + measure::kGap;
  }
  scroll.end(y + 16);
  top_bar(context, {false, frame.tr("page.back"), frame.tr("language.title"), false});
}

}  // namespace waypost::ui
