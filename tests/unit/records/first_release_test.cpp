// SPDX-License-Identifier: Apache-2.0
#include "first_release.hpp"

using namespace waypost;
using namespace waypost::records;

TEST_CASE("every event of the first release still reads, and what it did not know has its default") {
  int answered = 0;
  const auto events = events_of_the_first_release();
  for (const LoggedEvent& each : events) {
    const auto event = each.line.event();
    INFO(each.line.line);
    REQUIRE(event);
    if (const auto* answer = std::get_if<ItemAnswered>(&*event)) {
      ++answered;
      CHECK(answer->item_type == "choice");
      CHECK(answer->matched.empty());
      CHECK(answer->certainty == 0);
      CHECK(answer->hint_count == 0);
      CHECK(answer->scored_by == "player");
    }
    if (const auto* opened = std::get_if<AttemptOpened>(&*event)) {
      CHECK(opened->items.size() == 2);
      CHECK(opened->content_hashes.empty());
      CHECK(opened->shown_hashes.empty());
      CHECK(opened->seed == 0);
      CHECK(opened->language.empty());
    }
  }
  CHECK(answered == 5);
}

TEST_CASE("a database of the first release is migrated and says the same") {
  FirstRelease scene;
  scene.provision();
  CHECK(scene.schema_version() == 1);
  scene.open();
  CHECK(scene.store->recovery().empty());
  check_views(scene);
  CHECK(scene.findings().empty());

  SECTION("and the test that was cut off goes on in it") {
    const SessionId session("0193a3a0-0000-7000-8000-0000000000c3");
    scene.answer(session, "drugs/post/b", true, 1, AttemptId("0193a3a0-0000-7000-8000-0000000000d3"));
    CHECK(scene.record().units.at("drugs/post").open->attempt->answers.size() == 2);
    CHECK(scene.findings().empty());
  }
  SECTION("once: the second start changes nothing") {
    scene.store.reset();
    CHECK(scene.schema_version() == 3);
    scene.open();
    check_views(scene);
  }
}

TEST_CASE("a power cut between the new schema and the tables filled anew is made good by the next start") {
  FirstRelease scene;
  scene.provision();
  scene.open();
  scene.store.reset();
  {
    auto database = store::Database::open(scene.file("records.db"));
    REQUIRE(database);
    REQUIRE(database->execute("DELETE FROM projection; DELETE FROM answer; DELETE FROM attempt"));
  }
  scene.open();
  check_views(scene);
  CHECK(scene.findings().empty());
}

TEST_CASE("a record of the first release that lost its database comes back from its witness") {
  FirstRelease scene;
  std::filesystem::create_directories(scene.file("backups"));
  SECTION("without a backup") {}
  SECTION("with a backup that the first release made") {
    scene.provision();
    std::filesystem::rename(scene.file("records.db"), scene.file("backups") / "records-000000000018.db");
  }
  scene.open();
  CHECK(scene.store->recovery().rebuilt);
  check_views(scene);
  CHECK(scene.findings().empty());
}
