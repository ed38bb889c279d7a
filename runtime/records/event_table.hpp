// SPDX-License-Identifier: Apache-2.0
/// EventTable: the log as rows of the database. Only for this folder.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "records/event_line.hpp"
#include "store/database.hpp"

namespace waypost::records {

/// What may be erased or may not leave the PC, beside its event.
struct PrivatePart {
  Bytes salt;
  Bytes sealed;
};

struct LoggedEvent {
  EventLine line;
  std::optional<PrivatePart> private_part;
};

Status insert_event(store::Database& database, const LoggedEvent& event);

/// Nothing in an empty log. Errors: corrupt where the last row's line cannot be read.
Result<std::optional<EventLine>> last_event(store::Database& database);
/// Nothing where there is no event of that number.
Result<std::optional<EventLine>> event_at(store::Database& database, std::int64_t seq);

/// By seq. Errors: corrupt, naming the row, where a line cannot be read; the first error of `visit`.
Status each_event(store::Database& database, std::int64_t after_seq,
                  const std::function<Status(LoggedEvent&&)>& visit);

Result<std::optional<PrivatePart>> private_part_of(store::Database& database, const std::string& event_id);

/// SHA-256 of salt and text, as the event's line holds it.
std::string private_hash_of(const Bytes& salt, std::string_view text);

}  // namespace waypost::records
