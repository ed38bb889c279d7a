// SPDX-License-Identifier: Apache-2.0
// The end of a test: the list of its questions where answers may be changed, and the question before it is
// handed in.
#include <algorithm>
#include <cmath>

#include "ui/page_parts.hpp"
#include "ui/people_parts.hpp"
#include "ui/question_dialog.hpp"
#include "unicode/number.hpp"

namespace waypost::ui {
namespace {

using session::QuestionState;
using session::TestQuestionView;

constexpr float kTwoColumnsFrom = 612;
constexpr float kRowMin = 50;
constexpr float kColumnGap = 20;
constexpr float kPadding = 12;
constexpr float kIcon = 20;
constexpr float kGapInRow = 8;
constexpr float kPromptMin = 130;  ///< with less, what state a question is in stands under it
constexpr float kHere = 12;

struct QuestionLook {
  std::string_view icon, key;
  gfx::Color color;
};

QuestionLook look_of(const Palette& c, QuestionState state) {
  switch (state) {
    case QuestionState::answered: return {"check", "questions.answered", c.right};
    case QuestionState::not_confirmed: return {"draft", "questions.not-confirmed", c.care};
    case QuestionState::no_answer: return {"ring", "questions.no-answer", c.ink_2};
  }
  return {};
}

/// The rows of a list, alike in height and in the width of their numbers.
class QuestionRows {
 public:
  QuestionRows(Frame& frame, const std::vector<TestQuestionView>& questions, float width_px)
      : frame_(frame), width_(width_px) {
    for (const TestQuestionView& question : questions) rows_.push_back(laid(question));
    for (const Row& row : rows_) {
      number_width_ = std::max(number_width_, row.number->width_px());
      end_width_ = std::max(end_width_, end_width(row));
    }
    stacked_ = prompt_width(end_width_) < kPromptMin;
    for (Row& row : rows_) {
      const Words prompt{row.question->prompt, Step::label, frame.palette().ink, text::Weight::regular,
                         frame.content_language()};
      row.prompt = frame.lay(prompt, prompt_width(stacked_ ? 0 : end_width(row)), text::Alignment::start, 1);
      const float prompt_px = row.prompt->height_px(), state_px = row.state->height_px();
      const float needed = stacked_ ? prompt_px + state_px : std::max(prompt_px, state_px);
      height_ = std::max(height_, std::ceil(needed) + kPadding);
    }
  }

  float height_px() const { return height_; }

  void draw(std::size_t index, gfx::Point at) const {
    const Row& row = rows_[index];
    const Palette& c = frame_.palette();
    const gfx::Rect rect{at.x, at.y, at.x + width_, at.y + height_};
    const Frame::Touch touch = press(row, rect);
    frame_.fill(rect,
                touch.held              ? c.tint
                : row.question->flagged ? c.care_fill
                                        : c.surface,
                measure::kRadius);
    const bool strong = row.question->current || touch.hovered;
    frame_.stroke(rect,
                  strong                  ? c.primary
                  : row.question->flagged ? c.care_line
                                          : c.line,
                  row.question->current ? 2.0F : 1.0F, measure::kRadius);
    const float middle = (rect.y0 + rect.y1) / 2;
    if (row.question->current) here_triangle(frame_, {rect.x0 - kHere, middle}, kHere);
    const float above = stacked_ ? middle - row.state->height_px() / 2 : middle;
    frame_.draw_line(row.number, rect.x0 + kPadding + number_width_ - row.number->width_px(), above);
    frame_.draw_line(row.prompt, rect.x0 + prompt_x(), above);
    const float below = middle + row.prompt->height_px() / 2;
    draw_state(row, stacked_ ? rect.x0 + prompt_x() + end_width(row) : rect.x1 - kPadding,
               stacked_ ? below : middle);
    if (touch.focused) frame_.focus_ring(rect, measure::kRadius);
  }

