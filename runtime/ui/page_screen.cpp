// SPDX-License-Identifier: Apache-2.0
// A page of a lesson or test: text, item, hand-in; feedback; the bottom bar with its posts.
#include <algorithm>
#include <cmath>

#include "ui/picture_labels.hpp"
#include "ui/screens.hpp"
#include "ui/widgets.hpp"
#include "unicode/date.hpp"

namespace waypost::ui {
namespace {

using session::NextStep;
using session::Outcome;
using session::Saving;

constexpr float kPictureAspect = 208.0F / 304.0F;

/// Gives the height used; a picture that cannot be shown leaves its description.
float picture(Frame& frame, const lesson::Image& image, const std::filesystem::path& file, gfx::Point at,
              float width_px) {
  const Palette& c = frame.palette();
  const float height = std::round(width_px * kPictureAspect);
  const gfx::Rect box{at.x, at.y, at.x + width_px, at.y + height};
  SemanticsNode node{Role::image, {}, image.alt};
  node.rect = box;
  frame.note(node);
  if (frame.picture_has_failed(file)) {
    const LayoutPointer alt = frame.lay(
        {image.alt, Step::label, c.ink_2, text::Weight::regular, frame.content_language()}, width_px - 32);
    frame.fill(box, c.ground, measure::kRadius);
    frame.stroke(box, c.edge, 1, measure::kRadius);
    frame.draw(alt, {at.x + 16, at.y + 16});
    return height;
  }
  frame.fill(box, c.ground, measure::kRadius);
  if (frame.picture(file, box)) picture_labels(frame, image, box);
  return height;
}

float dated_fact(Frame& frame, const session::DatedFact& fact, gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  const float text_width = width_px - 60;
  const LayoutPointer head =
      frame.lay({frame.tr("fact.as-of", {{"date", unicode::format_day(fact.date, frame.language())}}),
                 Step::caption,
                 c.care,
                 text::Weight::bold,
                 {}},
                text_width);
  const LayoutPointer words = frame.lay(
      {fact.statement, Step::label, c.ink, text::Weight::regular, frame.content_language()}, text_width);
  const LayoutPointer source = frame.lay(
      {fact.source, Step::caption, c.ink_2, text::Weight::regular, frame.content_language()}, text_width);
  const float height = head->height_px() + words->height_px() + source->height_px() + 32;
  const gfx::Rect rect{at.x, at.y, at.x + width_px, at.y + height};
  frame.fill(rect, c.care_fill, measure::kRadius);
  frame.stroke(rect, c.care_line, 1, measure::kRadius);
  frame.icon("clock", {rect.x0 + 24, rect.y0 + 12 + head->height_px() / 2}, 24, c.care);
  float y = at.y + 10;
  for (const LayoutPointer& line : {head, words, source}) {
    frame.draw(line, {at.x + 46, y});
    y += line->height_px() + 4;
  }
  SemanticsNode node{Role::text, {}, fact.statement, fact.date};
  node.rect = rect;
  frame.note(node);
  return height;
}

/// Gives the logical bottom.
float text_page(ScreenContext& context, const desk::PageScreen& screen, const session::TextPageView& page,
                float top) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const float margin = side_margin(frame);
  // Words keep clear of the scroll bar, also where the margin is narrow.
  const float end = frame.width_px() - std::max(margin, measure::kMargin);
  const bool two_columns = page.image && frame.width_px() >= 700;
  float text_x = margin, text_width = end - margin, y = top + 20, picture_bottom = top;
  if (page.image) {
    // At twice their units, drawings are halved exactly in the usual column and stay sharp.
    const float wide = frame.width_px() >= 1100 ? 392.0F : measure::kPictureColumn;
    const float column = two_columns ? wide : std::min(end - margin, 420.0F);
    picture_bottom = y + picture(frame, *page.image, screen.picture, {margin, y}, column);
    if (two_columns) {
      text_x = margin + column + measure::kColumnGap;
      text_width = end - text_x;
    } else {
      y = picture_bottom + 16;
    }
  }
  text_width = std::min(text_width, measure::kTextColumnMaxEm * size_px(Step::body, frame.metrics()));
  const LayoutPointer title =
      frame.lay({page.title, Step::title, c.ink, text::Weight::bold, frame.content_language()}, text_width);
  frame.draw(title, {text_x, y - 4});
  SemanticsNode node{Role::heading, {}, page.title};
  node.rect = {text_x, y, text_x + text_width, y + title->height_px()};
  frame.note(node);
  y += title->height_px() + 8;
  y += rich_text(frame, page.body, {text_x, y}, text_width) + 12;
  for (const session::DatedFact& fact : page.dated_facts)
    y += dated_fact(frame, fact, {text_x, y}, text_width) + 8;
  for (const std::string& source : page.sources) {
    const LayoutPointer line = frame.lay(
        {frame.tr("fact.source", {{"source", source}}), Step::caption, c.ink_2, text::Weight::regular, {}},
        text_width);
    frame.draw(line, {text_x, y});
    SemanticsNode source_node{Role::text, {}, source};
    source_node.rect = {text_x, y, text_x + text_width, y + line->height_px()};
    frame.note(source_node);
    y += line->height_px() + 2;
  }
  return std::max(y, picture_bottom) + 8;
}

float item_page(ScreenContext& context, const desk::PageScreen& screen, const session::ItemView& item,
                float top) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const float margin = side_margin(frame);
  const float width = std::min(frame.width_px() - 2 * margin, 900.0F);
  float y = top + 14;
  const LayoutPointer prompt =
      frame.lay({item.prompt, Step::body, c.ink, text::Weight::bold, frame.content_language()}, width);
  frame.draw(prompt, {margin, y});
  SemanticsNode node{Role::heading, {}, item.prompt};
  node.rect = {margin, y, margin + width, y + prompt->height_px()};
  frame.note(node);
  y += prompt->height_px() + 8;
  if (item.multiple) {
    const LayoutPointer several =
        frame.lay({frame.tr("item.several"), Step::caption, c.ink_2, text::Weight::regular, {}}, width);
    frame.draw(several, {margin, y - 4});
    y += several->height_px() + 4;
  }
  if (item.image) y += picture(frame, *item.image, screen.picture, {margin, y}, 260) + 12;
  float row_height = 0;
  for (const session::ChoiceView& choice : item.choices) {
    const float height = choice_row_height(frame, choice, item.multiple, width);
    // Rows of one question look alike; only one with more lines may be higher.
    if (height < 1.5F * measure::kChoiceRow) row_height = std::max(row_height, height);
  }
  for (std::size_t i = 0; i < item.choices.size(); ++i) {
    y += choice_row(frame, item.choices[i], i, item.multiple, item.locked, {margin, y}, width, row_height) +
         measure::kGap;
  }
  return y + 4;
}

