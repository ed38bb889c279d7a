// SPDX-License-Identifier: Apache-2.0
// A record of schema 2, as programs of November 2026 left it: second_schema/ holds a dump of its database,
// its witness and the key of its one learner. A typed answer in every three, an item as it was shown, course
// feedback.
#include <algorithm>

#include "record_scene.hpp"

using namespace waypost;
using namespace waypost::records;

namespace {

const std::filesystem::path kFolder =
    std::filesystem::path(WAYPOST_SOURCE_DIR) / "tests/unit/records/second_schema";

struct SecondSchema : RecordScene {
  SecondSchema() {
    learner = LearnerId("01a22f97-a83d-78e9-91c3-2e0a9eb63936");
    store.reset();
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder / "keys");
    std::filesystem::copy_file(kFolder / "answers.log", file("answers.log"));
    const std::string hex = read_file(kFolder / "learner.key").value();
    const auto key = from_hex(hex.substr(0, hex.find('\n')));
    REQUIRE(key);
    REQUIRE(write_file_atomically(folder / "keys" / ("learner-" + learner.text() + ".key"), as_text(*key),
                                  Readers::owner));
  }
  void provision() {
    const std::string dump = read_file(kFolder / "records.dump").value();
    const Status made =
        store::Database::provision(file("records.db"), [&](store::Database& database) -> Status {
          TRY(database.execute(dump));
          return database.set_schema_version(2);
        });
    INFO((made ? std::string() : made.error().message));
    REQUIRE(made);
  }
  void check_what_it_holds() {
    const auto learners = store->learners().value();
    REQUIRE(learners.size() == 1);
    CHECK(learners[0].name == "Robot");
    CHECK(learners[0].listed);
    CHECK(learners[0].role == Role::officer);
    CHECK_FALSE(learners[0].has_pin);
    CHECK(learners[0].attributes.empty());
    const AttemptRecord attempt = record().units.at("drugs/robot").open->attempt.value();
    REQUIRE(attempt.answers.size() == 9);
    CHECK(attempt.answers[0].mark == 1'000'000);
    CHECK(attempt.answers[0].typed.at("") == attempt.answers[0].item);
    CHECK(attempt.answers[1].typed.empty());
    CHECK(findings().empty());
  }
};

}  // namespace

TEST_CASE("a database of schema 2 is migrated and says the same") {
  SecondSchema scene;
  scene.provision();
  scene.open();
  CHECK(scene.store->recovery().empty());
  CHECK(std::filesystem::exists(scene.folder / "backups" / "before-schema-3.db"));
  scene.check_what_it_holds();
  CHECK(scene.store->feedback_lines().value().size() == 1);
  const std::string shown = scene.record().units.at("drugs/robot").open->attempt->shown_hashes.at(0);
  CHECK(scene.store->shown_item(shown).value().has_value());

  SECTION("and its learner gets a PIN, a role and a name like any other") {
    scene.add(LearnerRenamed{scene.learner, scene.learner, "Robot the Second"});
    scene.add(RoleSet{scene.learner, Role::supervisor, {}});
    scene.reopen();
    CHECK(scene.store->learners().value()[0].name == "Robot the Second");
    CHECK(scene.findings().empty());
  }
}

TEST_CASE("a witness of schema 2 alone gives the same, but for what only the database held") {
  SecondSchema scene;
  scene.open();
  CHECK(scene.store->recovery().rebuilt);
  scene.check_what_it_holds();
  CHECK(scene.store->feedback_lines().value().empty());
}
