// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "lesson/model.hpp"

namespace waypost::desk {

/// The title of a lesson or test, by path; empty for a refresher, which has no words of a module's.
std::string title_of_unit(const lesson::Module& module, const std::string& path);

}  // namespace waypost::desk
