// SPDX-License-Identifier: Apache-2.0
/// The report's section about forms: a table with first, last and change, office by office.
#pragma once

#include <string>
#include <vector>

#include "monitoring/report.hpp"

namespace waypost::monitoring {

/// Empty where no form was filled.
std::string forms_html(const std::vector<FormRow>& forms);

}  // namespace waypost::monitoring
