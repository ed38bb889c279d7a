// SPDX-License-Identifier: Apache-2.0
#include "fault_scenes.hpp"

#include <cstdio>

#include "base/bytes.hpp"
#include "base/file.hpp"
#include "base/format.hpp"
#include "records/event_table.hpp"
#include "records/witness.hpp"
#include "records_sql/migrations.hpp"
#include "store/database.hpp"
#include "store/migrator.hpp"

namespace waypost::faults {

using namespace waypost::records;

namespace {

namespace fs = std::filesystem;

/// Of records.db: SQLite's own.
constexpr std::size_t kPageBytes = 4096;
/// What a cut takes of the witness's last record.
constexpr std::size_t kTornBytes = 100;

void work_a_day(RecordWorker& worker) {
  enrol_and_begin_a_lesson(worker);
  worker.back_up();
  worker.erase(2);
  worker.answer(1, 2, "drugs/law/second");
  worker.close();
  worker.answer(1, 2, "drugs/law/third", "typed");
}

void answer_twice(RecordWorker& worker) {
  worker.answer(1, 4, "drugs/practice/after");
  worker.answer(1, 4, "drugs/practice/later", "typed");
}

/// The folder and its promise after a part of a workload, killed or not.
bool play(const fs::path& root, std::uint64_t seed, bool killed, Scene& scene) {
  clear_trace();
  fs::remove_all(root);
  fs::create_directories(root);
  const ChildEnd end = run_in_child([&] {
    RecordWorker worker(root / "data", seed);
    enrol_and_begin_a_lesson(worker);
    worker.close();
    sit_a_test(worker);
    worker.close();
    spend_an_evening(worker);
    if (worker.errors() > 0) return 1;
    if (killed) end_like_a_kill();
    worker.close();
    return 0;
  });
  const std::vector<Operation> trace = read_trace();
  scene.promise = Promise(trace);
  for (std::size_t i = 0; i < trace.size(); ++i) scene.promise.follow(trace[i], i);
  scene.folder = DiskState::of(root);
  return end.exit_code == (killed ? kEndedByFault : 0) && end.signal == 0;
}

Content changed(const Content& content, const std::function<void(std::string&)>& change) {
  std::string copy = *content;
  change(copy);
  return std::make_shared<const std::string>(std::move(copy));
}

/// Spoils one page: the first one with which the store rebuilds everything.
bool damage(const fs::path& root, Scene& scene) {
  const Content whole = scene.folder.files.at("data/records.db");
  for (std::size_t page = 2; page * kPageBytes < whole->size(); ++page) {
    scene.folder.files["data/records.db"] = changed(whole, [page](std::string& bytes) {
      bytes.replace(page * kPageBytes, kPageBytes, std::string(kPageBytes, 'x'));
    });
    scene.folder.materialise(root);
    Strictness strictness;
    History history;
    strictness.may_be_rebuilt = true;
    strictness.witness_trails = false;
    clear_trace();
    const ChildEnd end = run_in_child([&] {
      RecordWorker worker(root / "data", 1);
      return worker.open() && worker.store()->recovery().rebuilt && worker.note_history() ? 0 : 1;
    });
    if (!end.well()) continue;
    history = history_of(read_trace());
    scene.folder.materialise(root);
    if (judge(root / "data", scene.promise, history, strictness).good()) return true;
  }
  return false;
}

Status fill_older(store::Database& database, std::size_t migrations) {
  const std::span<const store::Migration> steps(sql::kMigrations);
  TRY(store::migrate(database, steps.first(migrations)));
  TRY_ASSIGN(const WitnessContent content,
             read_witness(fs::path(WAYPOST_SOURCE_DIR) / "tests/unit/records/first_release/answers.log"));
  for (const LoggedEvent& event : content.events) TRY(insert_event(database, event));
  return {};
}

}  // namespace

std::size_t known_migrations() { return sql::kMigrations.size(); }

bool make_older_folder(const fs::path& folder, std::size_t migrations) {
  fs::create_directories(folder / "keys");
  fs::copy_file(fs::path(WAYPOST_SOURCE_DIR) / "tests/unit/records/first_release/answers.log",
                folder / "answers.log");
  const auto key = from_hex("e1536f3e771cd541e4ca112ebdaac8b73ea7b652b08178c1f1e27baff3d39f98");
  if (!key || !write_file_atomically(folder / "keys" / ("learner-" + learner_number(1).text() + ".key"),
                                     as_text(*key), Readers::owner)) {
    return false;
  }
  const Status made = store::Database::provision(
      folder / "records.db",
      [migrations](store::Database& database) { return fill_older(database, migrations); });
  if (!made) std::fprintf(stderr, "record_faults: %s\n", made.error().message.c_str());
  return made.has_value();
}

std::vector<Scene> make_scenes(const Settings& settings) {
  const fs::path root = settings.scratch / "scene";
  std::vector<Scene> scenes;
  Scene scene;
  scene.name = "work";
  scene.work = work_a_day;
  scenes.push_back(scene);

  scene = Scene();
  scene.work = answer_twice;
  scene.name = "full_log";
  if (!play(root, settings.seed, true, scene)) return {};
  scenes.push_back(scene);
  scene.name = "torn_witness";
  scene.folder.files["data/answers.log"] =
      changed(scene.folder.files.at("data/answers.log"),
              [](std::string& log) { log.resize(log.size() - kTornBytes); });
  scenes.push_back(scene);

  if (!play(root, settings.seed, false, scene)) return {};
  scene.name = "whole";
  scenes.push_back(scene);
  scene.rebuilt = true;
  scene.name = "damaged";
  if (!damage(root, scene)) return {};
  scenes.push_back(scene);
  scene.name = "missing";
  scene.folder.files.erase("data/records.db");
  scenes.push_back(scene);

  scene = Scene();
  scene.work = [](RecordWorker& worker) { worker.answer(1, 1, "drugs/post/b"); };
  scene.name = "first_schema";
  fs::remove_all(root);
  if (!make_older_folder(root / "data", 1)) return {};
  scene.promise.events = scene.promise.events_at_most = 18;
  scene.folder = DiskState::of(root);
  scenes.push_back(scene);
  return scenes;
}

}  // namespace waypost::faults
