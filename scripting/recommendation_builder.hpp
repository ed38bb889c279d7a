// SPDX-License-Identifier: Apache-2.0
/// Recommendation pages: the courses that an instrument's answers lead to.
#pragma once

#include <vector>

#include "lesson/page.hpp"
#include "scripting/build_context.hpp"

namespace waypost::scripting {

/// Every condition must name an answer that somebody can have given by then: on a form among the pages
/// `before` it in the lesson.
lesson::RecommendationPage read_recommendation_page(BuildContext& context, const FormReader& fields,
                                                    const lesson::Path& lesson, Siblings& siblings,
                                                    const std::vector<lesson::Page>& before);

}  // namespace waypost::scripting