float hand_in_page(ScreenContext& context, const desk::PageScreen& screen, const session::HandInView& view,
                   float top) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const float margin = side_margin(frame), width = std::min(frame.width_px() - 2 * margin, 720.0F);
  float y = top + 24;
  const bool pre = screen.page.kind == records::UnitKind::pre_test;
  const std::string lines[] = {frame.tr("hand-in.title"),
                               frame.tr("hand-in.answered", {{"answered", std::int64_t{view.answered}},
                                                             {"total", std::int64_t{view.total}}}),
                               frame.tr(pre ? "hand-in.pre" : "hand-in.post")};
  for (int i = 0; i < 3; ++i) {
    const Words words{lines[i],
                      i == 0 ? Step::display : Step::body,
                      c.ink,
                      i == 0 ? text::Weight::bold : text::Weight::regular,
                      {}};
    const LayoutPointer line = frame.lay(words, width);
    frame.draw(line, {margin, y});
    SemanticsNode node{i == 0 ? Role::heading : Role::text, {}, lines[i]};
    node.rect = {margin, y, margin + width, y + line->height_px()};
    frame.note(node);
    y += line->height_px() + 8;
  }
  return y;
}

struct FeedbackLook {
  gfx::Color edge, fill;
  std::string_view icon;
  std::string_view key;
};

FeedbackLook look_of(const Palette& c, const session::FeedbackView& feedback) {
  switch (feedback.outcome) {
    case Outcome::right: return {c.right, c.right_fill, "check", "feedback.right"};
    case Outcome::partly:
      return {c.wrong, c.wrong_fill, "replay",
              feedback.tries_left ? "feedback.partly-again" : "feedback.partly"};
    case Outcome::wrong:
      return {c.wrong, c.wrong_fill, "cross", feedback.tries_left ? "feedback.again" : "feedback.wrong"};
  }
  return {};
}

