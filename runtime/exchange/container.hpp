// SPDX-License-Identifier: Apache-2.0
/// Container: the outer zip of a bundle, stored entries with nothing variable in their headers. There is one
/// way only to write it, so that a single changed byte anywhere is found, in the parts that zip programs do
/// not look at too.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace waypost::exchange {

struct ContainerEntry {
  std::string name;
  std::string_view content;
};

/// Any zip program can open it.
std::string write_container(const std::vector<ContainerEntry>& entries);

/// The entries look into `bytes`. At most eight. Errors: corrupt.
Result<std::vector<ContainerEntry>> read_container(std::string_view bytes);

}  // namespace waypost::exchange
