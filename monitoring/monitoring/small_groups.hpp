// SPDX-License-Identifier: Apache-2.0
/// Small groups: what may be shown of figures about few people. A hidden row helps nobody while a total still
/// contains it: whoever subtracts the rows shown from the total has the hidden one. So what is hidden is in
/// no total either.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "monitoring/facts.hpp"

namespace waypost::monitoring {

/// Where each language is counted.
using LanguageRows = std::map<std::string, std::set<std::string>>;  ///< row id ("km, lo") to its languages

/// Languages of at least `kGroupMin` officers have a row each; the others share one, with the smallest of the
/// rest joined to it until it has enough officers too.
LanguageRows group_languages(const std::vector<ModuleFact>& facts);

/// The facts that may be counted: no module, no office and no language row has one to four officers in what
/// is left. Taking a group out can make another one small, so it is repeated until nothing changes.
/// `facts[i].language` must already be a row of group_languages().
std::vector<ModuleFact> without_small_groups(std::vector<ModuleFact> facts);

}  // namespace waypost::monitoring
