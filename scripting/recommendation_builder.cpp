// SPDX-License-Identifier: Apache-2.0
#include "scripting/recommendation_builder.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "base/format.hpp"
#include "scripting/content_hash.hpp"
#include "scripting/name_rules.hpp"
#include "scripting/page_builder.hpp"

namespace waypost::scripting {
namespace {

using lesson::FormPage;
using lesson::Question;
using lesson::QuestionType;

bool has_answers(const Question& question) {
  return question.type == QuestionType::one_of || question.type == QuestionType::several_of;
}

/// The questions with answers on the forms before a page, as conditions name them.
class EarlierQuestions {
 public:
  explicit EarlierQuestions(const std::vector<lesson::Page>& pages) {
    for (const lesson::Page& page : pages) {
      const auto* form = std::get_if<FormPage>(&page);
      if (form == nullptr) continue;
      for (const Question& question : form->questions) {
        if (has_answers(question)) questions_.emplace_back(form->id + "/" + question.id, &question);
      }
    }
  }

  const Question* find(const lesson::AnswerCondition& condition) const {
    for (const auto& [name, question] : questions_) {
      if (name == condition.form + "/" + condition.question) return question;
    }
    return nullptr;
  }

  bool is_answer(const std::string& id) const {
    return std::any_of(questions_.begin(), questions_.end(),
                       [&](const auto& each) { return has_answer(*each.second, id); });
  }

  std::vector<std::string_view> names() const {
    std::vector<std::string_view> names;
    for (const auto& [name, question] : questions_) names.push_back(name);
    return names;
  }

  static bool has_answer(const Question& question, const std::string& id) {
    return std::any_of(question.options.begin(), question.options.end(),
                       [&](const lesson::Choice& answer) { return answer.id == id; });
  }

 private:
  std::vector<std::pair<std::string, const Question*>> questions_;
};

lesson::AnswerCondition read_condition(BuildContext& context, const FormReader& fields,
                                       const std::vector<std::string>& courses,
                                       const EarlierQuestions& earlier) {
  const std::string name = fields.text("question");
  const std::size_t slash = name.find('/');
  lesson::AnswerCondition condition{name.substr(0, slash), {}, fields.names("any_of")};
  if (slash != std::string::npos) condition.question = name.substr(slash + 1);
  const Question* question = earlier.find(condition);
  if (question == nullptr) {
    check_known(context.diagnostics, fields.where("question"), "question with answers on a form before it",
                name, earlier.names());
    return condition;
  }
  std::vector<std::string_view> answers;
  for (const lesson::Choice& answer : question->options) answers.push_back(answer.id);
  for (const std::string& answer : condition.any_of)
    check_known(context.diagnostics, fields.where("any_of"), "answer of this question", answer, answers);
  if (!condition.any_of.empty()) return condition;
  for (const std::string& course : courses) {
    if (EarlierQuestions::has_answer(*question, course)) continue;
    context.error(fields.span(), format("`{}` has no answer that is called `{}`", name, course))
        .hint("name the answers that lead to it: any_of = { \"…\" }");
  }
  return condition;
}

std::vector<std::string> read_courses(const FormReader& fields, const EarlierQuestions& earlier) {
  std::vector<std::string> courses = fields.names("courses");
  if (fields.has("courses") && courses.empty())
    fields.error("courses", "`courses` names no course").hint("name the modules: courses = { \"wildlife\" }");
  for (const std::string& course : courses) {
    if (course == lesson::kNoRecommendation) {
      fields.error("courses", "a course may not be called `none`").hint("write the id of its module");
    } else if (!earlier.is_answer(course)) {
      fields.error("courses", format("no answer before this page is called `{}`", course))
          .hint("officers are shown that answer's text as the course's name: give an answer this id");
    }
  }
  return courses;
}

}  // namespace

lesson::RecommendationPage read_recommendation_page(BuildContext& context, const FormReader& fields,
                                                    const lesson::Path& lesson, Siblings& siblings,
                                                    const std::vector<lesson::Page>& before) {
  lesson::RecommendationPage page;
  Siblings children;
  read_page_base(context, fields, lesson, siblings, children, page);
  page.otherwise = fields.text("otherwise");
  if (context.module.kind != lesson::ModuleKind::instrument ||
      context.module.subject == lesson::Subject::course) {
    context
        .error(fields.span(), "a `recommendation_page` stands in an instrument about an office or a learner")
        .hint("write it where kind = \"instrument\" and subject = \"office\"");
  }
  const EarlierQuestions earlier(before);
  for (const FormReader& each : fields.content()) {
    lesson::Recommendation rule;
    rule.id = each.text("id");
    rule.path = page.path + "/" + rule.id;
    rule.reason = each.content_text();
    children.claim(context.diagnostics, each);
    rule.courses = read_courses(each, earlier);
    for (const FormReader& condition : each.list("when"))
      rule.conditions.push_back(read_condition(context, condition, rule.courses, earlier));
    if (each.has("when") && rule.conditions.empty())
      each.error("when", "`when` holds no condition").hint("add answered { question = \"form/question\" }");
    page.recommendations.push_back(std::move(rule));
  }
  context.check_count(fields, "recommendation", page.recommendations.size(), 1, 30);
  page.content_hash = content_hash(page);
  return page;
}

}  // namespace waypost::scripting
