// SPDX-License-Identifier: Apache-2.0
#include "monitoring/monitoring_store.hpp"

#include <map>
#include <set>

#include "base/format.hpp"
#include "formats/json.hpp"
#include "monitoring_sql/migrations.hpp"
#include "monitoring_sql/queries.hpp"
#include "store/database.hpp"
#include "store/migrator.hpp"

namespace waypost::monitoring {

struct MonitoringStore::Impl {
  store::Database database;

  /// Compiled once, reset on each use: a bundle has up to a million events.
  Result<store::Statement*> statement(std::string_view query) { return database.cached(query); }

  Result<ImportOutcome> insert_all(const exchange::Bundle& bundle);
  Status insert(const records::EventLine& event, const std::string& bundle, ImportOutcome& outcome);
  Status insert_new(const records::EventLine& event, const std::string& bundle);
  Status quarantine(const records::EventLine& event, const std::string& bundle);
  Status make_way_for(const records::EventLine& event, const std::string& bundle);
  Status on_event(std::string_view query, const std::string& id);
  Status take_feedback(const exchange::Bundle& bundle);
};

namespace {

/// 64 MiB: with SQLite's 2 MiB a large bundle is written to the disk and read back several times before its
/// commit.
constexpr std::string_view kLargePageCache = "PRAGMA cache_size = -65536";

template <typename Row>
Status each_row(store::Statement& statement, Row&& read) {
  while (true) {
    TRY_ASSIGN(const bool has_row, statement.step());
    if (!has_row) return {};
    read(statement);
  }
}

void bind_place(store::Statement& statement, const records::EventLine& event, const std::string& bundle) {
  statement.bind("id", event.header.id)
      .bind("hash", event.hash)
      .bind("line", event.line)
      .bind("device", event.header.device)
      .bind("incarnation", event.header.incarnation)
      .bind("seq", event.header.seq)
      .bind("bundle", bundle);
}

FormFact form_fact(const store::Statement& row, const std::string& office_of_pc) {
  FormFact fact;
  fact.id = row.text("id");
  fact.device = row.text("device");
  fact.seq = row.integer("seq");
  fact.learner = row.text("learner");
  fact.session = row.text("session");
  fact.form = row.text("form");
  fact.module = fact.form.substr(0, fact.form.find('/'));
  fact.subject_kind = row.text("subject_kind");
  fact.subject = row.text("subject");
  const bool names_office = fact.subject_kind == "office" && !fact.subject.empty();
  fact.office = names_office ? fact.subject : office_of_pc;
  if (const auto answers = parse_json(row.text("answers"))) {
    for (const JsonValue& answer : answers->items()) fact.answers.push_back(answer.text());
  }
  fact.time = row.text("claimed_time");
  fact.clock_suspect = row.integer("clock_suspect") != 0;
  return fact;
}

/// A module whose forms were filled and that nobody was ever tested in is an instrument: it teaches nothing,
/// and so is nothing that officers start or complete.
void leave_out_instruments(Facts& facts) {
  std::set<std::string> instruments;
  for (const FormFact& form : facts.forms) instruments.insert(form.module);
  for (const ModuleFact& fact : facts.modules) {
    if (fact.completed || fact.pre_share || fact.post_share) instruments.erase(fact.module);
  }
  std::erase_if(facts.modules, [&](const ModuleFact& fact) { return instruments.contains(fact.module); });
}

}  // namespace

MonitoringStore::MonitoringStore(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
MonitoringStore::MonitoringStore(MonitoringStore&&) noexcept = default;
MonitoringStore& MonitoringStore::operator=(MonitoringStore&&) noexcept = default;
MonitoringStore::~MonitoringStore() = default;

Result<MonitoringStore> MonitoringStore::open_or_create(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error) && !error) {
    TRY(store::Database::provision(
        file, [](store::Database& database) { return store::migrate(database, sql::kMigrations); }));
  }
  return open(file);
}

Result<MonitoringStore> MonitoringStore::open(const std::filesystem::path& file) {
  TRY_ASSIGN(auto database, store::Database::open(file));
  TRY(store::migrate(database, sql::kMigrations));
  TRY(database.execute(kLargePageCache));
  return MonitoringStore(std::unique_ptr<Impl>(new Impl{std::move(database)}));
}

Status MonitoringStore::Impl::insert_new(const records::EventLine& event, const std::string& bundle) {
  TRY_ASSIGN(auto* const insert_event, statement(sql::insert_event));
  bind_place(*insert_event, event, bundle);
  insert_event->bind("type", event.header.type).bind("learner", event.header.learner.text());
  return insert_event->run();
}

