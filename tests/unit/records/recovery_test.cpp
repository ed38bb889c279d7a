// SPDX-License-Identifier: Apache-2.0
#include "record_scene.hpp"

#include <algorithm>
#include <fstream>

using namespace waypost;
using namespace waypost::records;

namespace {

/// In place of what is there. copy_options::overwrite_existing does nothing in GCC's library for Windows.
void put_back(const std::filesystem::path& copy, const std::filesystem::path& file) {
  std::filesystem::remove(file);
  std::filesystem::copy_file(copy, file);
}

void write(const std::filesystem::path& file, const std::string& content) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
}

/// Eleven events of one officer, after the one that names the PC.
void fill(RecordScene& scene) {
  scene.enrol();
  scene.register_module();
  const SessionId session = scene.start("drugs/safety-first");
  for (int i = 0; i < 8; ++i)
    scene.answer(session, "drugs/safety-first/item-" + std::to_string(i), i % 2 == 0);
}

std::string last_hash(RecordScene& scene) { return scene.store->head().hash; }

bool mentions(const std::vector<std::string>& findings, const std::string& what) {
  return std::any_of(findings.begin(), findings.end(),
                     [&what](const std::string& each) { return each.find(what) != std::string::npos; });
}

}  // namespace

TEST_CASE("a database that vanished comes back from the witness") {
  RecordScene scene;
  fill(scene);
  const std::string head = last_hash(scene);
  scene.store.reset();
  std::filesystem::remove_all(scene.file("backups"));
  std::filesystem::remove(scene.file("records.db"));
  scene.open();
  CHECK(scene.store->recovery().rebuilt);
  CHECK(scene.store->recovery().event_count == 12);
  CHECK(last_hash(scene) == head);
  CHECK(scene.store->learners().value().front().name == "Sokha Chan");
  CHECK(scene.record().units.at("drugs/safety-first").open->answers.size() == 8);
  CHECK(scene.findings().empty());
}

TEST_CASE("a damaged database is moved aside, not deleted, and rebuilt at the start") {
  RecordScene scene;
  fill(scene);
  const std::string head = last_hash(scene);
  scene.store.reset();
  std::string content = read_file(scene.file("records.db")).value();
  SECTION("its header is overwritten") { content.replace(0, 100, std::string(100, 'x')); }
  SECTION("its pages are overwritten") {
    content.replace(4096, content.size() - 4096, std::string(content.size() - 4096, 'x'));
  }
  SECTION("it was cut in half") { content.resize(content.size() / 2); }
  SECTION("it is empty") { content.clear(); }
  write(scene.file("records.db"), content);
  scene.open();
  CHECK(last_hash(scene) == head);
  CHECK(scene.findings().empty());
  if (scene.store->recovery().rebuilt) {
    CHECK(read_file(scene.store->recovery().moved_to / "records.db").value() == content);
  }
}

TEST_CASE("backup and witness together give more than either") {
  RecordScene scene;
  fill(scene);
  scene.reopen();  // closing makes a backup of twelve events
  scene.add(LanguageChosen{"en"});
  scene.add(LanguageChosen{"lo"});
  const std::string head = last_hash(scene);
  scene.store.reset();
  for (const auto& entry : std::filesystem::directory_iterator(scene.file("backups"))) {
    if (entry.path().filename() != "records-000000000012.db") std::filesystem::remove(entry.path());
  }
  std::filesystem::remove(scene.file("records.db"));
  // The witness's beginning is lost: only its last two records are good.
  const std::string log = read_file(scene.file("answers.log")).value();
  std::size_t at = log.size() - 1;
  for (int i = 0; i < 2; ++i) at = log.rfind('\n', at - 1);
  write(scene.file("answers.log"), "garbage" + log.substr(at));
  scene.open();
  CHECK(scene.store->head().last_seq == 14);
  CHECK(last_hash(scene) == head);
  CHECK(scene.findings().empty());
}

TEST_CASE("a witness cut at any byte of its end is completed again") {
  RecordScene scene;
  fill(scene);
  scene.store.reset();
  const std::string log = read_file(scene.file("answers.log")).value();
  const std::size_t last_record = log.rfind('\n', log.size() - 2) + 1;
  for (std::size_t size = last_record; size < log.size(); size += 61) {
    write(scene.file("answers.log"), log.substr(0, size));
    scene.open();
    CHECK(scene.store->head().last_seq == 12);
    CHECK(scene.findings().empty());
    scene.store.reset();
  }
  std::filesystem::remove(scene.file("answers.log"));
  scene.open();
  CHECK(scene.findings().empty());
}

