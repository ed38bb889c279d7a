// SPDX-License-Identifier: Apache-2.0
/// Messages: ICU MessageFormat patterns with named arguments: "{count, plural, one {# page} other {#
/// pages}}".
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>

#include "base/result.hpp"

namespace waypost::unicode {

using MessageArgument = std::variant<std::int64_t, std::string>;
using MessageArguments = std::map<std::string, MessageArgument>;

/// The pattern with its arguments put in, by the plural rules of `language` and in its own digits (see
/// number.hpp). Errors: invalid, naming where the pattern breaks. An argument that is not given shows as its
/// name in braces.
Result<std::string> format_message(std::string_view pattern, std::string_view language,
                                   const MessageArguments& arguments);

}  // namespace waypost::unicode
