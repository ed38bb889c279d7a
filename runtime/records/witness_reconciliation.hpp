// SPDX-License-Identifier: Apache-2.0
/// Bringing witness and log together after any kind of end. Only for this folder; the caller holds the
/// folder's lock.
#pragma once

#include "base/clock.hpp"
#include "base/result.hpp"
#include "records/record_files.hpp"
#include "records/record_store.hpp"
#include "store/database.hpp"

namespace waypost::records {

/// How much of the witness is looked at: its last record, or each. After a clean end the last one tells.
enum class WitnessCheck { end, whole };

/// What one lacks it gets from the other, and lines that a cut spoilt are written anew. Two different
/// histories are a fork: the database's goes on, the witness keeps both, and the report says so. Errors:
/// corrupt where the database does not take what the witness has; no_space, denied, io.
Status reconcile_witness(const RecordFiles& files, const Clock& clock, store::Database& database,
                         WitnessCheck check, RecoveryReport& report);

/// The whole log in a new file: after a failed sync the system may hold for written what is not.
Status rewrite_witness(const RecordFiles& files, store::Database& database);
/// The same, with the old file moved aside.
Status replace_witness(const RecordFiles& files, const Clock& clock, store::Database& database,
                       RecoveryReport& report);

}  // namespace waypost::records
