// SPDX-License-Identifier: Apache-2.0
// A form: questions without a mark, one under the other.
#include <algorithm>
#include <cmath>

#include "ui/page_parts.hpp"

namespace waypost::ui {
namespace {

using lesson::QuestionType;

constexpr float kShortFieldWidth = 200;
constexpr float kTextFieldWidthMax = 640;
constexpr int kFreeAnswerLines = 3;

float refused_line(Frame& frame, std::string_view key, gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  const std::string sentence = frame.tr(key);
  const LayoutPointer words =
      frame.lay({sentence, Step::caption, c.wrong, text::Weight::bold, {}}, width_px - 28);
  frame.icon("warn", {at.x + 10, at.y + words->lines().front().height_px / 2}, 20, c.wrong);
  frame.draw(words, {at.x + 28, at.y});
  SemanticsNode node{Role::status, {}, sentence, "refused"};
  node.rect = {at.x, at.y, at.x + width_px, at.y + words->height_px()};
  frame.note(node);
  return words->height_px() + 4;
}

/// A text, number or day, with what it is measured in.
float typed_question(PageContext& page, const session::QuestionView& question, gfx::Point at,
                     float width_px) {
  Frame& frame = page.frame();
  const Palette& c = frame.palette();
  const bool is_text = question.type == QuestionType::text;
  const bool is_date = question.type == QuestionType::date;
  float y = at.y;
  if (is_date) {
    y += paragraph(frame, {frame.tr("form.date-help"), Step::caption, c.ink_2, text::Weight::regular, {}},
                   {at.x, y}, width_px) +
         4;
  }
  const float width = std::min(width_px, is_text ? kTextFieldWidthMax : kShortFieldWidth);
  TextFieldLook look;
  look.id = "answer/" + question.id;
  look.label = question.prompt;
  look.label_above = false;
  look.refused = question.refused;
  look.number = !is_text;
  if (is_text) look.note = frame.tr("field.no-names");
  look.lines_min = is_text ? kFreeAnswerLines : 1;
  const float height = text_field(frame, page.context.fields, look, question.text, {at.x, y}, width);
  if (!question.unit.empty()) {
    const LayoutPointer unit = frame.lay(content_words(frame, question.unit, Step::body));
    frame.draw_line(unit, at.x + width + 10, y + height / 2);
  }
  y += height + 4;
  if (question.refused) {
    y += refused_line(frame, is_date ? "form.refused-date" : "form.refused-number", {at.x, y}, width_px);
  }
  return y - at.y + 4;
}

float question_head(Frame& frame, const session::QuestionView& question, gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  float height = paragraph(frame, content_words(frame, question.prompt, Step::body, text::Weight::bold), at,
                           width_px, Role::heading);
  if (question.required) {
    height += paragraph(frame, {frame.tr("form.required"), Step::caption, c.ink_2, text::Weight::regular, {}},
                        {at.x, at.y + height}, width_px);
  }
  if (question.type == QuestionType::several_of) {
    height += paragraph(frame, {frame.tr("form.several"), Step::caption, c.ink_2, text::Weight::regular, {}},
                        {at.x, at.y + height}, width_px);
  }
  return height + 6;
}

}  // namespace

float form_part(PageContext& page, const session::FormView& view, gfx::Point at, float width_px) {
  Frame& frame = page.frame();
  const float width = std::min(width_px, measure::kAnswersWidthMax);
  float y = at.y;
  for (const session::QuestionView& question : view.questions) {
    y += question_head(frame, question, {at.x, y}, width);
    switch (question.type) {
      case QuestionType::one_of:
      case QuestionType::several_of:
        y += choice_rows(frame,
                         rows_of(frame, question.options, "answer/" + question.id + "/",
                                 question.type == QuestionType::several_of, false),
                         {at.x, y}, width);
        break;
      case QuestionType::number:
      case QuestionType::date:
      case QuestionType::text: y += typed_question(page, question, {at.x, y}, width); break;
      case QuestionType::counts: {
        y += counts_table(page, question, {at.x, y}, width);
        const auto refused = [](const std::vector<session::CountCell>& row) {
          return std::any_of(row.begin(), row.end(),
                             [](const session::CountCell& cell) { return cell.refused; });
        };
        if (std::any_of(question.cells.begin(), question.cells.end(), refused)) {
          y += refused_line(frame, "form.refused-count", {at.x, y}, width);
        }
        break;
      }
    }
    y += measure::kGroupGap;
  }
  return y - at.y;
}

}  // namespace waypost::ui
