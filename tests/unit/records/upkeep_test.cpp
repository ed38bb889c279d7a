// SPDX-License-Identifier: Apache-2.0
// What the store does for itself: the reserve on the disk, copies before a migration, the weekly check.
#include <algorithm>

#include "first_release.hpp"
#include "records/reserve.hpp"

using namespace waypost;
using namespace waypost::records;

TEST_CASE("4 MiB are kept back beside the record and made again after they were given up") {
  RecordScene scene;
  CHECK(std::filesystem::file_size(scene.file("reserve")) == kReserveBytes);
  CHECK(give_up_reserve(scene.file("reserve")));
  CHECK_FALSE(give_up_reserve(scene.file("reserve")));
  scene.reopen();
  CHECK(std::filesystem::file_size(scene.file("reserve")) == kReserveBytes);
}

TEST_CASE("before a migration the database is put aside, and rotation leaves it alone") {
  FirstRelease scene;
  scene.provision();
  scene.open();
  const auto copy = scene.folder / "backups" / "before-schema-3.db";
  REQUIRE(std::filesystem::exists(copy));
  {
    auto before = store::Database::open(copy);
    REQUIRE(before);
    CHECK(before->schema_version().value() == 1);
  }
  for (int i = 0; i < 5; ++i) {
    scene.add(LanguageChosen{"km"});
    REQUIRE(scene.store->backup());
  }
  CHECK(std::filesystem::exists(copy));
}

TEST_CASE("the whole database is checked once a week") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  scene.clock.advance_ms(std::int64_t{8} * 86'400'000);
  scene.reopen();
  CHECK(scene.store->recovery().empty());
  auto checked_ms = [&scene] {
    scene.store.reset();
    auto database = store::Database::open(scene.file("records.db"));
    REQUIRE(database);
    auto select = database->prepare("SELECT full_check_ms FROM upkeep");
    REQUIRE(select);
    REQUIRE(select->step().value());
    return select->integer("full_check_ms");
  };
  CHECK(checked_ms() == scene.clock.wall_time_ms());
  scene.clock.advance_ms(86'400'000);
  scene.open();
  CHECK(checked_ms() == scene.clock.wall_time_ms() - 86'400'000);
}

TEST_CASE("a database that was changed while it was closed is held against the log") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId session = scene.start("drugs/post", UnitKind::post_test);
  const AttemptId attempt = scene.open_attempt(session, "drugs/post", UnitKind::post_test);
  scene.answer(session, "drugs/post/a", false, 1, attempt);
  scene.store.reset();
  REQUIRE(std::filesystem::exists(scene.file("records.sum")));
  const auto mark_of_the_answer = [&scene] {
    return scene.record().units.at("drugs/post").open->attempt->answers.at(0).mark;
  };

  SECTION("an untouched one is as it was") {
    scene.open();
    CHECK(scene.store->recovery().empty());
  }
  SECTION("a mark that fits its table and not the log is put right, and that is told") {
    {
      auto database = store::Database::open(scene.file("records.db"));
      REQUIRE(database);
      REQUIRE(database->execute("UPDATE answer SET mark = maximum, correct = 1"));
    }
    scene.open();
    CHECK(mark_of_the_answer() == 0);
    CHECK(scene.store->recovery().rebuilt);
    const auto& notes = scene.store->recovery().notes;
    CHECK(std::any_of(notes.begin(), notes.end(), [](const std::string& note) {
      return note.find("table answer is not what the log says") != std::string::npos;
    }));
    CHECK(scene.findings().empty());
  }
  SECTION("a note that is gone is no harm") {
    std::filesystem::remove(scene.file("records.sum"));
    scene.open();
    CHECK(scene.store->recovery().empty());
  }
}

TEST_CASE("a learner id that a damaged database holds opens no file") {
  RecordScene scene;
  scene.enrol();
  scene.tamper("UPDATE learner SET id = '../../etc/passwd'");
  const auto learners = scene.store->learners();
  REQUIRE(learners);
  CHECK(learners->at(0).name.empty());
}
