// SPDX-License-Identifier: Apache-2.0
/// A data folder as the first release left it. first_release/answers.log is what that release wrote: a
/// pre-test, a lesson, and a post-test cut off in the middle.
#pragma once

#include <vector>

#include "record_scene.hpp"
#include "records/witness.hpp"

namespace waypost::records {

inline const std::filesystem::path kSources = WAYPOST_SOURCE_DIR;
inline const std::filesystem::path kFirstRelease = kSources / "tests/unit/records/first_release";

inline std::vector<LoggedEvent> events_of_the_first_release() {
  auto content = read_witness(kFirstRelease / "answers.log");
  REQUIRE(content);
  CHECK(content->bad_lines.empty());
  REQUIRE(content->events.size() == 18);
  return std::move(content->events);
}

/// The schema as it was, the log, and of the tables made from it what the first release had made.
inline Status fill_first_release(store::Database& database) {
  TRY_ASSIGN(const std::string schema, read_file(kSources / "runtime/records/migrations/0001_events.sql"));
  TRY(database.execute(schema));
  TRY(database.set_schema_version(1));
  const auto events = events_of_the_first_release();
  for (const LoggedEvent& event : events) TRY(insert_event(database, event));
  return database.execute(
      "INSERT INTO answer VALUES ('0193a3a0-0000-7000-8000-0000000000d3', 'drugs/post/a', 'seals', "
      "'[\"right\"]', 1, 1000000, 1000000, 1, 18);"
      "INSERT INTO attempt VALUES ('0193a3a0-0000-7000-8000-0000000000d3', "
      "'0193a3a0-0000-7000-8000-0000000000c3', '0193a3a0-0000-7000-8000-0000000000b1', 'drugs/post', "
      "'post_test', '[\"drugs/post/a\",\"drugs/post/b\"]', 0, 2000000, 0, NULL, 17);"
      "INSERT INTO turn VALUES (1, 2, '0193a3a0-0000-7000-8000-0000000000a1', 'km');");
}

/// A data folder that the first release left behind.
class FirstRelease : public RecordScene {
 public:
  FirstRelease() {
    learner = LearnerId("0193a3a0-0000-7000-8000-0000000000a1");
    registration = RegistrationId("0193a3a0-0000-7000-8000-0000000000b1");
    store.reset();
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder / "keys");
    std::filesystem::copy_file(kFirstRelease / "answers.log", file("answers.log"));
    const auto key = from_hex("e1536f3e771cd541e4ca112ebdaac8b73ea7b652b08178c1f1e27baff3d39f98");
    REQUIRE(key);
    REQUIRE(write_file_atomically(folder / "keys" / ("learner-" + learner.text() + ".key"), as_text(*key),
                                  Readers::owner));
  }
  void provision() {
    const Status made = store::Database::provision(file("records.db"), fill_first_release);
    INFO((made ? std::string() : made.error().message));
    REQUIRE(made);
  }
  std::int64_t schema_version() {
    auto database = store::Database::open(file("records.db"));
    REQUIRE(database);
    return database->schema_version().value();
  }
};

/// What the screens were told before.
inline void check_views(FirstRelease& scene) {
  const auto learners = scene.store->learners().value();
  REQUIRE(learners.size() == 1);
  CHECK(learners[0].name == "Sokha Chan");
  CHECK(scene.store->site().value()->site == "kh-poipet");
  CHECK(scene.store->newest_language().value() == "km");

  const RegistrationRecord record = scene.record();
  CHECK(record.module_version == "1.0.0");
  CHECK(record.last_attempt_time == "2026-11-21T19:43:42.000Z");
  CHECK(record.forms.empty());
  CHECK(record.units.size() == 3);
  CHECK(record.units.at("drugs/seals").completed);

  const UnitRecord pre = record.units.at("drugs/pre");
  CHECK(pre.completed);
  REQUIRE(pre.finished_attempts.size() == 1);
  const AttemptRecord& finished = pre.finished_attempts[0];
  CHECK(finished.raw == 1'000'000);
  CHECK(finished.time == "2026-11-21T19:43:38.000Z");
  REQUIRE(finished.answers.size() == 2);
  CHECK(finished.answers[0].item == "drugs/pre/b");
  CHECK(finished.answers[0].seq == 6);
  CHECK(finished.answers[1].item == "drugs/pre/a");
  CHECK(finished.answers[1].tries == 2);
  CHECK(finished.answers[1].seq == 8);
  CHECK(finished.answers[1].certainty == 0);
  CHECK(finished.answers[1].typed.empty());

  const UnitRecord post = record.units.at("drugs/post");
  REQUIRE(post.open);
  REQUIRE(post.open->attempt);
  CHECK(post.open->duration_ms == 2000);
  CHECK(post.open->attempt->items == std::vector<std::string>{"drugs/post/a", "drugs/post/b"});
  CHECK(post.open->attempt->orders.empty());
  CHECK(post.open->attempt->shown_hashes.empty());
  CHECK(post.open->attempt->seed == 0);
  REQUIRE(post.open->attempt->answers.size() == 1);
  CHECK(post.open->attempt->answers[0].response == std::vector<std::string>{"right"});
}

}  // namespace waypost::records
