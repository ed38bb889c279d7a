// SPDX-License-Identifier: Apache-2.0
/// The translations that lie in a module's locales/.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "i18n/catalog.hpp"
#include "library/library.hpp"

namespace waypost::library {

struct NamedCatalog {
  std::string name;  ///< from the module's folder: "locales/km.po"
  Result<i18n::Catalog> catalog;
};

/// Every locales/TAG.po, by name. One whose header names another language than its file is an error too.
std::vector<NamedCatalog> read_catalogs(const std::filesystem::path& module_folder);

/// The same files with their headers alone read; one without a header that can be read is left out.
std::vector<Translation> read_translations(const std::filesystem::path& module_folder);

}  // namespace waypost::library