/// Docked above the bottom bar. Gives its height.
float feedback_strip(ScreenContext& context, const session::FeedbackView& feedback, float bottom) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const FeedbackLook look = look_of(c, feedback);
  const float margin = side_margin(frame);
  const float text_x = margin + 44;
  float text_end = frame.width_px() - margin;
  gfx::Size link_size;
  const bool link = !feedback.page.empty() && !feedback.tries_left;
  Button to_page;
  if (link) {
    to_page = {"page/" + feedback.page,
               frame.tr("feedback.see-page", {{"number", std::int64_t{feedback.page_number}}}),
               ButtonKind::secondary, "book"};
    link_size = button_size(frame, to_page, 260);
    text_end -= static_cast<float>(link_size.width_px) + 16;
  }
  const LayoutPointer head =
      frame.lay({frame.tr(look.key), Step::label, look.edge, text::Weight::bold, {}}, text_end - text_x);
  std::vector<LayoutPointer> reasons;
  float height = 14 + head->height_px();
  std::string spoken = frame.tr(look.key);
  for (const std::string& reason : feedback.reasons) {
    reasons.push_back(frame.lay({reason, Step::label, c.ink, text::Weight::regular, frame.content_language()},
                                text_end - text_x));
    height += reasons.back()->height_px();
    spoken += " " + reason;
  }
  height = std::max(height + 12, static_cast<float>(link_size.height_px) + 24);
  const gfx::Rect strip{0, bottom - height, frame.width_px(), bottom};
  frame.fill(strip, look.fill);
  frame.fill({0, strip.y0, strip.x1, strip.y0 + 2}, look.edge);
  frame.icon(look.icon, {margin + 16, (strip.y0 + strip.y1) / 2}, 28, look.edge);
  float y = strip.y0 + 10;
  frame.draw(head, {text_x, y});
  y += head->height_px();
  for (const LayoutPointer& reason : reasons) {
    frame.draw(reason, {text_x, y});
    y += reason->height_px();
  }
  SemanticsNode node{Role::status, "feedback", spoken,
                     feedback.outcome == Outcome::right    ? "right"
                     : feedback.outcome == Outcome::partly ? "partly"
                                                           : "wrong"};
  node.rect = strip;
  frame.note(node);
  if (link) {
    const float width = static_cast<float>(link_size.width_px);
    button(frame, to_page,
           {frame.width_px() - margin - width,
            (strip.y0 + strip.y1 - static_cast<float>(link_size.height_px)) / 2},
           width);
  }
  return height;
}

std::string_view next_key(const session::PageView& page) {
  if (page.saving == Saving::saving) return "page.saving";
  switch (page.next) {
    case NextStep::next_page: return "page.next";
    case NextStep::confirm: return "page.confirm";
    case NextStep::try_again: return "page.try-again";
    case NextStep::finish: return "page.finish";
    case NextStep::hand_in: return "page.hand-in";
  }
  return "page.next";
}

