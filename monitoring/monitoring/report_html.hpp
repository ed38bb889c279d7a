// SPDX-License-Identifier: Apache-2.0
/// The report as one HTML page that needs nothing else: no scripts (a content security policy forbids them),
/// no files, system fonts, sheets of A4 when printed.
#pragma once

#include <string>

#include "monitoring/report.hpp"

namespace waypost::monitoring {

/// Everything that came from a bundle is escaped. The same report gives the same bytes.
std::string to_html(const Report& report);

}  // namespace waypost::monitoring
