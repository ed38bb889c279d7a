// SPDX-License-Identifier: Apache-2.0
/// Offices that are publicly known (runtime/records/sites.csv), to choose from where the region sent no file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waypost::records {

struct KnownSite {
  std::string id;  ///< "KH-03"
  std::string name;
  std::string country;                    ///< ISO 3166-1 alpha-2
  std::vector<std::string> counterparts;  ///< ids of the offices across the border
  std::vector<std::string> aliases;       ///< other spellings, and the name in the country's own script
};

/// In the order of the file, which is embedded in the program.
const std::vector<KnownSite>& known_sites();
/// Null where there is none of this id; capital and small letters are the same.
const KnownSite* find_known_site(std::string_view id);

}  // namespace waypost::records
