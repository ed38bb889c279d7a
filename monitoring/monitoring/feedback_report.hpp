// SPDX-License-Identifier: Apache-2.0
/// Feedback report: what was said of courses, counted over all PCs. Fewer than five answers are not shown.
#pragma once

#include <vector>

#include "monitoring/facts.hpp"
#include "monitoring/report.hpp"

namespace waypost::monitoring {

/// Each form of each course, by their ids. What has not the shape of an author's id or of an answer
/// (form_answer.hpp) is passed over.
std::vector<FeedbackRow> make_feedback_rows(const std::vector<FeedbackFact>& feedback);

}  // namespace waypost::monitoring
