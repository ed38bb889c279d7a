// SPDX-License-Identifier: Apache-2.0
#include "scripting/form_page_builder.hpp"

#include "base/format.hpp"
#include "scripting/content_hash.hpp"
#include "scripting/page_builder.hpp"

namespace waypost::scripting {
namespace {

using lesson::Question;
using lesson::QuestionType;

QuestionType question_type(std::string_view form) {
  if (form == "several_of_question") return QuestionType::several_of;
  if (form == "number_question") return QuestionType::number;
  if (form == "date_question") return QuestionType::date;
  if (form == "text_question") return QuestionType::text;
  if (form == "count_question") return QuestionType::counts;
  return QuestionType::one_of;
}

void read_answers(BuildContext& context, const FormReader& fields, Question& question) {
  Siblings answers;
  DistinctTexts texts;
  for (const FormReader& each : fields.content()) {
    lesson::Choice answer;
    answer.id = each.text("id");
    answer.path = question.path + "/" + answer.id;
    answer.text = each.content_text();
    answers.claim(context.diagnostics, each);
    texts.add(context.diagnostics, "answer", answer.text, each.where());
    question.options.push_back(std::move(answer));
  }
  context.check_count(fields, "answer", question.options.size(), 2, 12);
}

void read_number(const FormReader& fields, Question& question) {
  question.unit = fields.text("unit");
  if (fields.has("minimum")) question.minimum_millionths = fields.scaled("minimum", lesson::kMillion, 0);
  if (fields.has("maximum")) question.maximum_millionths = fields.scaled("maximum", lesson::kMillion, 0);
  if (question.minimum_millionths && question.maximum_millionths &&
      *question.minimum_millionths >= *question.maximum_millionths) {
    fields.error("minimum", "`minimum` is not below `maximum`").hint("no number would be taken: change one");
  }
}

std::vector<lesson::Heading> read_headings(BuildContext& context, const FormReader& fields,
                                           std::string_view field, std::size_t most,
                                           const lesson::Path& parent, Siblings& siblings) {
  std::vector<lesson::Heading> headings;
  DistinctTexts texts;
  for (const FormReader& each : fields.list(field)) {
    headings.push_back({each.text("id"), parent + "/" + each.text("id"), each.content_text()});
    siblings.claim(context.diagnostics, each);
    texts.add(context.diagnostics, "heading", headings.back().text, each.where());
  }
  if (fields.has(field) && (headings.empty() || headings.size() > most)) {
    fields.error(field, format("`{}` holds {} `heading`, it takes 1 to {}", field, headings.size(), most))
        .hint(headings.empty() ? "add a heading { id = \"…\", \"The heading\" }"
                               : "make two questions of it");
  }
  return headings;
}

/// What is said about a course stays without a name; whoever reads typed words may know their writer.
void check_anonymous(BuildContext& context, const FormReader& question) {
  if (context.module.subject != lesson::Subject::course || question.form() != "text_question") return;
  context.error(question.span(), "`text_question` may not stand in an instrument about a course")
      .hint("feedback is anonymous and its words would not be kept: ask with a one_of_question { … }");
}

}  // namespace

lesson::FormPage read_form_page(BuildContext& context, const FormReader& fields, const lesson::Path& lesson,
                                Siblings& siblings) {
  lesson::FormPage page;
  Siblings children;
  read_page_base(context, fields, lesson, siblings, children, page);
  for (const FormReader& each : fields.content()) {
    Question question;
    question.type = question_type(each.form());
    question.id = each.text("id");
    question.path = page.path + "/" + question.id;
    question.prompt = each.text("prompt");
    question.required = each.flag("required");
    children.claim(context.diagnostics, each);
    check_anonymous(context, each);
    if (question.type == QuestionType::one_of || question.type == QuestionType::several_of)
      read_answers(context, each, question);
    if (question.type == QuestionType::number) read_number(each, question);
    if (question.type == QuestionType::counts) {
      Siblings headings;
      question.rows = read_headings(context, each, "rows", 20, question.path, headings);
      question.columns = read_headings(context, each, "columns", 6, question.path, headings);
    }
    page.questions.push_back(std::move(question));
  }
  if (page.questions.empty()) {
    context.error(fields.span(), "`form_page` needs at least one question")
        .hint("add a one_of_question { … } or another question");
  }
  page.content_hash = content_hash(page);
  return page;
}

}  // namespace waypost::scripting