 private:
  struct Row {
    const TestQuestionView* question = nullptr;
    LayoutPointer number, prompt, state;
    QuestionLook look;
    std::string word;
  };

  Row laid(const TestQuestionView& question) const {
    Row row;
    row.question = &question;
    row.look = look_of(frame_.palette(), question.state);
    row.word = frame_.tr(row.look.key);
    const std::string number = unicode::format_integer(question.number, frame_.language());
    row.number = frame_.lay({number, Step::label, frame_.palette().ink, text::Weight::bold, {}});
    row.state = frame_.lay({row.word, Step::caption, row.look.color, text::Weight::regular, {}});
    return row;
  }

  float prompt_x() const { return kPadding + number_width_ + kGapInRow + 2; }
  float prompt_width(float end_width) const {
    return width_ - prompt_x() - kPadding - (end_width > 0 ? end_width + kGapInRow : 0);
  }
  static float end_width(const Row& row) {
    const float flag = row.question->flagged ? kIcon + kGapInRow : 0;
    return flag + kIcon + kGapInRow + row.state->width_px();
  }

  Frame::Touch press(const Row& row, const gfx::Rect& rect) const {
    SemanticsNode node{Role::list_item, "question/" + std::to_string(row.question->number)};
    node.label = frame_.tr("questions.row", {{"number", std::int64_t{row.question->number}},
                                             {"question", isolated(row.question->prompt)}});
    node.value = row.word;
    node.selected = row.question->current;
    if (row.question->flagged) node.description = frame_.tr("page.flagged");
    node.rect = rect;
    return frame_.control(node);
  }

  void draw_state(const Row& row, float end, float middle) const {
    const float words_x = end - row.state->width_px();
    frame_.draw_line(row.state, words_x, middle);
    float x = words_x - kGapInRow - kIcon;
    frame_.icon(row.look.icon, {x + kIcon / 2, middle}, kIcon, row.look.color);
    if (!row.question->flagged) return;
    x -= kGapInRow + kIcon;
    frame_.icon("flag", {x + kIcon / 2, middle}, kIcon, frame_.palette().care);
  }

