// SPDX-License-Identifier: Apache-2.0
/// The closing note: SHA-256 of the database as it was closed. A disk that changed a bit of it meanwhile may
/// leave tables that fit together and tell a wrong mark; then everything is held against the log. Only for
/// this folder.
#pragma once

#include "base/result.hpp"
#include "records/record_files.hpp"

namespace waypost::records {

/// After a clean close, when the write-ahead log is gone. Nobody is left to tell where it fails: the next
/// start then trusts what SQLite finds.
void write_closing_note(const RecordFiles& files);

/// Takes the note away. False where the database is not what was closed, and where it cannot be read; true
/// also where there is no note.
bool take_closing_note(const RecordFiles& files);

}  // namespace waypost::records
