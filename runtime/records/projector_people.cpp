// SPDX-License-Identifier: Apache-2.0
// What the log says of people: names, PINs, roles, who came and who left.
#include "records/event_table.hpp"
#include "records/projector.hpp"
#include "records_sql/queries.hpp"

namespace waypost::records {

Status Projector::set_learner(std::string_view query, const LearnerId& learner, std::string_view name,
                              std::string_view value) {
  TRY_ASSIGN(store::Statement * update, database_.cached(query));
  return update->bind("id", learner.text()).bind(name, value).run();
}

Status Projector::project(const EventLine& line, Turn& turn, const LearnerEnrolled& event) {
  turn.language = event.language;
  TRY_ASSIGN(store::Statement * insert, database_.cached(sql::insert_learner));
  return insert->bind("id", event.learner.text())
      .bind("name_event", line.header.id)
      .bind("language", event.language)
      .bind("seq", line.header.seq)
      .run();
}

Status Projector::project(const EventLine& line, Turn&, const LearnerDescribed& event) {
  return set_learner(sql::describe_learner, event.learner, "event", line.header.id);
}

Status Projector::project(const EventLine& line, Turn&, const LearnerRenamed& event) {
  return set_learner(sql::rename_learner, event.learner, "event", line.header.id);
}

Status Projector::project(const EventLine& line, Turn&, const PinSet& event) {
  // Without a private part there is no PIN any more.
  return set_learner(sql::set_learner_pin, event.learner, "event",
                     line.header.private_hash.empty() ? std::string() : line.header.id);
}

Status Projector::project(const EventLine& line, Turn&, const PinTried& event) {
  TRY_ASSIGN(store::Statement * count, database_.cached(sql::count_pin_try));
  return count->bind("id", event.learner.text())
      .bind("monotonic_ms", line.header.monotonic_ms)
      .bind("boot_id", line.header.boot_id)
      .run();
}

Status Projector::forget_pin_tries(const LearnerId& learner) {
  TRY_ASSIGN(store::Statement * forget, database_.cached(sql::forget_pin_tries));
  return forget->bind("id", learner.text()).run();
}

Status Projector::project(const EventLine&, Turn&, const PinConfirmed& event) {
  return forget_pin_tries(event.learner);
}

Status Projector::project(const EventLine&, Turn& turn, const SignedIn& event) {
  // The time before belongs to nobody.
  ++turn.number;
  return event.with_pin ? forget_pin_tries(event.learner) : Status{};
}

Status Projector::project(const EventLine&, Turn& turn, const SignedOut&) {
  ++turn.number;
  return {};
}

Status Projector::project(const EventLine&, Turn&, const RoleSet& event) {
  return set_learner(sql::set_learner_role, event.learner, "role", name_of(event.role));
}

Status Projector::project(const EventLine&, Turn&, const LearnerLeft& event) {
  return set_learner(sql::set_learner_state, event.learner, "state", "left");
}

Status Projector::project(const EventLine&, Turn&, const LearnersMerged& event) {
  TRY_ASSIGN(store::Statement * merge, database_.cached(sql::merge_learner));
  TRY(merge->bind("learner", event.learner.text()).bind("duplicate", event.duplicate.text()).run());
  TRY_ASSIGN(store::Statement * move, database_.cached(sql::move_registrations));
  return move->bind("learner", event.learner.text()).bind("duplicate", event.duplicate.text()).run();
}

Status Projector::project(const EventLine&, Turn&, const LearnerErased& event) {
  return set_learner(sql::set_learner_state, event.learner, "state", "erased");
}

Status Projector::project(const EventLine&, Turn&, const OfficeCodeMade& event) {
  TRY_ASSIGN(store::Statement * set, database_.cached(sql::set_office_code));
  return set->bind("code_hash", event.code_hash).run();
}

Status Projector::project(const EventLine&, Turn&, const OfficeCodeUsed&) {
  TRY_ASSIGN(store::Statement * remove, database_.cached(sql::delete_office_code));
  return remove->run();
}

Status Projector::project(const EventLine& line, Turn&, const IncarnationBegun& event) {
  TRY_ASSIGN(store::Statement * set, database_.cached(sql::set_incarnation));
  return set->bind("id", event.incarnation)
      .bind("public_key", event.public_key)
      .bind("seq", line.header.seq)
      .run();
}

Status Projector::project(const EventLine&, Turn&, const GroupGathered&) { return {}; }

// Marks and notes have no table: they are read from the log when their learner comes (view_reader_marks.cpp).
Status Projector::project(const EventLine&, Turn&, const PageMarked&) { return {}; }
Status Projector::project(const EventLine&, Turn&, const NoteKept&) { return {}; }

}  // namespace waypost::records
