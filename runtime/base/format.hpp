// SPDX-License-Identifier: Apache-2.0
/// Text from values, until the compiler brings <format>.
#pragma once

#include <fmt/format.h>

namespace waypost {

using fmt::format;

}  // namespace waypost
