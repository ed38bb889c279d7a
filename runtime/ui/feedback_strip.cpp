// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "ui/page_parts.hpp"

namespace waypost::ui {
namespace {

using session::Outcome;

constexpr float kTextIndent = 44;
constexpr float kPadding = 12;
constexpr float kButtonWidthMax = 260;

struct FeedbackLook {
  gfx::Color edge, fill;
  std::string_view icon;
  std::string_view key;
  const char* value;
};

FeedbackLook look_of(const Palette& c, const session::FeedbackView& feedback) {
  const bool again = feedback.tries_left;
  switch (feedback.outcome) {
    case Outcome::right: return {c.right, c.right_fill, "check", "feedback.right", "right"};
    case Outcome::partly:
      return {c.care, c.care_fill, "ring", again ? "feedback.partly-again" : "feedback.partly", "partly"};
    case Outcome::wrong:
      return {c.wrong, c.wrong_fill, "cross", again ? "feedback.again" : "feedback.wrong", "wrong"};
  }
  return {};
}

/// The strip laid out; what it has no room for is left to the page.
struct LaidFeedback {
  FeedbackLook look;
  Button to_page;
  gfx::Size button;
  float text_width_px = 0;
  LayoutPointer head;
  std::vector<LayoutPointer> reasons;
  float height_px = 0;
};

LaidFeedback lay_feedback(Frame& frame, const session::FeedbackView& feedback, float height_max_px) {
  const Palette& c = frame.palette();
  LaidFeedback laid;
  laid.look = look_of(c, feedback);
  const float margin = side_margin(frame);
  laid.text_width_px = frame.width_px() - 2 * margin - kTextIndent;
  if (!feedback.page.empty() && !feedback.tries_left) {
    laid.to_page = {"page/" + feedback.page,
                    frame.tr("feedback.see-page", {{"number", std::int64_t{feedback.page_number}}}),
                    ButtonKind::secondary, "book"};
    laid.button = button_size(frame, laid.to_page, kButtonWidthMax);
    laid.text_width_px -= static_cast<float>(laid.button.width_px) + 16;
  }
  laid.head = frame.lay({frame.tr(laid.look.key), Step::label, laid.look.edge, text::Weight::bold, {}},
                        laid.text_width_px);
  float height = kPadding + laid.head->height_px();
  for (const std::string& reason : feedback.reasons) {
    const LayoutPointer words = frame.lay(content_words(frame, reason, Step::label), laid.text_width_px);
    if (height + words->height_px() + kPadding > height_max_px) break;
    height += words->height_px();
    laid.reasons.push_back(words);
  }
  laid.height_px = std::ceil(std::max(height + kPadding, static_cast<float>(laid.button.height_px) + 24));
  return laid;
}

}  // namespace

float feedback_strip(ScreenContext& context, const session::FeedbackView& feedback, const StripPlace& place,
                     float height_max_px) {
  Frame& frame = context.frame;
  const LaidFeedback laid = lay_feedback(frame, feedback, height_max_px);
  const float margin = side_margin(frame);
  const gfx::Rect strip = place.rect(frame, laid.height_px);
  const float middle = (strip.y0 + strip.y1) / 2;
  frame.fill(strip, laid.look.fill);
  frame.fill({0, strip.y0, strip.x1, strip.y0 + 2}, laid.look.edge);
  frame.icon(laid.look.icon, {margin + 16, middle}, 28, laid.look.edge);
  float y = strip.y0 + kPadding - 2;
  frame.draw(laid.head, {margin + kTextIndent, y});
  y += laid.head->height_px();
  for (const LayoutPointer& reason : laid.reasons) {
    frame.draw(reason, {margin + kTextIndent, y});
    y += reason->height_px();
  }
  std::string spoken = frame.tr(laid.look.key);
  for (const std::string& reason : feedback.reasons) spoken += " " + reason;
  SemanticsNode node{Role::status, "feedback", spoken, laid.look.value};
  node.rect = strip;
  frame.note(node);
  if (laid.button.width_px > 0) {
    const float width = static_cast<float>(laid.button.width_px);
    button(frame, laid.to_page,
           {frame.width_px() - margin - width, middle - static_cast<float>(laid.button.height_px) / 2},
           width);
  }
  return laid.height_px;
}

float feedback_rest(PageContext& page, const session::FeedbackView& feedback, float height_max_px,
                    gfx::Point at, float width_px) {
  Frame& frame = page.frame();
  const LaidFeedback laid = lay_feedback(frame, feedback, height_max_px);
  float y = at.y;
  for (std::size_t i = laid.reasons.size(); i < feedback.reasons.size(); ++i) {
    const LayoutPointer words =
        frame.lay(content_words(frame, feedback.reasons[i], Step::label), width_px - 2 * kPadding);
    const gfx::Rect rect{at.x, y, at.x + width_px, y + words->height_px() + 2 * kPadding};
    frame.fill(rect, laid.look.fill, measure::kRadius);
    frame.stroke(rect, laid.look.edge, 1, measure::kRadius);
    frame.draw(words, {at.x + kPadding, y + kPadding});
    SemanticsNode node{Role::text, {}, feedback.reasons[i]};
    node.rect = rect;
    frame.note(node);
    y = rect.y1 + measure::kGap;
  }
  return y - at.y;
}

}  // namespace waypost::ui