Status MonitoringStore::Impl::quarantine(const records::EventLine& event, const std::string& bundle) {
  TRY_ASSIGN(auto* const insert_quarantined, statement(sql::insert_quarantined));
  bind_place(*insert_quarantined, event, bundle);
  return insert_quarantined->run();
}

Status MonitoringStore::Impl::on_event(std::string_view query, const std::string& id) {
  TRY_ASSIGN(auto* const change, statement(query));
  change->bind("id", id);
  return change->run();
}

Status MonitoringStore::Impl::make_way_for(const records::EventLine& event, const std::string& bundle) {
  TRY(on_event(sql::move_event_to_quarantine, event.header.id));
  TRY(on_event(sql::delete_event, event.header.id));
  return insert_new(event, bundle);
}

Status MonitoringStore::Impl::insert(const records::EventLine& event, const std::string& bundle,
                                     ImportOutcome& outcome) {
  TRY_ASSIGN(auto* const find_event, statement(sql::find_event));
  find_event->bind("id", event.header.id);
  TRY_ASSIGN(const bool is_known, find_event->step());
  if (!is_known) {
    ++outcome.new_count;
    return insert_new(event, bundle);
  }
  const std::string known_hash = find_event->text("hash");
  const std::string known_bundle = find_event->text("bundle");
  find_event->reset();
  if (known_hash == event.hash) {
    ++outcome.known_count;
    if (known_bundle <= bundle) return {};
    TRY_ASSIGN(auto* const set_bundle, statement(sql::set_event_bundle));
    set_bundle->bind("id", event.header.id).bind("bundle", bundle);
    return set_bundle->run();
  }
  outcome.conflicts.push_back({event.header.id, event.header.seq});
  return event.hash < known_hash ? make_way_for(event, bundle) : quarantine(event, bundle);
}

Status MonitoringStore::Impl::take_feedback(const exchange::Bundle& bundle) {
  const auto& manifest = bundle.manifest;
  TRY_ASSIGN(auto* const advance, statement(sql::advance_feedback_source));
  advance->bind("device", manifest.device)
      .bind("last_seq", manifest.last_seq)
      .bind("bundle", manifest.bundle);
  TRY_ASSIGN(const bool counts, advance->step());
  advance->reset();
  if (!counts) return {};
  TRY_ASSIGN(auto* const clear, statement(sql::delete_feedback));
  TRY(clear->bind("device", manifest.device).run());
  for (const std::string& line : bundle.feedback) {
    TRY_ASSIGN(auto* const insert_feedback, statement(sql::insert_feedback));
    TRY(insert_feedback->bind("device", manifest.device).bind("line", line).run());
  }
  return {};
}

Result<ImportOutcome> MonitoringStore::Impl::insert_all(const exchange::Bundle& bundle) {
  const auto& manifest = bundle.manifest;
  ImportOutcome outcome;
  TRY_ASSIGN(auto transaction, store::Transaction::begin(database));
  for (const auto& event : bundle.events) {
    if (event.header.device != manifest.device) {
      return failure(ErrorCode::invalid, format("collecting bundle {}: event {} is of another PC",
                                                manifest.bundle, event.header.id));
    }
    TRY(insert(event, manifest.bundle, outcome));
  }
  TRY_ASSIGN(auto* const insert_bundle, statement(sql::insert_bundle));
  insert_bundle->bind("bundle", manifest.bundle)
      .bind("chain_head", manifest.chain_head)
      .bind("device", manifest.device)
      .bind("incarnation", manifest.incarnation)
      .bind("first_seq", manifest.first_seq)
      .bind("last_seq", manifest.last_seq)
      .bind("event_count", manifest.event_count)
      .bind("made_at", manifest.made_at);
  TRY(insert_bundle->run());
  TRY(take_feedback(bundle));
  TRY(transaction.commit());
  return outcome;
}

Result<ImportOutcome> MonitoringStore::import(const exchange::Bundle& bundle) {
  TRY_ASSIGN(auto outcome, impl_->insert_all(bundle));
  TRY_ASSIGN(auto* const unbroken_devices, impl_->statement(sql::unbroken_devices));
  unbroken_devices->bind("device", bundle.manifest.device);
  TRY_ASSIGN(const bool is_unbroken, unbroken_devices->step());
  unbroken_devices->reset();
  if (is_unbroken) return outcome;
  TRY_ASSIGN(outcome.gaps, gaps(bundle.manifest.device));
  TRY_ASSIGN(outcome.forks, forks(bundle.manifest.device));
  return outcome;
}

