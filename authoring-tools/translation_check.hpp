// SPDX-License-Identifier: Apache-2.0
/// Translations held against their module: do they read, is everything there, are they built like the source?
#pragma once

#include <filesystem>

#include "base/diagnostic.hpp"
#include "lesson/model.hpp"

namespace waypost::authoring {

/// A catalogue that breaks PO's rules is an error; texts without a translation that holds, and bodies whose
/// headings, lists and call-outs differ from the source's, are warnings.
void check_translations(const std::filesystem::path& module_folder, const lesson::Module& module,
                        Diagnostics& diagnostics);

}  // namespace waypost::authoring
