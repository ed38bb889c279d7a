// SPDX-License-Identifier: Apache-2.0
#include "records/view_reader.hpp"

#include <algorithm>
#include <map>

#include "records/event_table.hpp"
#include "records/private_text.hpp"
#include "records/projector.hpp"
#include "records_sql/queries.hpp"

namespace waypost::records {
namespace {

UnitKind kind_from(const std::string& name) { return unit_kind_of(name).value_or(UnitKind::lesson); }

/// Opens private texts; reads each key once.
class PrivateReader {
 public:
  explicit PrivateReader(const Keyring& keyring) : keyring_(keyring) {}

  std::string open(const LearnerId& owner, const std::string& event_id, const Bytes& sealed) {
    if (sealed.empty()) return {};
    auto known = keys_.find(owner);
    if (known == keys_.end()) {
      const auto key = keyring_.learner_key(owner);
      known = keys_.emplace(owner, key ? *key : std::nullopt).first;
    }
    if (!known->second) return {};
    return crypto::open_sealed(sealed, *known->second, event_id).value_or(std::string());
  }

 private:
  const Keyring& keyring_;
  std::map<LearnerId, std::optional<crypto::SecretKey>> keys_;
};

/// What one learner did, read from the tables.
class LearnerReader {
 public:
  LearnerReader(store::Database& database, const Keyring& keyring, const LearnerId& learner)
      : database_(database), private_(keyring), learner_(learner) {}

  Result<std::optional<RegistrationRecord>> registration(const std::string& module);

 private:
  struct AttemptRow {
    std::string session;
    std::string unit;
    AttemptRecord attempt;
  };

  Result<std::vector<AnswerRecord>> answers(const std::string& place);
  Result<std::vector<AttemptRow>> attempts(const std::string& registration);
  Status read_decisions(OpenSession& open);
  Result<std::vector<FormRecord>> forms(store::Statement& bound);
  Status read_units(RegistrationRecord& record);
  Status read_open_sessions(RegistrationRecord& record);
  Status read_attempts(RegistrationRecord& record);
  Result<std::int64_t> attempt_clock(const AttemptId& attempt);
  Status fill_open(OpenSession& open);
  Status read_last_attempt_time(RegistrationRecord& record);

  store::Database& database_;
  PrivateReader private_;
  const LearnerId& learner_;
  LearnerId owner_;  ///< of the registration at hand: another entry of the same person, where two were merged
};

/// A row of form_answer, without what was typed.
FormRecord form_from(const store::Statement& row) {
  FormRecord form;
  form.form = row.text("form");
  form.subject_kind = row.text("subject_kind");
  form.subject = row.text("subject");
  form.answers = from_json_list(row.text("answers"));
  form.time = row.text("claimed_time");
  form.seq = row.integer("seq");
  return form;
}

Result<std::vector<AnswerRecord>> LearnerReader::answers(const std::string& place) {
  TRY_ASSIGN(store::Statement * select, database_.cached(sql::select_answers));
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
    answer.certainty = static_cast<int>(select->integer("certainty"));
    answer.hint_count = static_cast<int>(select->integer("hint_count"));
    answer.seq = select->integer("seq");
    answer.typed = typed_from(private_.open(owner_, select->text("event_id"), select->blob("sealed")));
    answers.push_back(std::move(answer));
  }
}

Result<std::vector<LearnerReader::AttemptRow>> LearnerReader::attempts(const std::string& registration) {
  TRY_ASSIGN(store::Statement * select, database_.cached(sql::select_attempts));
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
    attempt.attempt.orders = from_json_list(select->text("orders"));
    attempt.attempt.shown_hashes = from_json_list(select->text("shown_hashes"));
    attempt.attempt.seed = select->integer("seed");
    attempt.attempt.language = select->text("language");
    attempt.attempt.time = select->text("opened_time");
    attempt.attempt.raw = select->integer("raw");
    attempt.attempt.maximum = select->integer("maximum");
    attempt.attempt.finished = select->integer("finished") != 0;
    if (!select->is_null("passed")) attempt.attempt.passed = select->integer("passed") != 0;
    rows.push_back(std::move(attempt));
  }
  for (AttemptRow& row : rows) {
    TRY_ASSIGN(row.attempt.answers, answers(row.attempt.attempt.text()));
  }
  return rows;
}

/// What was decided in scenes, and which questions were flagged: the last word on each counts.
Status LearnerReader::read_decisions(OpenSession& open) {
  TRY_ASSIGN(store::Statement * select, database_.cached(sql::select_option_choices));
  select->bind("session", open.session.text());
  while (true) {
    TRY_ASSIGN(const bool row, select->step());
    if (!row) return {};
    OptionRecord option{select->text("page"), select->text("scene"), select->text("option")};
    if (!option.scene.empty()) {
      open.options.push_back(std::move(option));
    } else if (option.option == kFlagged) {
      open.flagged.insert(option.page);
    } else {
      open.flagged.erase(option.page);
    }
  }
}

