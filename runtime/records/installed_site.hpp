// SPDX-License-Identifier: Apache-2.0
/// The site file of this PC: `site.json` in the data folder. The log says by its hash which one counts
/// (SiteSet), so a file that somebody put there or changed by hand does not.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "records/record_store.hpp"
#include "records/site_file.hpp"

namespace waypost::records {

/// Nothing where the office was named without a file, or not at all. Errors: corrupt where the file in the
/// folder is not the one that the log names, and where that one is gone.
Result<std::optional<SiteFile>> read_site_file(RecordStore& store);

/// Takes a file over: checks it, keeps its bytes, appends SiteSet. A power cut at any moment leaves the old
/// file in force or the new one. `shown_name` is for messages. Errors: those of parse_site_file() and of the
/// store; no_space, denied, io.
Result<SiteFile> install_site_file(RecordStore& store, std::string_view bytes, const std::string& shown_name);

}  // namespace waypost::records
