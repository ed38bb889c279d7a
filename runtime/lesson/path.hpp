// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace waypost::lesson {

/// The ids from the module down, joined by '/': "drugs/seals/first-look".
using Path = std::string;

}  // namespace waypost::lesson