Result<std::vector<Gap>> MonitoringStore::gaps(const std::string& device) {
  TRY_ASSIGN(auto statement, impl_->database.prepare(sql::sequence_runs));
  statement.bind("device", device);
  std::vector<SequenceRun> runs;
  TRY(each_row(statement, [&](const store::Statement& row) {
    runs.push_back(
        {row.text("device"), row.text("incarnation"), row.integer("first_seq"), row.integer("last_seq")});
  }));
  return gaps_of(std::move(runs));
}

Result<std::vector<Fork>> MonitoringStore::forks(const std::string& device) {
  TRY_ASSIGN(auto statement, impl_->database.prepare(sql::forks));
  statement.bind("device", device);
  std::vector<Fork> found;
  TRY(each_row(statement, [&](const store::Statement& row) {
    found.push_back({row.text("device"), row.integer("seq"), row.integer("incarnation_count") > 1});
  }));
  return found;
}

Result<Facts> MonitoringStore::facts() {
  Facts facts;
  auto& database = impl_->database;

  TRY_ASSIGN(auto devices, database.prepare(sql::device_facts));
  TRY(each_row(devices, [&](const store::Statement& row) {
    facts.devices.push_back({row.text("device"), row.text("office"), row.integer("event_count"), 0, 0});
  }));
  std::map<std::string, DeviceFact*> device_by_id;
  for (auto& device : facts.devices) device_by_id[device.device] = &device;
  TRY_ASSIGN(const auto all_gaps, gaps());
  for (const auto& gap : all_gaps) device_by_id.at(gap.device)->missing_count += gap.count();
  TRY_ASSIGN(const auto all_forks, forks());
  for (const auto& fork : all_forks) ++device_by_id.at(fork.device)->fork_count;

  TRY_ASSIGN(auto offices, database.prepare(sql::office_facts));
  TRY(each_row(offices, [&](const store::Statement& row) {
    facts.offices.push_back({row.text("office"), row.text("name"), row.text("country")});
  }));

  std::map<std::string, std::string> office_of;
  TRY_ASSIGN(auto officers, database.prepare(sql::officer_facts));
  TRY(each_row(officers, [&](const store::Statement& row) {
    const auto& office = device_by_id.at(row.text("device"))->office;
    office_of[row.text("learner")] = office;
    facts.officers.push_back({row.text("learner"), office});
  }));

  const auto share_of = [](const store::Statement& row, std::string_view column) {
    return row.is_null(column) ? std::nullopt : std::optional(row.real(column));
  };
  TRY_ASSIGN(auto modules, database.prepare(sql::module_facts));
  TRY(each_row(modules, [&](const store::Statement& row) {
    ModuleFact fact;
    fact.learner = row.text("learner");
    fact.module = row.text("module");
    fact.office = office_of.at(fact.learner);
    fact.language = row.text("language");
    fact.completed = row.integer("completed") != 0;
    fact.passed = row.integer("passed") != 0;
    fact.duration_ms = row.integer("duration_ms");
    fact.pre_share = share_of(row, "pre_share");
    fact.post_share = share_of(row, "post_share");
    fact.post_came_first = row.integer("post_came_first") != 0;
    facts.modules.push_back(std::move(fact));
  }));

  TRY_ASSIGN(auto forms, database.prepare(sql::form_facts));
  TRY(each_row(forms, [&](const store::Statement& row) {
    facts.forms.push_back(form_fact(row, device_by_id.at(row.text("device"))->office));
  }));
  leave_out_instruments(facts);

  TRY_ASSIGN(auto feedback, database.prepare(sql::feedback_facts));
  TRY(each_row(feedback, [&](const store::Statement& row) {
    auto said = records::parse_feedback_line(row.text("line"));
    if (said) {
      facts.feedback.push_back(
          {std::move(said->module), std::move(said->form), std::move(said->answers), row.integer("count")});
    }
  }));

  TRY_ASSIGN(auto masteries, database.prepare(sql::mastery_facts));
  TRY(each_row(masteries, [&](const store::Statement& row) {
    facts.masteries.push_back(
        {row.text("module"), static_cast<int>(row.integer("mastery_score_ten_thousandths"))});
  }));

  TRY_ASSIGN(auto quarantined, database.prepare(sql::count_quarantined));
  TRY(each_row(quarantined,
               [&](const store::Statement& row) { facts.quarantined_count = row.integer("quarantined"); }));
  return facts;
}

}  // namespace waypost::monitoring
