// SPDX-License-Identifier: Apache-2.0
/// Recommendations: the courses that the answers of an instrument lead to, and how a record keeps them: as
/// the answer to a question that nobody has to press.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lesson/model.hpp"
#include "session/page_progress.hpp"
#include "session/page_view.hpp"

namespace waypost::session {

/// In the order of the rules, each course once, under the first rule that holds for it. `lesson` is the path
/// of the lesson that holds the page, `pages` how far each of its pages was filled, by path.
std::vector<RecommendedCourse> recommended_courses(const lesson::RecommendationPage& page,
                                                   const lesson::Path& lesson,
                                                   const std::map<std::string, PageProgress>& pages);

/// As FormAnswered holds them: "recommended.wildlife"; "recommended.none" where there is none.
std::vector<std::string> recorded_recommendations(const std::vector<RecommendedCourse>& courses);

/// What a course is called: the text of the answer with its id in the lesson that holds the page.
std::string course_name(const lesson::Lesson& localized, const std::string& course);

}  // namespace waypost::session
