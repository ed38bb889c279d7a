// SPDX-License-Identifier: Apache-2.0
#include "records/event_table.hpp"

#include "base/format.hpp"
#include "crypto/hash.hpp"
#include "records_sql/queries.hpp"

namespace waypost::records {

Status insert_event(store::Database& database, const LoggedEvent& event) {
  const EventHeader& header = event.line.header;
  TRY_ASSIGN(store::Statement * insert, database.cached(sql::insert_event));
  TRY(insert->bind("seq", header.seq)
          .bind("id", header.id)
          .bind("learner", header.learner.text())
          .bind("type", header.type)
          .bind("line", event.line.line)
          .run());
  if (!event.private_part) return {};
  TRY_ASSIGN(store::Statement * insert_part, database.cached(sql::insert_private_part));
  return insert_part->bind("event_id", header.id)
      .bind_blob("salt", event.private_part->salt)
      .bind_blob("sealed", event.private_part->sealed)
      .run();
}

namespace {

Result<EventLine> read_line(std::string line, const std::string& what) {
  auto event = parse_event_line(std::move(line));
  if (!event) return failure(ErrorCode::corrupt, what + ": " + event.error().message);
  return event;
}

}  // namespace

Result<std::optional<EventLine>> last_event(store::Database& database) {
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_last_event));
  TRY_ASSIGN(const bool row, select->step());
  if (!row) return std::nullopt;
  TRY_ASSIGN(EventLine line, read_line(select->text("line"), "reading the last event"));
  select->reset();
  return line;
}

Result<std::optional<EventLine>> event_at(store::Database& database, std::int64_t seq) {
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_event));
  TRY_ASSIGN(const bool row, select->bind("seq", seq).step());
  if (!row) return std::nullopt;
  TRY_ASSIGN(EventLine line, read_line(select->text("line"), format("reading event {}", seq)));
  select->reset();
  return line;
}

Status each_event(store::Database& database, std::int64_t after_seq,
                  const std::function<Status(LoggedEvent&&)>& visit) {
  // Compiled for this walk alone: `visit` may walk too.
  TRY_ASSIGN(store::Statement select, database.prepare(sql::select_events_with_private_parts_after));
  select.bind("seq", after_seq);
  while (true) {
    TRY_ASSIGN(const bool row, select.step());
    if (!row) return {};
    LoggedEvent event;
    TRY_ASSIGN(event.line, read_line(select.text("line"), "reading the log"));
    if (!select.is_null("salt")) event.private_part = PrivatePart{select.blob("salt"), select.blob("sealed")};
    TRY(visit(std::move(event)));
  }
}

Result<std::optional<PrivatePart>> private_part_of(store::Database& database, const std::string& event_id) {
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_private_part));
  TRY_ASSIGN(const bool row, select->bind("event_id", event_id).step());
  if (!row) return std::nullopt;
  PrivatePart part{select->blob("salt"), select->blob("sealed")};
  select->reset();
  return part;
}

std::string private_hash_of(const Bytes& salt, std::string_view text) {
  std::string both(as_text(salt));
  both += text;
  return crypto::sha256_hex(both);
}

}  // namespace waypost::records
