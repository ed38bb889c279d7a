// SPDX-License-Identifier: Apache-2.0
/// ViewReader: what screens ask for, read from the projections. Only for this folder.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "records/keyring.hpp"
#include "records/views.hpp"
#include "store/database.hpp"

namespace waypost::records {

Result<std::vector<Learner>> read_learners(store::Database& database, const Keyring& keyring);
Result<std::optional<RegistrationRecord>> read_registration(store::Database& database,
                                                            const LearnerId& learner,
                                                            const std::string& module);
Result<std::vector<RegistrationRecord>> read_registrations(store::Database& database,
                                                           const LearnerId& learner);
Result<std::optional<SiteSet>> read_site(store::Database& database);
Result<std::optional<std::string>> read_newest_language(store::Database& database);

/// The member of an event's private part, a JSON object; nothing where the learner was erased.
Result<std::optional<std::string>> open_private_part(store::Database& database, const Keyring& keyring,
                                                     const LearnerId& learner, const std::string& event_id);

}  // namespace waypost::records
