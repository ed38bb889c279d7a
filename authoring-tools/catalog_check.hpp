// SPDX-License-Identifier: Apache-2.0
/// What lies in locales/, as files: before anybody asks what a translation says.
#pragma once

#include <filesystem>
#include <vector>

#include "authoring-tools/translations.hpp"
#include "base/diagnostic.hpp"

namespace waypost::authoring {

/// Warnings: files that are no .po and so are not read; a status that is neither draft nor reviewed;
/// translations of which one of source and translation begins or ends in a line end and the other does not,
/// for which gettext's own tools refuse the file.
void check_catalogs(const std::filesystem::path& module_folder, const std::vector<Translation>& translations,
                    Diagnostics& diagnostics);

}  // namespace waypost::authoring
