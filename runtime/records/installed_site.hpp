// SPDX-License-Identifier: Apache-2.0
/// The site file of this PC: `site.json` in the data folder. The log says by its hash which one counts
/// (SiteSet), so a file that somebody put there or changed by hand does not. Where the region sent none, an
/// office that the program knows stands in for it.
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

/// Names the office by one of known_sites(), durable once this returns; may be done again until there is a
/// site file. Errors: invalid where no office has this id, and where a site file is in force: it comes from
/// the regional office, and so does another; those of the store.
Result<SiteSet> choose_known_site(RecordStore& store, std::string_view id);

}  // namespace waypost::records
