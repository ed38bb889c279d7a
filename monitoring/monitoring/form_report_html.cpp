// SPDX-License-Identifier: Apache-2.0
#include "monitoring/form_report_html.hpp"

#include "base/format.hpp"
#include "monitoring/html_text.hpp"

namespace waypost::monitoring {
namespace {

std::string day_html(const FilledOn& filled) {
  const std::string day = escape_html(filled.day);
  return filled.clock_suspect ? sentence_html("forms.clock_suspect", {{"day", day}}) : day;
}

std::string fillings_html(const Figure& fillings) {
  if (!fillings.is_shown()) return sentence_html("too_few");
  const std::string& digits = fillings.digits;
  return sentence_html(digits == "1" ? "forms.filled.one" : "forms.filled.other", {{"count", digits}});
}

std::string head_row(const FormRow& form) {
  std::string name = name_html(form.module + "/" + form.form);
  if (form.subject_kind == "learner") name += ", " + sentence_html("forms.about_learners");
  return format(
      "<tr class=\"form\"><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
      form.office.name.empty() ? sentence_html("site_not_set") : name_html(form.office.name), name,
      day_html(form.first), day_html(form.last), fillings_html(form.fillings));
}

std::string question_row(const QuestionRow& row) {
  return format("<tr><th></th><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n", name_html(row.question),
                escape_html(row.first), escape_html(row.last), escape_html(row.change));
}

std::string feedback_row(const FeedbackQuestion& row) {
  std::string said;
  for (const auto& [option, digits] : row.options) {
    said += format("{}{} {}", said.empty() ? "" : ", ", name_html(option), escape_html(digits));
  }
  if (!row.mean_digits.empty())
    said = sentence_html("feedback.mean", {{"mean", escape_html(row.mean_digits)}});
  return format("<tr><th></th><td>{}</td><td>{}</td><td>{}</td></tr>\n", name_html(row.question),
                row.answers.is_shown() ? escape_html(row.answers.digits) : sentence_html("too_few"), said);
}

std::string head_of_table(const char* title, std::initializer_list<const char*> columns) {
  std::string html = "<section class=\"long\"><h2>" + sentence_html(title) +
                     "</h2>\n<table class=\"rows forms\"><thead><tr>";
  for (const char* column : columns) html += "<th scope=\"col\">" + sentence_html(column) + "</th>";
  return html + "</tr></thead><tbody>\n";
}

}  // namespace

std::string forms_html(const std::vector<FormRow>& forms) {
  if (forms.empty()) return {};
  std::string html = head_of_table(
      "forms.title", {"column.office", "column.form", "column.first", "column.last", "column.change"});
  for (const FormRow& form : forms) {
    html += head_row(form);
    for (const QuestionRow& row : form.questions) html += question_row(row);
  }
  return html + "</tbody></table>\n<p class=\"second\">" + sentence_html("forms.note") + "</p></section>\n";
}

std::string feedback_html(const std::vector<FeedbackRow>& feedback) {
  if (feedback.empty()) return {};
  std::string html =
      head_of_table("feedback.title", {"column.module", "column.form", "column.answers", "column.said"});
  for (const FeedbackRow& row : feedback) {
    html += format("<tr class=\"form\"><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td></td></tr>\n",
                   name_html(row.module), name_html(row.form), fillings_html(row.fillings));
    for (const FeedbackQuestion& question : row.questions) html += feedback_row(question);
  }
  return html + "</tbody></table>\n<p class=\"second\">" + sentence_html("feedback.note") +
         "</p></section>\n";
}

}  // namespace waypost::monitoring