TEST_CASE("commits that the database lost come back from the witness at the start") {
  RecordScene scene;
  fill(scene);
  scene.store.reset();
  std::filesystem::copy_file(scene.file("records.db"), scene.out / "older.db");
  scene.open();
  scene.add(LanguageChosen{"en"});
  const EventReceipt last = scene.add(LanguageChosen{"lo"});
  scene.store.reset();
  put_back(scene.out / "older.db", scene.file("records.db"));
  scene.open();
  CHECK(scene.store->head().last_seq == 14);
  CHECK(last_hash(scene) == last.hash);
  CHECK(scene.store->learners().value().front().language == "lo");
  CHECK(scene.findings().empty());
}

TEST_CASE("an older folder put back whole makes a fork: both branches are kept and told") {
  RecordScene scene;
  fill(scene);
  scene.store.reset();
  std::filesystem::copy_file(scene.file("records.db"), scene.out / "older.db");
  std::filesystem::copy_file(scene.file("answers.log"), scene.out / "older.log");
  scene.open();
  scene.add(LanguageChosen{"en"});
  scene.store.reset();
  const std::string branch = read_file(scene.file("answers.log")).value();
  put_back(scene.out / "older.db", scene.file("records.db"));
  put_back(scene.out / "older.log", scene.file("answers.log"));
  const auto forget_what_was_later = [&scene] {
    std::filesystem::remove(scene.file("records.sum"));
    std::filesystem::remove_all(scene.file("backups"));
  };
  forget_what_was_later();
  scene.open();
  scene.add(LanguageChosen{"th"});
  scene.store.reset();
  write(scene.file("answers.log"), branch);
  forget_what_was_later();
  scene.open();
  CHECK_FALSE(scene.store->recovery().notes.empty());
  CHECK(scene.store->learners().value().front().language == "th");
  CHECK(mentions(scene.findings(), "event 13 reads differently in answers.log"));
  CHECK(read_file(scene.file("answers.log")).value().starts_with(branch));
  scene.add(LanguageChosen{"my"});
  scene.reopen();
  CHECK(scene.store->head().last_seq == 14);

  SECTION("and a rebuild follows the branch that went on") {
    scene.store.reset();
    const auto report = rebuild_from_witness(scene.folder, scene.clock);
    REQUIRE(report);
    CHECK(mentions(report->notes, "event 13 was found in 2 versions"));
    CHECK(std::filesystem::exists(report->moved_to / "answers.log"));
    scene.open();
    CHECK(scene.store->head().last_seq == 14);
    CHECK(scene.findings().empty());
  }
}

TEST_CASE("an older database and witness put back are undone by what was backed up since") {
  RecordScene scene;
  fill(scene);
  scene.store.reset();
  std::filesystem::copy_file(scene.file("records.db"), scene.out / "older.db");
  std::filesystem::copy_file(scene.file("answers.log"), scene.out / "older.log");
  scene.open();
  const EventReceipt last = scene.add(LanguageChosen{"en"});
  scene.store.reset();
  put_back(scene.out / "older.db", scene.file("records.db"));
  put_back(scene.out / "older.log", scene.file("answers.log"));
  scene.open();
  CHECK(last_hash(scene) == last.hash);
  CHECK(scene.store->recovery().rebuilt);
  CHECK(scene.findings().empty());
}

TEST_CASE("the command to rebuild gives the same log") {
  RecordScene scene;
  fill(scene);
  const std::string head = last_hash(scene);
  CHECK(rebuild_from_witness(scene.folder, scene.clock).error().code == ErrorCode::busy);
  scene.store.reset();
  const auto report = rebuild_from_witness(scene.folder, scene.clock);
  REQUIRE(report);
  CHECK(report->event_count == 12);
  CHECK(std::filesystem::exists(report->moved_to / "records.db"));
  scene.open();
  CHECK(last_hash(scene) == head);
  CHECK(scene.findings().empty());
}

TEST_CASE("three generations of backups are kept, each a whole database") {
  RecordScene scene;
  for (int i = 0; i < 5; ++i) {
    const LearnerId learner(scene.new_id());
    scene.add(learner, LearnerEnrolled{learner, "km", "n"});
    scene.reopen();
  }
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(scene.file("backups"))) {
    names.push_back(entry.path().filename().string());
    auto database = store::Database::open(entry.path());
    REQUIRE(database);
    CHECK(database->check(store::Database::Check::full).value().empty());
  }
  std::sort(names.begin(), names.end());
  CHECK(names == std::vector<std::string>{"records-000000000004.db", "records-000000000005.db",
                                          "records-000000000006.db"});
}

