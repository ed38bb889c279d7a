// SPDX-License-Identifier: Apache-2.0
#include "session/recommendations.hpp"

#include <algorithm>
#include <variant>

namespace waypost::session {
namespace {

bool holds(const lesson::AnswerCondition& condition, const std::string& course, const lesson::Path& lesson,
           const std::map<std::string, PageProgress>& pages) {
  const auto page = pages.find(lesson + "/" + condition.form);
  if (page == pages.end()) return false;
  const auto chosen = page->second.form.chosen.find(condition.question);
  if (chosen == page->second.form.chosen.end()) return false;
  if (condition.any_of.empty()) return chosen->second.contains(course);
  return std::any_of(condition.any_of.begin(), condition.any_of.end(),
                     [&](const std::string& answer) { return chosen->second.contains(answer); });
}

}  // namespace

std::vector<RecommendedCourse> recommended_courses(const lesson::RecommendationPage& page,
                                                   const lesson::Path& lesson,
                                                   const std::map<std::string, PageProgress>& pages) {
  std::vector<RecommendedCourse> courses;
  for (const lesson::Recommendation& rule : page.recommendations) {
    for (const std::string& course : rule.courses) {
      const bool known = std::any_of(courses.begin(), courses.end(),
                                     [&](const RecommendedCourse& each) { return each.id == course; });
      const bool all =
          std::all_of(rule.conditions.begin(), rule.conditions.end(),
                      [&](const auto& condition) { return holds(condition, course, lesson, pages); });
      if (all && !known) courses.push_back({course, rule.id});
    }
  }
  return courses;
}

std::vector<std::string> recorded_recommendations(const std::vector<RecommendedCourse>& courses) {
  const std::string question = "recommended.";
  std::vector<std::string> answers;
  for (const RecommendedCourse& course : courses) answers.push_back(question + course.id);
  if (answers.empty()) answers.push_back(question + std::string(lesson::kNoRecommendation));
  return answers;
}

std::string course_name(const lesson::Lesson& localized, const std::string& course) {
  for (const lesson::Page& page : localized.pages) {
    const auto* form = std::get_if<lesson::FormPage>(&page);
    if (form == nullptr) continue;
    for (const lesson::Question& question : form->questions) {
      for (const lesson::Choice& answer : question.options) {
        if (answer.id == course) return answer.text;
      }
    }
  }
  return course;
}

}  // namespace waypost::session
