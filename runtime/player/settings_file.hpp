// SPDX-License-Identifier: Apache-2.0
/// How each learner reads, in `settings.json` of the data folder: of the eye and not of the work, so it is no
/// event, travels in no bundle and may be deleted.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "base/result.hpp"
#include "desk/settings.hpp"

namespace waypost::player {

/// By learner's UUID; under an empty one for whoever has not chosen.
using SettingsByLearner = std::map<std::string, desk::Settings>;

/// Empty where there is no such file. Unknown members are passed over, unknown values are the usual ones.
/// Errors: the file's and invalid JSON.
Result<SettingsByLearner> read_settings(const std::filesystem::path& data_folder);

/// Keeps one learner's; what cannot be read of the file is given up.
Status keep_settings(const std::filesystem::path& data_folder, const std::string& learner,
                     const desk::Settings& settings);

/// Whoever is erased leaves no trace there either.
Status forget_settings(const std::filesystem::path& data_folder, const std::string& learner);

}  // namespace waypost::player