  Frame& frame_;
  float width_;
  std::vector<Row> rows_;
  float number_width_ = 0, end_width_ = 0, height_ = kRowMin;
  bool stacked_ = false;
};

struct CountBadge {
  BadgeKind kind;
  std::string_view icon;
  std::string label;
  float width_px = 0;
};

std::vector<CountBadge> badges_of(Frame& frame, const session::HandInView& view) {
  const auto counted = [&](BadgeKind kind, std::string_view icon, std::string_view key, int count) {
    const std::string label = frame.tr(key, {{"count", std::int64_t{count}}});
    return CountBadge{kind, icon, label, badge_width(frame, icon, label)};
  };
  return {counted(BadgeKind::right, "check", "questions.count-answered", view.answered),
          counted(BadgeKind::care, "flag", "questions.count-flagged", view.flagged),
          counted(BadgeKind::neutral, "ring", "questions.count-open", view.total - view.answered)};
}

/// How many questions there are, and what became of them: in one line where there is room. Gives the height.
float list_head(Frame& frame, const session::HandInView& view, gfx::Point at, float width_px) {
  const std::string title = frame.tr("questions.title", {{"count", std::int64_t{view.total}}});
  const Words words{title, Step::title, frame.palette().ink, text::Weight::bold, {}};
  const std::vector<CountBadge> badges = badges_of(frame, view);
  float badges_px = 0;
  for (const CountBadge& each : badges) badges_px += each.width_px + measure::kGap;
  const bool beside = frame.lay(words)->width_px() + kColumnGap + badges_px <= width_px;
  const float title_px = paragraph(frame, words, at, beside ? width_px - badges_px : width_px, Role::heading);
  float x = at.x + (beside ? width_px - badges_px + measure::kGap : 0);
  float y = beside ? at.y + (title_px - 28) / 2 : at.y + title_px + measure::kGap;
  for (const CountBadge& each : badges) {
    if (!beside && x > at.x && x + each.width_px > at.x + width_px) {
      x = at.x;
      y += 28 + measure::kGap;
    }
    badge(frame, each.kind, each.icon, each.label, {x + each.width_px, y});
    x += each.width_px + measure::kGap;
  }
  return std::max(title_px, y + 28 - at.y);
}

float question_list(Frame& frame, const session::HandInView& view, gfx::Point at, float width_px) {
  const std::size_t columns = frame.width_px() < kTwoColumnsFrom ? 1 : 2;
  const auto gaps = static_cast<float>(columns - 1) * kColumnGap;
  const float column = (width_px - gaps) / static_cast<float>(columns);
  const QuestionRows rows(frame, view.questions, column);
  const std::size_t in_column = (view.questions.size() + columns - 1) / columns;
  const float step = rows.height_px() + measure::kGap;
  for (std::size_t i = 0; i < view.questions.size(); ++i) {
    rows.draw(i, {at.x + static_cast<float>(i / in_column) * (column + kColumnGap),
                  at.y + static_cast<float>(i % in_column) * step});
  }
  return static_cast<float>(in_column) * step;
}

/// Where each answer stands as it was given, there is nothing to go back to.
float plain_page(PageContext& page, const session::HandInView& view, float top) {
  Frame& frame = page.frame();
  const Palette& c = frame.palette();
  const float margin = side_margin(frame), width = std::min(frame.width_px() - 2 * margin, 720.0F);
  const bool pre = page.screen.page.kind == records::UnitKind::pre_test;
  float y = top + 24;
  y += paragraph(frame, {frame.tr("hand-in.title"), Step::display, c.ink, text::Weight::bold, {}},
                 {margin, y}, width, Role::heading) +
       8;
  const std::string answered = frame.tr(
      "hand-in.answered", {{"answered", std::int64_t{view.answered}}, {"total", std::int64_t{view.total}}});
  for (const std::string& line : {answered, frame.tr(pre ? "hand-in.pre" : "hand-in.post")}) {
    y += paragraph(frame, {line, Step::body, c.ink, text::Weight::regular, {}}, {margin, y}, width) + 8;
  }
  return y;
}

}  // namespace

float hand_in_page(PageContext& page, const session::HandInView& view, float top) {
  if (view.questions.empty()) return plain_page(page, view, top);
  Frame& frame = page.frame();
  const float margin = side_margin(frame), width = frame.width_px() - 2 * margin;
  float y = top + 16;
  y += list_head(frame, view, {margin, y}, width) + 12;
  y += question_list(frame, view, {margin, y}, width);
  if (view.all_saved) {
    y += 8 + status_line(frame, "saved", frame.palette().right, frame.tr("questions.saved"), "saved",
                         {margin, y + 8}, width);
  }
  return y + 8;
}

void hand_in_question(ScreenContext& context, const desk::PageScreen& screen,
                      const session::HandInView& view) {
  const Frame& frame = context.frame;
  const session::PageView& page = screen.page;
  const bool saving = page.saving == session::Saving::saving;
  Question question;
  question.title = frame.tr("hand-in.title");
  question.sentences = {frame.tr("hand-in.open", {{"count", std::int64_t{view.total - view.answered}}})};
  if (view.flagged > 0)
    question.sentences.push_back(frame.tr("hand-in.flagged", {{"count", std::int64_t{view.flagged}}}));
  question.sentences.push_back(
      frame.tr(page.kind == records::UnitKind::pre_test ? "hand-in.pre" : "hand-in.post"));
  question.back = {"back", frame.tr("hand-in.stay"), ButtonKind::secondary};
  question.confirm = {
      "confirm", frame.tr(saving ? "page.saving" : "page.hand-in"), ButtonKind::primary, {}, {}, !saving};
  question_dialog(context, question);
  top_bar(context, {false, {}, page.unit_title, false});
}

}  // namespace waypost::ui
