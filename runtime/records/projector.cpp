// SPDX-License-Identifier: Apache-2.0
#include "records/projector.hpp"

#include <array>

#include "base/format.hpp"
#include "crypto/hash.hpp"
#include "formats/json.hpp"
#include "records/event_table.hpp"
#include "records_sql/queries.hpp"

namespace waypost::records {
namespace {

/// Counts up whenever an event is played in another way than before.
constexpr std::int64_t kProjectionVersion = 4;

constexpr std::array<const char*, 12> kTables{"learner", "registration", "unit",          "session",
                                              "attempt", "answer",       "option_choice", "form_answer",
                                              "site",    "turn",         "office_code",   "incarnation"};

SessionState session_from(const store::Statement& row) {
  return {SessionId(row.text("id")), row.text("registration"), row.text("unit"), row.integer("open") != 0,
          row.integer("duration_ms")};
}

}  // namespace

std::string to_json_list(const std::vector<std::string>& texts) {
  JsonWriter json;
  json.begin_array();
  for (const std::string& text : texts) json.text(text);
  json.end_array();
  return json.take();
}

std::vector<std::string> from_json_list(const std::string& json) {
  std::vector<std::string> texts;
  const auto value = parse_json(json);
  if (!value) return texts;
  for (const JsonValue& item : value->items()) texts.push_back(item.text());
  return texts;
}

Status Projector::apply(const EventLine& line) {
  TRY_ASSIGN(Turn turn, advance_turn(line));
  if (const auto event = line.event()) {
    TRY(std::visit([&](const auto& each) { return project(line, turn, each); }, *event));
  }
  if (!line.header.learner.empty()) {
    TRY_ASSIGN(store::Statement * touch, database_.cached(sql::touch_learner));
    TRY(touch->bind("id", line.header.learner.text()).bind("seq", line.header.seq).run());
  }
  return store_turn(turn);
}

Result<Projector::Turn> Projector::advance_turn(const EventLine& line) {
  Turn turn;
  TRY_ASSIGN(store::Statement * select, database_.cached(sql::select_turn));
  TRY_ASSIGN(const bool row, select->step());
  if (row) turn = {select->integer("number"), select->text("learner"), select->text("language")};
  select->reset();
  const std::string& learner = line.header.learner.text();
  const bool other_learner = !learner.empty() && learner != turn.learner;
  if (other_learner || line.header.has_flag(kFlagProgramStarted)) {
    ++turn.number;
    turn.learner = learner;
  }
  return turn;
}

Status Projector::store_turn(const Turn& turn) {
  TRY_ASSIGN(store::Statement * set, database_.cached(sql::set_turn));
  return set->bind("number", turn.number).bind("learner", turn.learner).bind("language", turn.language).run();
}

Status Projector::spend_time(const EventLine& line, const Turn& turn, const SessionId& session) {
  TRY_ASSIGN(store::Statement * select, database_.cached(sql::select_session));
  TRY_ASSIGN(const bool row, select->bind("id", session.text()).step());
  if (!row) return {};
  std::int64_t duration_ms = select->integer("duration_ms");
  const std::int64_t passed_ms = line.header.monotonic_ms - select->integer("monotonic_ms");
  if (select->integer("turn") == turn.number && passed_ms > 0) duration_ms += passed_ms;
  const std::string unit = select->text("unit");
  const std::string registration = select->text("registration");
  select->reset();
  TRY_ASSIGN(store::Statement * update, database_.cached(sql::update_session_time));
  TRY(update->bind("id", session.text())
          .bind("duration_ms", duration_ms)
          .bind("turn", turn.number)
          .bind("monotonic_ms", line.header.monotonic_ms)
          .run());
  TRY_ASSIGN(store::Statement * touch, database_.cached(sql::touch_known_unit));
  return touch->bind("registration", registration).bind("path", unit).bind("seq", line.header.seq).run();
}

Status Projector::touch_unit(const EventLine& line, const RegistrationId& registration,
                             const std::string& unit, UnitKind kind) {
  TRY_ASSIGN(store::Statement * touch, database_.cached(sql::touch_unit));
  return touch->bind("registration", registration.text())
      .bind("path", unit)
      .bind("kind", name_of(kind))
      .bind("seq", line.header.seq)
      .run();
}

Status Projector::close_session(const SessionId& session, std::int64_t duration_ms) {
  TRY_ASSIGN(store::Statement * close, database_.cached(sql::close_session));
  return close->bind("id", session.text()).bind("duration_ms", duration_ms).run();
}

Status Projector::project(const EventLine& line, Turn& turn, const LanguageChosen& event) {
  turn.language = event.language;
  TRY_ASSIGN(store::Statement * update, database_.cached(sql::update_learner_language));
  return update->bind("id", line.header.learner.text()).bind("language", event.language).run();
}

Status Projector::project(const EventLine& line, Turn&, const RegistrationOpened& event) {
  TRY_ASSIGN(store::Statement * insert, database_.cached(sql::insert_registration));
  return insert->bind("id", event.registration.text())
      .bind("learner", line.header.learner.text())
      .bind("module", event.module)
      .bind("module_version", event.module_version)
      .bind("seq", line.header.seq)
      .run();
}

Status Projector::project(const EventLine& line, Turn& turn, const SessionStarted& event) {
  turn.language = event.language;
  TRY_ASSIGN(store::Statement * insert, database_.cached(sql::insert_session));
  TRY(insert->bind("id", event.session.text())
          .bind("registration", event.registration.text())
          .bind("unit", event.unit)
          .bind("turn", turn.number)
          .bind("monotonic_ms", line.header.monotonic_ms)
          .run());
  return touch_unit(line, event.registration, event.unit, event.kind);
}

Status Projector::project(const EventLine& line, Turn& turn, const PageViewed& event) {
  TRY(spend_time(line, turn, event.session));
  TRY_ASSIGN(store::Statement * update, database_.cached(sql::update_session_page));
  return update->bind("id", event.session.text()).bind("page", event.page).run();
}

Status Projector::project(const EventLine& line, Turn& turn, const AttemptOpened& event) {
  TRY(spend_time(line, turn, event.session));
  TRY(touch_unit(line, event.registration, event.unit, event.kind));
  TRY_ASSIGN(store::Statement * insert, database_.cached(sql::insert_attempt));
  return insert->bind("id", event.attempt.text())
      .bind("session", event.session.text())
      .bind("registration", event.registration.text())
      .bind("unit", event.unit)
      .bind("kind", name_of(event.kind))
      .bind("items", to_json_list(event.items))
      .bind("orders", to_json_list(event.orders))
      .bind("shown_hashes", to_json_list(event.shown_hashes))
      .bind("seed", event.seed)
      .bind("language", event.language)
      .bind("mastery_score_ten_thousandths", event.mastery_score_ten_thousandths)
      .bind("maximum", event.maximum)
      .bind("seq", line.header.seq)
      .bind("time", line.header.claimed_time)
      .run();
}

Status Projector::project(const EventLine& line, Turn& turn, const ItemAnswered& event) {
  TRY(spend_time(line, turn, event.session));
  TRY_ASSIGN(store::Statement * insert, database_.cached(sql::insert_answer));
  return insert->bind("place", event.attempt.empty() ? event.session.text() : event.attempt.text())
      .bind("item", event.item)
      .bind("objective", event.objective)
      .bind("response", to_json_list(event.response))
      .bind("tries", event.try_number)
      .bind("mark", event.mark)
      .bind("maximum", event.maximum)
      .bind("correct", event.correct)
      .bind("certainty", event.certainty)
      .bind("hint_count", event.hint_count)
      .bind("event_id", line.header.id)
      .bind("seq", line.header.seq)
      .run();
}

Status Projector::project(const EventLine& line, Turn& turn, const AttemptFinished& event) {
  TRY(spend_time(line, turn, event.session));
  TRY(touch_unit(line, event.registration, event.unit, event.kind));
  TRY_ASSIGN(store::Statement * finish, database_.cached(sql::finish_attempt));
  finish->bind("id", event.attempt.text())
      .bind("raw", event.raw)
      .bind("maximum", event.maximum)
      .bind("seq", line.header.seq)
      .bind("time", line.header.claimed_time);
  event.passed ? finish->bind("passed", *event.passed) : finish->bind_null("passed");
  TRY(finish->run());
  if (event.kind == UnitKind::pre_test || event.kind == UnitKind::refresher) {
    TRY_ASSIGN(store::Statement * complete, database_.cached(sql::complete_unit));
    TRY(complete->bind("registration", event.registration.text()).bind("path", event.unit).run());
  }
  if (event.kind == UnitKind::post_test && event.passed.value_or(false)) {
    TRY_ASSIGN(store::Statement * pass, database_.cached(sql::pass_unit));
    TRY(pass->bind("registration", event.registration.text()).bind("path", event.unit).run());
  }
  return {};
}

Status Projector::project(const EventLine& line, Turn& turn, const LessonCompleted& event) {
  TRY(spend_time(line, turn, event.session));
  TRY(touch_unit(line, event.registration, event.unit, UnitKind::lesson));
  TRY_ASSIGN(store::Statement * complete, database_.cached(sql::complete_unit));
  TRY(complete->bind("registration", event.registration.text()).bind("path", event.unit).run());
  if (event.group.empty()) return {};
  TRY_ASSIGN(store::Statement * mark, database_.cached(sql::mark_read_together));
  return mark->bind("registration", event.registration.text()).bind("path", event.unit).run();
}

Status Projector::project(const EventLine& line, Turn& turn, const SessionEnded& event) {
  TRY(spend_time(line, turn, event.session));
  return close_session(event.session, event.duration_ms);
}

Status Projector::project(const EventLine&, Turn&, const SessionAbandoned& event) {
  return close_session(event.session, event.duration_ms);
}

Status Projector::project(const EventLine&, Turn&, const SiteSet& event) {
  TRY_ASSIGN(store::Statement * set, database_.cached(sql::set_site));
  return set->bind("site", event.site)
      .bind("name", event.name)
      .bind("country", event.country)
      .bind("file_hash", event.file_hash)
      .run();
}

Status Projector::project(const EventLine&, Turn&, const Exported&) { return {}; }

Status Projector::project(const EventLine& line, Turn& turn, const OptionChosen& event) {
  TRY(spend_time(line, turn, event.session));
  TRY_ASSIGN(store::Statement * insert, database_.cached(sql::insert_option_choice));
  return insert->bind("seq", line.header.seq)
      .bind("session", event.session.text())
      .bind("page", event.page)
      .bind("scene", event.scene)
      .bind("option", event.option)
      .run();
}

Status Projector::project(const EventLine& line, Turn& turn, const ItemFlagged& event) {
  TRY(spend_time(line, turn, event.session));
  // A decision about a page as any other, only that a question has no scenes.
  TRY_ASSIGN(store::Statement * insert, database_.cached(sql::insert_option_choice));
  return insert->bind("seq", line.header.seq)
      .bind("session", event.session.text())
      .bind("page", event.item)
      .bind("scene", std::string())
      .bind("option", std::string(event.flagged ? kFlagged : kNotFlagged))
      .run();
}

Status Projector::project(const EventLine& line, Turn& turn, const FormAnswered& event) {
  TRY(spend_time(line, turn, event.session));
  TRY_ASSIGN(store::Statement * insert, database_.cached(sql::insert_form_answer));
  return insert->bind("seq", line.header.seq)
      .bind("event_id", line.header.id)
      .bind("session", event.session.text())
      .bind("registration", event.registration.text())
      .bind("form", event.form)
      .bind("subject_kind", event.subject_kind)
      .bind("subject", event.subject)
      .bind("answers", to_json_list(event.answers))
      .bind("claimed_time", line.header.claimed_time)
      .run();
}

Status Projector::clear() {
  for (const char* table : kTables) TRY(database_.execute(format("DELETE FROM {}", table)));
  return {};
}

Status Projector::rebuild() {
  TRY(clear());
  return each_event(database_, 0, [this](LoggedEvent&& event) { return apply(event.line); });
}

Status Projector::mark_current() {
  TRY_ASSIGN(store::Statement * set, database_.cached(sql::set_projection_version));
  return set->bind("version", kProjectionVersion).run();
}

Status Projector::rebuild_if_outdated() {
  TRY_ASSIGN(store::Statement * select, database_.cached(sql::select_projection_version));
  TRY_ASSIGN(const bool row, select->step());
  const bool current = row && select->integer("version") == kProjectionVersion;
  select->reset();
  if (current) return {};
  TRY_ASSIGN(store::Transaction transaction, store::Transaction::begin(database_));
  TRY(rebuild());
  TRY(mark_current());
  return transaction.commit();
}

Result<std::vector<std::pair<std::string, std::string>>> Projector::digests() {
  std::vector<std::pair<std::string, std::string>> digests;
  for (const char* table : kTables) {
    // The first two columns hold the key of each of these tables.
    TRY_ASSIGN(store::Statement select, database_.prepare(format("SELECT * FROM {} ORDER BY 1, 2", table)));
    std::string rows;
    while (true) {
      TRY_ASSIGN(const bool row, select.step());
      if (!row) break;
      rows += select.whole_row() + "\n";
    }
    digests.emplace_back(table, crypto::sha256_hex(rows));
  }
  return digests;
}

Result<std::optional<SessionState>> Projector::session(const SessionId& id) {
  TRY_ASSIGN(store::Statement * select, database_.cached(sql::select_session));
  TRY_ASSIGN(const bool row, select->bind("id", id.text()).step());
  if (!row) return std::nullopt;
  const SessionState state = session_from(*select);
  select->reset();
  return state;
}

Result<std::vector<SessionState>> Projector::open_sessions(const RegistrationId& registration) {
  TRY_ASSIGN(store::Statement * select, database_.cached(sql::select_open_sessions));
  select->bind("registration", registration.text());
  std::vector<SessionState> open;
  while (true) {
    TRY_ASSIGN(const bool row, select->step());
    if (!row) return open;
    open.push_back(session_from(*select));
  }
}

}  // namespace waypost::records