void page_bar(ScreenContext& context, const session::PageView& page) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const gfx::Rect bar = bottom_bar(context);
  const float middle = (bar.y0 + bar.y1) / 2;

  const bool leads_on = page.next == NextStep::next_page || page.next == NextStep::confirm;
  const Button next{"next",
                    frame.tr(next_key(page)),
                    ButtonKind::primary,
                    {},
                    leads_on ? "next" : std::string_view(),
                    page.next_enabled};
  const gfx::Size next_size = button_size(frame, next, frame.width_px() * 0.34F);
  const float next_x = frame.width_px() - 16 - static_cast<float>(next_size.width_px);
  button(frame, next, {next_x, bar.y0 + (measure::kBottomBar - static_cast<float>(next_size.height_px)) / 2},
         static_cast<float>(next_size.width_px));

  float x = 16;
  const bool answered_here = page.saving == Saving::saved && page.kind == records::UnitKind::lesson;
  if (page.can_go_back && !answered_here) {
    const Button back{"previous", frame.tr("page.back"), ButtonKind::secondary, "back"};
    const gfx::Size size = button_size(frame, back, frame.width_px() * 0.24F);
    button(frame, back, {x, bar.y0 + (measure::kBottomBar - static_cast<float>(size.height_px)) / 2},
           static_cast<float>(size.width_px));
    x += static_cast<float>(size.width_px) + 12;
  }
  const bool hand_in = std::holds_alternative<session::HandInView>(page.content);
  const float posts_px = posts_width(page.page_count);
  const float posts_begin = frame.width_px() / 2 - posts_px / 2;
  const bool told = page.saving == Saving::saved || page.saving == Saving::failed;
  const bool nothing_chosen =
      page.next == NextStep::confirm && !page.next_enabled && page.saving != Saving::saving;
  if (told || nothing_chosen) {
    const bool failed = page.saving == Saving::failed;
    const std::string_view key = failed ? "problem.not-saved" : told ? "page.saved" : "page.choose-first";
    const std::string_view sign = failed ? "warn" : told ? "saved" : "info";
    const std::string sentence = frame.tr(key);
    const float room = std::max(80.0F, posts_begin - 12 - x - 30);
    const LayoutPointer words =
        frame.lay({sentence, Step::caption, failed ? c.wrong : c.ink, text::Weight::regular, {}}, room);
    frame.icon(sign, {x + 11, middle}, 20, failed ? c.wrong : told ? c.right : c.ink_2);
    frame.draw_line(words, x + 30, middle);
    SemanticsNode node{Role::status, told ? "saving" : "not-yet", sentence,
                       failed ? "failed"
                       : told ? "saved"
                              : ""};
    node.rect = {x, bar.y0, x + 30 + words->width_px(), bar.y1};
    frame.note(node);
    x += 30 + words->width_px() + 12;
  }

  const bool lesson = page.kind == records::UnitKind::lesson;
  const std::string place =
      frame.tr(lesson ? "page.page-of" : "page.question-of",
               {{"number", std::int64_t{page.page_number}}, {"count", std::int64_t{page.page_count}}});
  const LayoutPointer words =
      frame.lay({hand_in ? std::string() : place, Step::caption, c.ink_2, text::Weight::regular, {}});
  const float group = std::max(posts_px, words->width_px());
  const float center =
      std::clamp(frame.width_px() / 2, x + group / 2, std::max(x + group / 2, next_x - 12 - group / 2));
  if (next_x - x > group + 12) {
    // In a test the posts are the questions: at its end all of them stand, and none is "here".
    posts(frame, {center - posts_px / 2, hand_in ? middle : bar.y0 + 19},
          page.page_number + (hand_in ? 1 : 0), page.page_count);
    frame.draw_line(words, center - words->width_px() / 2, bar.y0 + 46);
  }
  SemanticsNode node{Role::status, "progress", place};
  node.rect = {center - group / 2, bar.y0, center + group / 2, bar.y1};
  frame.note(node);
}

}  // namespace

void page_screen(ScreenContext& context, const desk::PageScreen& screen) {
  Frame& frame = context.frame;
  const float draft = draft_line(context, measure::kTopBar);
  const float top = measure::kTopBar + draft;
  float bottom = frame.height_px() - measure::kBottomBar;
  const auto* item = std::get_if<session::ItemView>(&screen.page.content);
  if (item != nullptr && item->feedback) bottom -= feedback_strip(context, *item->feedback, bottom);

  const gfx::Rect area{0, top, frame.width_px(), bottom};
  const bool feedback = item != nullptr && item->feedback.has_value();
  // Where feedback takes the room, the answers matter more than the question: once, the end comes into sight.
  if (feedback && !context.scroll.shows_feedback) context.scroll.offset_px = context.scroll.content_px;
  context.scroll.shows_feedback = feedback;
  ScrollArea scroll(frame, area, context.scroll);
  float end = scroll.top();
  if (const auto* page = std::get_if<session::TextPageView>(&screen.page.content)) {
    end = text_page(context, screen, *page, scroll.top());
  } else if (item != nullptr) {
    end = item_page(context, screen, *item, scroll.top());
  } else {
    end = hand_in_page(context, screen, std::get<session::HandInView>(screen.page.content), scroll.top());
  }
  scroll.end(end, frame.palette().surface);
  page_bar(context, screen.page);
  top_bar(context, {false, frame.tr("home.lessons"), screen.page.unit_title, false});
}

}  // namespace waypost::ui
