// SPDX-License-Identifier: Apache-2.0
/// The report's sections about forms: a table with first, last and change, office by office, and one with
/// what was said of courses.
#pragma once

#include <string>
#include <vector>

#include "monitoring/report.hpp"

namespace waypost::monitoring {

/// Empty where no form was filled.
std::string forms_html(const std::vector<FormRow>& forms);
/// Empty where there is none.
std::string feedback_html(const std::vector<FeedbackRow>& feedback);

}  // namespace waypost::monitoring
