// SPDX-License-Identifier: Apache-2.0
// A page of a lesson or test between its bars; what is docked above the bottom bar.
#include <algorithm>
#include <limits>

#include "ui/page_parts.hpp"
#include "unicode/locale.hpp"

namespace waypost::ui {
namespace {

/// Share of the room between the bars that feedback may take from the answers.
constexpr float kFeedbackShareMax = 0.45F;

/// How high a strip of feedback may be: what is beyond it stands on the page.
float feedback_height_max(bool scrolls, float room_px) {
  return scrolls ? std::numeric_limits<float>::infinity() : room_px * kFeedbackShareMax;
}

const session::TermView* open_term(const ScreenContext& context, const session::TextPageView* page) {
  if (page == nullptr || context.open_term.empty()) return nullptr;
  const auto found = std::find_if(page->terms.begin(), page->terms.end(), [&](const session::TermView& term) {
    return term.id == context.open_term;
  });
  return found == page->terms.end() ? nullptr : &*found;
}

float section_line(PageContext& page, float top) {
  const std::string& section = page.screen.page.section_title;
  if (section.empty()) return 0;
  Frame& frame = page.frame();
  const float margin = side_margin(frame);
  const Words words{section, Step::caption, frame.palette().ink_2, text::Weight::bold,
                    frame.content_language()};
  return paragraph(frame, words, {margin, top + 10}, frame.width_px() - 2 * margin, Role::heading) + 6;
}

}  // namespace

void show_if_new(PageContext& page, const std::string& mark, float top, float bottom) {
  std::string& newest = page.context.scroll.newest;
  if (newest == mark) return;
  if (!newest.empty()) page.scroll.show(top, bottom);
  newest = mark;
}

Words content_words(const Frame& frame, std::string text, Step step, text::Weight weight) {
  return {std::move(text), step, frame.palette().ink, weight, frame.content_language()};
}

float running_text(Frame& frame, const std::string& text, gfx::Point at, float width_px) {
  if (text.empty()) return 0;
  const LayoutPointer lines = frame.lay_runs({{text}}, Step::body, frame.palette().ink, width_px);
  frame.draw(lines, at);
  SemanticsNode node{Role::text, {}, text};
  node.rect = {at.x, at.y, at.x + width_px, at.y + lines->height_px()};
  frame.note(node);
  return lines->height_px();
}

namespace {

/// All that speaks beside the page, one below the other from `y` on or one above the other up to it. Gives
/// how much room it took.
float strips(ScreenContext& context, const desk::PageScreen& screen, float y, bool below, float room_px) {
  float used = 0;
  const auto place = [&] { return StripPlace{below ? y + used : y - used, below}; };
  if (screen.save_help) used += save_help_strip(context, screen.page.trouble, *screen.save_help, place());
  const auto* item = std::get_if<session::ItemView>(&screen.page.content);
  if (item != nullptr && item->feedback) {
    used += feedback_strip(context, *item->feedback, place(), feedback_height_max(below, room_px));
  } else if (item != nullptr && item->certainty) {
    used += certainty_strip(context, *item->certainty, item->locked, place());
  }
  const auto* reading = std::get_if<session::TextPageView>(&screen.page.content);
  if (const session::TermView* term = open_term(context, reading))
    used += term_strip(context, *term, place());
  if (screen.note && screen.note->field)
    used += note_strip(context, *screen.note->field, room_px - used, place());
  return used;
}

/// A name for what strips() shows, so that it comes into sight once; empty for nothing.
std::string strips_key(const ScreenContext& context, const desk::PageScreen& screen) {
  std::string key = screen.save_help ? "help " : "";
  const auto* item = std::get_if<session::ItemView>(&screen.page.content);
  if (item != nullptr && item->feedback) key += "feedback ";
  if (!context.open_term.empty()) key += "term " + context.open_term;
  if (screen.note && screen.note->field) key += "note";
  return key;
}

float page_content(PageContext& page, float top, float feedback_max_px) {
  Frame& frame = page.frame();
  const desk::PageScreen& screen = page.screen;
  float end = top + section_line(page, top);
  if (const auto* reading = std::get_if<session::TextPageView>(&screen.page.content))
    return reading_page(page, *reading, end);
  if (const auto* hand_in = std::get_if<session::HandInView>(&screen.page.content))
    return hand_in_page(page, *hand_in, end);
  const auto& item = std::get<session::ItemView>(screen.page.content);
  if (screen.page.flagged) end += question_tools(page, *screen.page.flagged, end);
  end = item_page(page, item, end);
  if (!item.feedback) return end;
  const float margin = side_margin(frame);
  return end + feedback_rest(page, *item.feedback, feedback_max_px, {margin, end},
                             std::min(frame.width_px() - 2 * margin, measure::kAnswersWidthMax));
}

}  // namespace

void page_screen(ScreenContext& context, const desk::PageScreen& screen) {
  const auto* hand_in = std::get_if<session::HandInView>(&screen.page.content);
  if (hand_in != nullptr && hand_in->asking) {
    hand_in_question(context, screen, *hand_in);
    return;
  }
  Frame& frame = context.frame;
  // In a low window what would stay beside the page goes with it, or nothing would be left of the page.
  const bool low = frame.height_px() < measure::kLowBelow;
  const float draft = docked_draft_line(context);
  const float top = measure::kTopBar + draft;
  float bottom = frame.height_px() - page_bar_height(frame, screen.page);
  const float feedback_max = feedback_height_max(low, bottom - top);
  if (!low) bottom -= strips(context, screen, bottom, false, bottom - top);

  // Where feedback takes the room, the answers matter more than the question: once, the end comes into sight.
  const auto* item = std::get_if<session::ItemView>(&screen.page.content);
  const bool feedback = item != nullptr && item->feedback.has_value();
  if (feedback && !low && !context.scroll.shows_feedback)
    context.scroll.offset_px = context.scroll.content_px;
  context.scroll.shows_feedback = feedback;
  const bool mirrored = frame.right_to_left();
  const std::string key = strips_key(context, screen);
  ScrollArea scroll(frame, {0, top, frame.width_px(), bottom}, context.scroll);
  const float begin = scroll.top() + scrolled_draft_line(context, scroll.top());
  if (hand_in == nullptr) frame.set_right_to_left(unicode::is_right_to_left(frame.content_language()));
  // Large pictures leave room for the row below them.
  const float below = screen.note ? note_buttons_height(frame) : 0;
  PageContext page{context, screen, scroll, bottom - top - below};
  float end = page_content(page, begin, feedback_max);
  frame.set_right_to_left(mirrored);
  if (screen.note) {
    const float margin = side_margin(frame);
    end += note_buttons(frame, *screen.note, {margin, end}, frame.width_px() - 2 * margin);
  }
  if (low) {
    const float used = strips(context, screen, end, true, bottom - top);
    if (!key.empty() && context.scroll.strips != key) scroll.show(end, end + used);
    end += used;
  }
  context.scroll.strips = key;
  scroll.end(end, hand_in == nullptr ? frame.palette().surface : frame.palette().ground);
  page_bar(context, screen.page);
  const std::string& unit = screen.page.unit_title;
  top_bar(context,
          {false, frame.tr("home.lessons"), unit.empty() ? frame.tr("refresher.title") : unit, false});
}

}  // namespace waypost::ui
