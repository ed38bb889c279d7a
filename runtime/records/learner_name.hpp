// SPDX-License-Identifier: Apache-2.0
/// Names of learners: what is kept of one that was typed or stood in a table, and when two are the same.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace waypost::records {

inline constexpr std::size_t kLearnerNameBytesMax = 400;

/// Normalization Form C, without white space around it. Errors: invalid where nothing is left, where it is
/// longer than the bound or no UTF-8, or where it has control characters or overrides of direction.
Result<std::string> learner_name_from(std::string_view typed);

/// Equal for names that read the same: without regard to case, composed or decomposed spelling, invisible
/// characters and how many spaces there are.
std::string name_key(std::string_view name);

}  // namespace waypost::records
