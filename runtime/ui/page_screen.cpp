// SPDX-License-Identifier: Apache-2.0
// A page of a lesson or test between its bars; what is docked above the bottom bar.
#include <algorithm>

#include "ui/page_parts.hpp"
#include "unicode/locale.hpp"

namespace waypost::ui {
namespace {

/// Share of the room between the bars that feedback may take from the answers.
constexpr float kFeedbackShareMax = 0.45F;

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

void page_screen(ScreenContext& context, const desk::PageScreen& screen) {
  const auto* hand_in = std::get_if<session::HandInView>(&screen.page.content);
  if (hand_in != nullptr && hand_in->asking) {
    hand_in_question(context, screen, *hand_in);
    return;
  }
  Frame& frame = context.frame;
  const float draft = draft_line(context, measure::kTopBar);
  const float top = measure::kTopBar + draft;
  float bottom = frame.height_px() - measure::kBottomBar;
  if (screen.save_help) bottom -= save_help_strip(context, screen.page.trouble, *screen.save_help, bottom);
  const float feedback_max = (bottom - top) * kFeedbackShareMax;
  const auto* reading = std::get_if<session::TextPageView>(&screen.page.content);
  const auto* item = std::get_if<session::ItemView>(&screen.page.content);
  const bool feedback = item != nullptr && item->feedback.has_value();
  if (feedback) {
    bottom -= feedback_strip(context, *item->feedback, bottom, feedback_max);
  } else if (item != nullptr && item->certainty) {
    bottom -= certainty_strip(context, *item->certainty, item->locked, bottom);
  }
  if (const session::TermView* term = open_term(context, reading)) {
    bottom -= term_strip(context, *term, bottom);
  }

  // Where feedback takes the room, the answers matter more than the question: once, the end comes into sight.
  if (feedback && !context.scroll.shows_feedback) context.scroll.offset_px = context.scroll.content_px;
  context.scroll.shows_feedback = feedback;
  const bool mirrored = frame.right_to_left();
  if (hand_in == nullptr) frame.set_right_to_left(unicode::is_right_to_left(frame.content_language()));
  ScrollArea scroll(frame, {0, top, frame.width_px(), bottom}, context.scroll);
  PageContext page{context, screen, scroll, bottom - top};
  float end = scroll.top() + section_line(page, scroll.top());
  if (reading != nullptr) {
    end = reading_page(page, *reading, end);
  } else if (item != nullptr) {
    if (screen.page.flagged) end += question_tools(page, *screen.page.flagged, end);
    end = item_page(page, *item, end);
    if (feedback) {
      const float margin = side_margin(frame);
      end += feedback_rest(page, *item->feedback, feedback_max, {margin, end},
                           std::min(frame.width_px() - 2 * margin, measure::kAnswersWidthMax));
    }
  } else {
    end = hand_in_page(page, *hand_in, end);
  }
  scroll.end(end, hand_in == nullptr ? frame.palette().surface : frame.palette().ground);
  frame.set_right_to_left(mirrored);
  page_bar(context, screen.page);
  const std::string& unit = screen.page.unit_title;
  top_bar(context,
          {false, frame.tr("home.lessons"), unit.empty() ? frame.tr("refresher.title") : unit, false});
}

}  // namespace waypost::ui
