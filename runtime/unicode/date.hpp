// SPDX-License-Identifier: Apache-2.0
/// Dates as people of a language write them.
#pragma once

#include <string>
#include <string_view>

namespace waypost::unicode {

/// "2025-03-15" as "15 March 2025" in the language, Gregorian calendar, its own digits (see number.hpp). What
/// is not an ISO 8601 day comes back as it is.
std::string format_day(std::string_view iso_day, std::string_view language);

}  // namespace waypost::unicode
