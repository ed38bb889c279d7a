// SPDX-License-Identifier: Apache-2.0
/// Opening a record's database: whatever is checked, put aside and migrated before anybody reads it. Only for
/// this folder; the caller holds the folder's lock.
#pragma once

#include "base/clock.hpp"
#include "base/result.hpp"
#include "records/recovery.hpp"
#include "store/database.hpp"

namespace waypost::records {

/// A file that is a database of ours and holds together, at this version's schema. Checked in full after an
/// unclean end and once a week, quickly else; one of an older schema is copied aside first. Errors: corrupt;
/// newer_version, and then nothing was touched; no_space, denied, io.
Result<store::Database> open_checked(const RecordFiles& files, WallTimeMs now_ms);

}  // namespace waypost::records
