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

/// A private text whose key is gone, or that does not open, is empty: one damaged name or answer must not
/// keep anybody from going on. verify() names it.
/// All of this PC, also those who are not listed any more.
Result<std::vector<Learner>> read_learners(store::Database& database, const Keyring& keyring);
Result<std::optional<RegistrationRecord>> read_registration(store::Database& database, const Keyring& keyring,
                                                            const LearnerId& learner,
                                                            const std::string& module);
Result<std::vector<RegistrationRecord>> read_registrations(store::Database& database, const Keyring& keyring,
                                                           const LearnerId& learner);
/// Nothing where there is no such learner.
Result<std::optional<Credentials>> read_credentials(store::Database& database, const Keyring& keyring,
                                                    const LearnerId& learner);
Result<std::optional<std::string>> read_office_code_hash(store::Database& database);
/// Whose private parts have to be gone, with the entries that were merged into theirs.
Result<std::vector<LearnerId>> read_erased_learners(store::Database& database);
/// By learner, the latest last.
Result<std::vector<UnitDone>> read_units_done(store::Database& database);
/// Marks and notes of a learner and of the entries that were merged into this one: a walk over the log, which
/// holds few of them.
Result<PageMarks> read_page_marks(store::Database& database, const Keyring& keyring,
                                  const LearnerId& learner);
Result<OfficeForms> read_office_forms(store::Database& database);
Result<std::optional<SiteSet>> read_site(store::Database& database);
Result<std::optional<std::string>> read_newest_language(store::Database& database);

}  // namespace waypost::records
