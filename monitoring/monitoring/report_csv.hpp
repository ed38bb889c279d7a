// SPDX-License-Identifier: Apache-2.0
/// The report as one long table for spreadsheets: a row a figure (docs/formats/report.md).
#pragma once

#include <string>

#include "monitoring/report.hpp"

namespace waypost::monitoring {

/// UTF-8 with a byte order mark; every number is one that stands in the HTML report too.
std::string to_csv(const Report& report);

}  // namespace waypost::monitoring
