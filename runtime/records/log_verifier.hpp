// SPDX-License-Identifier: Apache-2.0
/// LogVerifier: whether the record is what was written. Only for this folder.
#pragma once

#include "base/result.hpp"
#include "records/keyring.hpp"
#include "records/record_store.hpp"
#include "records/recovery.hpp"
#include "store/database.hpp"

namespace waypost::records {

/// The chain, the columns beside the lines, the private parts, the projections against a rebuild, the
/// items as they were shown, the shape of course feedback, the witness. Changes nothing.
Result<VerifyReport> verify_log(const RecordFiles& files, store::Database& database, const Keyring& keyring);

/// The chain and the columns beside the lines alone.
Result<VerifyReport> verify_chain(store::Database& database);
/// The projections against a rebuild alone; sense only where the chain is whole. Changes nothing.
Result<VerifyReport> verify_projections(store::Database& database);

}  // namespace waypost::records
