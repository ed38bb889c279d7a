// SPDX-License-Identifier: Apache-2.0
/// Keys of typed answers, as words for a learner who missed them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lesson/item.hpp"

namespace waypost::session {

/// 12500000 is "12.5" in the digits of the language.
std::string number_words(std::int64_t millionths, const std::string& language);
/// 12500000 is "12.5", as records keep it.
std::string decimal_text(std::int64_t millionths);

/// The first accepted variant of full credit. Translations do not say their language: of several the one in
/// the language's script is taken, else the author's own words. Wildcards at its ends are left out, one
/// inside is an ellipsis.
std::string variant_words(const std::vector<lesson::TextVariant>& accepted, const std::string& language);

}  // namespace waypost::session