Result<std::vector<FormRecord>> LearnerReader::forms(store::Statement& bound) {
  std::vector<FormRecord> forms;
  while (true) {
    TRY_ASSIGN(const bool row, bound.step());
    if (!row) return forms;
    FormRecord form = form_from(bound);
    const LearnerId writer = bound.is_null("owner") ? learner_ : LearnerId(bound.text("owner"));
    form.typed = typed_from(private_.open(owner_of_form_text(form.subject_kind, form.subject, writer),
                                          bound.text("event_id"), bound.blob("sealed")));
    forms.push_back(std::move(form));
  }
}

Status LearnerReader::read_units(RegistrationRecord& record) {
  TRY_ASSIGN(store::Statement * select, database_.cached(sql::select_units));
  select->bind("registration", record.registration.text());
  while (true) {
    TRY_ASSIGN(const bool row, select->step());
    if (!row) return {};
    UnitRecord unit;
    unit.unit = select->text("path");
    unit.kind = kind_from(select->text("kind"));
    unit.completed = select->integer("completed") != 0;
    unit.passed = select->integer("passed") != 0;
    unit.read_together = select->integer("read_together") != 0;
    unit.last_seq = select->integer("last_seq");
    record.units.emplace(unit.unit, std::move(unit));
  }
}

Status LearnerReader::read_open_sessions(RegistrationRecord& record) {
  TRY_ASSIGN(store::Statement * select, database_.cached(sql::select_open_sessions));
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
    open.last_seq = unit->second.last_seq;
    unit->second.open = std::move(open);
  }
}

Status LearnerReader::read_attempts(RegistrationRecord& record) {
  TRY_ASSIGN(std::vector<AttemptRow> rows, attempts(record.registration.text()));
  for (AttemptRow& row : rows) {
    const auto unit = record.units.find(row.unit);
    if (unit == record.units.end()) continue;
    std::optional<OpenSession>& open = unit->second.open;
    if (row.attempt.finished) {
      unit->second.finished_attempts.push_back(std::move(row.attempt));
    } else if (open && open->session.text() == row.session) {
      TRY_ASSIGN(const std::int64_t elapsed_ms, attempt_clock(row.attempt.attempt));
      open->duration_ms = std::max(open->duration_ms, elapsed_ms);
      open->attempt = std::move(row.attempt);
    }
  }
  return {};
}

/// 0 where none was kept: a test without a time limit, or a database that was rebuilt from the witness.
Result<std::int64_t> LearnerReader::attempt_clock(const AttemptId& attempt) {
  TRY_ASSIGN(store::Statement * select, database_.cached(sql::select_attempt_clock));
  TRY_ASSIGN(const bool row, select->bind("attempt", attempt.text()).step());
  if (!row) return 0;
  const std::int64_t elapsed_ms = select->integer("elapsed_ms");
  select->reset();
  return elapsed_ms;
}

Status LearnerReader::fill_open(OpenSession& open) {
  TRY_ASSIGN(open.answers, answers(open.session.text()));
  TRY(read_decisions(open));
  TRY_ASSIGN(store::Statement * select, database_.cached(sql::select_forms_of_session));
  select->bind("session", open.session.text());
  TRY_ASSIGN(open.forms, forms(*select));
  return {};
}

Status LearnerReader::read_last_attempt_time(RegistrationRecord& record) {
  TRY_ASSIGN(store::Statement * select, database_.cached(sql::select_last_finished_attempt));
  TRY_ASSIGN(const bool row, select->bind("registration", record.registration.text()).step());
  if (!row) return {};
  record.last_attempt_time = select->text("finished_time");
  select->reset();
  return {};
}

Result<std::optional<RegistrationRecord>> LearnerReader::registration(const std::string& module) {
  TRY_ASSIGN(store::Statement * select, database_.cached(sql::select_registration));
  TRY_ASSIGN(const bool row, select->bind("learner", learner_.text()).bind("module", module).step());
  if (!row) return std::nullopt;
  RegistrationRecord record;
  record.registration = RegistrationId(select->text("id"));
  record.module = select->text("module");
  record.module_version = select->text("module_version");
  owner_ = LearnerId(select->text("owner"));
  select->reset();

  TRY(read_units(record));
  TRY(read_open_sessions(record));
  TRY(read_attempts(record));
  for (auto& [path, unit] : record.units) {
    if (unit.open) TRY(fill_open(*unit.open));
  }
  TRY_ASSIGN(store::Statement * select_forms, database_.cached(sql::select_forms_of_module));
  select_forms->bind("learner", learner_.text()).bind("module", module);
  TRY_ASSIGN(record.forms, forms(*select_forms));
  TRY(read_last_attempt_time(record));
  TRY_ASSIGN(store::Statement * select_time, database_.cached(sql::select_registration_time));
  TRY_ASSIGN(const bool time_row, select_time->bind("registration", record.registration.text()).step());
  if (time_row) record.duration_ms = select_time->integer("duration_ms");
  select_time->reset();
  return record;
}

}  // namespace

