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

std::string fillings_html(const FormRow& form) {
  if (!form.fillings.is_shown()) return sentence_html("too_few");
  const std::string& digits = form.fillings.digits;
  return sentence_html(digits == "1" ? "forms.filled.one" : "forms.filled.other", {{"count", digits}});
}

std::string head_row(const FormRow& form) {
  std::string name = name_html(form.module + "/" + form.form);
  if (form.subject_kind == "learner") name += ", " + sentence_html("forms.about_learners");
  if (form.subject_kind == "course") name += ", " + sentence_html("forms.about_course");
  return format(
      "<tr class=\"form\"><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
      form.office.name.empty() ? sentence_html("site_not_set") : name_html(form.office.name), name,
      day_html(form.first), day_html(form.last), fillings_html(form));
}

std::string question_row(const QuestionRow& row) {
  return format("<tr><th></th><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n", name_html(row.question),
                escape_html(row.first), escape_html(row.last), escape_html(row.change));
}

}  // namespace

std::string forms_html(const std::vector<FormRow>& forms) {
  if (forms.empty()) return {};
  std::string html = "<section class=\"long\"><h2>" + sentence_html("forms.title") +
                     "</h2>\n<table class=\"rows forms\"><thead><tr>";
  for (const char* column :
       {"column.office", "column.form", "column.first", "column.last", "column.change"}) {
    html += "<th scope=\"col\">" + sentence_html(column) + "</th>";
  }
  html += "</tr></thead><tbody>\n";
  for (const FormRow& form : forms) {
    html += head_row(form);
    for (const QuestionRow& row : form.questions) html += question_row(row);
  }
  return html + "</tbody></table>\n<p class=\"second\">" + sentence_html("forms.note") + "</p></section>\n";
}

}  // namespace waypost::monitoring
