// SPDX-License-Identifier: Apache-2.0
#include "records/view_reader.hpp"

#include "formats/json.hpp"
#include "records/event_table.hpp"
#include "records/projector.hpp"
#include "records_sql/queries.hpp"

namespace waypost::records {
namespace {

UnitKind kind_from(const std::string& name) { return unit_kind_of(name).value_or(UnitKind::lesson); }

Result<std::vector<AnswerRecord>> read_answers(store::Database& database, const std::string& place) {
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_answers));
  select->bind("place", place);
  std::vector<AnswerRecord> answers;
  while (true) {
    TRY_ASSIGN(const bool row, select->step());
    if (!row) return answers;
    AnswerRecord answer;
    answer.item = select->text("item");
    answer.objective = select->text("objective");
    answer.response = from_json_list(select->text("response"));
    answer.tries = static_cast<int>(select->integer("tries"));
    answer.mark = select->integer("mark");
    answer.maximum = select->integer("maximum");
    answer.correct = select->integer("correct") != 0;
    answers.push_back(std::move(answer));
  }
}

struct AttemptRow {
  std::string session;
  std::string unit;
  AttemptRecord attempt;
};

Result<std::vector<AttemptRow>> read_attempts(store::Database& database, const std::string& registration) {
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_attempts));
  select->bind("registration", registration);
  std::vector<AttemptRow> rows;
  while (true) {
    TRY_ASSIGN(const bool row, select->step());
    if (!row) break;
    AttemptRow attempt;
    attempt.session = select->text("session");
    attempt.unit = select->text("unit");
    attempt.attempt.attempt = AttemptId(select->text("id"));
    attempt.attempt.kind = kind_from(select->text("kind"));
    attempt.attempt.items = from_json_list(select->text("items"));
    attempt.attempt.raw = select->integer("raw");
    attempt.attempt.maximum = select->integer("maximum");
    attempt.attempt.finished = select->integer("finished") != 0;
    if (!select->is_null("passed")) attempt.attempt.passed = select->integer("passed") != 0;
    rows.push_back(std::move(attempt));
  }
  for (AttemptRow& row : rows) {
    TRY_ASSIGN(row.attempt.answers, read_answers(database, row.attempt.attempt.text()));
  }
  return rows;
}

Status read_units(store::Database& database, RegistrationRecord& record) {
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_units));
  select->bind("registration", record.registration.text());
  while (true) {
    TRY_ASSIGN(const bool row, select->step());
    if (!row) return {};
    UnitRecord unit;
    unit.unit = select->text("path");
    unit.kind = kind_from(select->text("kind"));
    unit.completed = select->integer("completed") != 0;
    unit.passed = select->integer("passed") != 0;
    unit.last_seq = select->integer("last_seq");
    record.units.emplace(unit.unit, std::move(unit));
  }
}

Status read_open_sessions(store::Database& database, RegistrationRecord& record) {
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_open_sessions));
  select->bind("registration", record.registration.text());
  while (true) {
    TRY_ASSIGN(const bool row, select->step());
    if (!row) return {};
    const auto unit = record.units.find(select->text("unit"));
    if (unit == record.units.end()) continue;
    OpenSession open;
    open.session = SessionId(select->text("id"));
    open.page = select->text("page");
    open.duration_ms = select->integer("duration_ms");
    unit->second.open = std::move(open);
  }
}

}  // namespace

Result<std::optional<std::string>> open_private_part(store::Database& database, const Keyring& keyring,
                                                     const LearnerId& learner, const std::string& event_id) {
  TRY_ASSIGN(const auto key, keyring.learner_key(learner));
  if (!key) return std::nullopt;
  TRY_ASSIGN(const auto part, private_part_of(database, event_id));
  if (!part) return std::nullopt;
  TRY_ASSIGN(std::string text, crypto::open_sealed(part->sealed, *key, event_id));
  return text;
}

Result<std::vector<Learner>> read_learners(store::Database& database, const Keyring& keyring) {
  std::vector<Learner> learners;
  std::vector<std::string> enrolled_events;
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_learners));
  while (true) {
    TRY_ASSIGN(const bool row, select->step());
    if (!row) break;
    learners.push_back(
        {LearnerId(select->text("id")), {}, select->text("language"), select->integer("last_seq")});
    enrolled_events.push_back(select->text("enrolled_event"));
  }
  for (std::size_t i = 0; i < learners.size(); ++i) {
    const auto text = open_private_part(database, keyring, learners[i].id, enrolled_events[i]);
    // One learner's damaged name must not keep the others from signing in; verify() names it.
    if (!text || !*text) continue;
    if (const auto json = parse_json(**text)) learners[i].name = (*json)["name"].text();
  }
  return learners;
}

Result<std::optional<RegistrationRecord>> read_registration(store::Database& database,
                                                            const LearnerId& learner,
                                                            const std::string& module) {
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_registration));
  TRY_ASSIGN(const bool row, select->bind("learner", learner.text()).bind("module", module).step());
  if (!row) return std::nullopt;
  RegistrationRecord record;
  record.registration = RegistrationId(select->text("id"));
  record.module = select->text("module");
  record.module_version = select->text("module_version");
  select->reset();

  TRY(read_units(database, record));
  TRY(read_open_sessions(database, record));
  TRY_ASSIGN(std::vector<AttemptRow> attempts, read_attempts(database, record.registration.text()));
  for (AttemptRow& attempt : attempts) {
    const auto unit = record.units.find(attempt.unit);
    if (unit == record.units.end()) continue;
    std::optional<OpenSession>& open = unit->second.open;
    if (attempt.attempt.finished) {
      unit->second.finished_attempts.push_back(std::move(attempt.attempt));
    } else if (open && open->session.text() == attempt.session) {
      open->attempt = std::move(attempt.attempt);
    }
  }
  for (auto& [path, unit] : record.units) {
    if (unit.open) {
      TRY_ASSIGN(unit.open->answers, read_answers(database, unit.open->session.text()));
    }
  }
  return record;
}

Result<std::vector<RegistrationRecord>> read_registrations(store::Database& database,
                                                           const LearnerId& learner) {
  std::vector<std::string> modules;
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_modules_of_learner));
  select->bind("learner", learner.text());
  while (true) {
    TRY_ASSIGN(const bool row, select->step());
    if (!row) break;
    modules.push_back(select->text("module"));
  }
  std::vector<RegistrationRecord> records;
  for (const std::string& module : modules) {
    TRY_ASSIGN(auto record, read_registration(database, learner, module));
    if (record) records.push_back(std::move(*record));
  }
  return records;
}

Result<std::optional<SiteSet>> read_site(store::Database& database) {
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_site));
  TRY_ASSIGN(const bool row, select->step());
  if (!row) return std::nullopt;
  SiteSet site{select->text("site"), select->text("name"), select->text("country")};
  select->reset();
  return site;
}

Result<std::optional<std::string>> read_newest_language(store::Database& database) {
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_turn));
  TRY_ASSIGN(const bool row, select->step());
  if (!row) return std::nullopt;
  std::string language = select->text("language");
  select->reset();
  if (language.empty()) return std::nullopt;
  return language;
}

}  // namespace waypost::records