Result<std::vector<Learner>> read_learners(store::Database& database, const Keyring& keyring) {
  struct Sources {
    std::string name_event;
    std::string described_event;
  };
  std::vector<Learner> learners;
  std::vector<Sources> sources;
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_learners));
  while (true) {
    TRY_ASSIGN(const bool row, select->step());
    if (!row) break;
    Learner learner{LearnerId(select->text("id")), {}, select->text("language"), select->integer("last_seq")};
    learner.role = role_of(select->text("role")).value_or(Role::officer);
    learner.has_pin = !select->text("pin_event").empty();
    learner.state = learner_state_of(select->text("state")).value_or(LearnerState::left);
    learner.listed = learner.state == LearnerState::listed;
    learners.push_back(std::move(learner));
    sources.push_back({select->text("name_event"), select->text("described_event")});
  }
  PrivateReader reader(keyring);
  const auto private_text = [&](const LearnerId& learner, const std::string& event) -> Result<std::string> {
    if (event.empty()) return std::string();
    TRY_ASSIGN(const auto part, private_part_of(database, event));
    return part ? reader.open(learner, event, part->sealed) : std::string();
  };
  for (std::size_t i = 0; i < learners.size(); ++i) {
    TRY_ASSIGN(const std::string name, private_text(learners[i].id, sources[i].name_event));
    learners[i].name = name_from(name);
    TRY_ASSIGN(const std::string described, private_text(learners[i].id, sources[i].described_event));
    learners[i].attributes = attributes_from(described);
  }
  return learners;
}

Result<std::optional<Credentials>> read_credentials(store::Database& database, const Keyring& keyring,
                                                    const LearnerId& learner) {
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_credentials));
  TRY_ASSIGN(const bool row, select->bind("id", learner.text()).step());
  if (!row) return std::nullopt;
  Credentials credentials;
  credentials.tries = static_cast<int>(select->integer("pin_tries"));
  credentials.tried_ms = select->integer("pin_tried_ms");
  credentials.tried_boot = select->text("pin_tried_boot");
  const std::string pin_event = select->text("pin_event");
  select->reset();
  if (pin_event.empty()) return credentials;
  TRY_ASSIGN(const auto part, private_part_of(database, pin_event));
  if (part) {
    credentials.pin_hash = pin_hash_from(PrivateReader(keyring).open(learner, pin_event, part->sealed));
  }
  return credentials;
}

Result<std::optional<RegistrationRecord>> read_registration(store::Database& database, const Keyring& keyring,
                                                            const LearnerId& learner,
                                                            const std::string& module) {
  return LearnerReader(database, keyring, learner).registration(module);
}

Result<std::vector<RegistrationRecord>> read_registrations(store::Database& database, const Keyring& keyring,
                                                           const LearnerId& learner) {
  std::vector<std::string> modules;
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_modules_of_learner));
  select->bind("learner", learner.text());
  while (true) {
    TRY_ASSIGN(const bool row, select->step());
    if (!row) break;
    modules.push_back(select->text("module"));
  }
  LearnerReader reader(database, keyring, learner);
  std::vector<RegistrationRecord> records;
  for (const std::string& module : modules) {
    TRY_ASSIGN(auto record, reader.registration(module));
    if (record) records.push_back(std::move(*record));
  }
  return records;
}

Result<std::vector<LearnerId>> read_erased_learners(store::Database& database) {
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_erased_learners));
  std::vector<LearnerId> erased;
  while (true) {
    TRY_ASSIGN(const bool row, select->step());
    if (!row) return erased;
    erased.emplace_back(select->text("id"));
  }
}

Result<std::vector<UnitDone>> read_units_done(store::Database& database) {
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_units_done));
  std::vector<UnitDone> units;
  while (true) {
    TRY_ASSIGN(const bool row, select->step());
    if (!row) return units;
    units.push_back({LearnerId(select->text("learner")), select->text("module"), select->text("path"),
                     select->integer("completed") != 0, select->integer("passed") != 0,
                     select->text("time").substr(0, 10)});
  }
}

Result<OfficeForms> read_office_forms(store::Database& database) {
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_office_forms));
  OfficeForms forms;
  while (true) {
    TRY_ASSIGN(const bool row, select->step());
    if (!row) return forms;
    forms[select->text("module")].push_back(form_from(*select));
  }
}

}  // namespace waypost::records
