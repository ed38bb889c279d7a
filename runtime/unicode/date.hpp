// SPDX-License-Identifier: Apache-2.0
/// Dates as people of a language write them.
#pragma once

#include <string>
#include <string_view>

namespace waypost::unicode {

/// "2025-03-15" as "15 March 2025" in the language, in the calendar that its readers use
/// (locales/conventions.json: Buddhist years in Thai, with their era; the solar Hijri calendar in Dari and
/// Pashto) and its own digits (see number.hpp). What is not an ISO 8601 day comes back as it is.
std::string format_day(std::string_view iso_day, std::string_view language);

}  // namespace waypost::unicode