TEST_CASE("a database from a newer version is refused and stays as it is") {
  RecordScene scene;
  fill(scene);
  scene.store.reset();
  {
    auto database = store::Database::open(scene.file("records.db"));
    REQUIRE(database);
    REQUIRE(database->set_schema_version(99));
  }
  const std::string before = read_file(scene.file("records.db")).value();
  const std::string log_before = read_file(scene.file("answers.log")).value();
  const auto opened = RecordStore::open(scene.folder, scene.clock, scene.random);
  REQUIRE_FALSE(opened);
  CHECK(opened.error().code == ErrorCode::newer_version);
  CHECK(read_file(scene.file("records.db")).value() == before);
  CHECK(read_file(scene.file("answers.log")).value() == log_before);
}

TEST_CASE("verify tells where a row was tampered with") {
  RecordScene scene;
  fill(scene);
  CHECK(scene.findings().empty());

  SECTION("a line was edited") {
    scene.tamper(
        "UPDATE event SET line = replace(line, '\"correct\":false', '\"correct\":true') WHERE seq = 6");
    CHECK(mentions(scene.findings(), "event 7: `prev` is not the hash of event 6"));
    CHECK(mentions(scene.findings(), "event 6 reads differently in answers.log"));
  }
  SECTION("a column beside the line was edited") {
    scene.tamper("UPDATE event SET learner = '' WHERE seq = 6");
    CHECK(mentions(scene.findings(), "event 6: the columns"));
  }
  SECTION("a row was deleted") {
    scene.tamper("DELETE FROM event WHERE seq = 6");
    CHECK(mentions(scene.findings(), "event 6 is missing"));
    CHECK(mentions(scene.findings(), "event 6 stands in answers.log"));
  }
  SECTION("two rows changed places") {
    scene.tamper(
        "UPDATE event SET seq = 100 WHERE seq = 6; UPDATE event SET seq = 6 WHERE seq = 7; "
        "UPDATE event SET seq = 7 WHERE seq = 100");
    CHECK(mentions(scene.findings(), "event 6: the columns"));
    CHECK(mentions(scene.findings(), "event 7: the columns"));
  }
  SECTION("a row was put in") {
    scene.tamper("INSERT INTO event SELECT 13, 'x' || id, learner, type, line FROM event WHERE seq = 12");
    CHECK(mentions(scene.findings(), "event 13"));
  }
  SECTION("a projection was edited") {
    scene.tamper("UPDATE answer SET correct = 1, mark = maximum");
    CHECK(mentions(scene.findings(), "table answer"));
    REQUIRE(scene.store->rebuild_projections());
    CHECK(scene.findings().empty());
  }
  SECTION("a private part was changed") {
    scene.tamper("UPDATE private_part SET sealed = zeroblob(60)");
    CHECK(mentions(scene.findings(), "event 2: its private part"));
  }
  SECTION("a private part was deleted") {
    scene.tamper("DELETE FROM private_part");
    CHECK(mentions(scene.findings(), "event 2: its private part is missing"));
  }
  SECTION("a byte of the witness was flipped") {
    scene.store.reset();
    std::string log = read_file(scene.file("answers.log")).value();
    log[log.size() / 2] = static_cast<char>(log[log.size() / 2] ^ 1);
    write(scene.file("answers.log"), log);
    scene.open();
    CHECK(mentions(scene.findings(), "answers.log: line"));
    scene.store.reset();
    REQUIRE(rebuild_from_witness(scene.folder, scene.clock));
    scene.open();
    CHECK(scene.findings().empty());
  }
}

TEST_CASE("the last row edited or deleted is put right or told from the witness") {
  RecordScene scene;
  fill(scene);
  const std::string head = last_hash(scene);
  SECTION("deleted: it comes back") {
    scene.tamper("DELETE FROM event WHERE seq = 12");
    CHECK(last_hash(scene) == head);
    CHECK(scene.store->recovery().notes.size() == 1);
  }
  SECTION("edited: the witness goes on contradicting it") {
    scene.tamper(
        "UPDATE event SET line = replace(line, '\"correct\":false', '\"correct\":true') WHERE seq = 12");
    CHECK(mentions(scene.findings(), "event 12 reads differently in answers.log"));
    scene.add(LanguageChosen{"en"});
    scene.reopen();
    CHECK(mentions(scene.findings(), "event 12 reads differently in answers.log"));
  }
}
