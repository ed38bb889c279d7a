// SPDX-License-Identifier: Apache-2.0
// A record of schema 2, as programs of November 2026 left it: second_schema/ holds a dump of its database,
// its witness and the key of its one learner. A typed answer in every three, an item as it was shown, course
// feedback.
#include "old_record.hpp"

using namespace waypost;
using namespace waypost::records;

namespace {

struct SecondSchema : OldRecord {
  SecondSchema() : OldRecord("second_schema") {
    learner = LearnerId("01a22f97-a83d-78e9-91c3-2e0a9eb63936");
    const std::string hex = read_file(source() / "learner.key").value();
    put_key(learner, hex.substr(0, hex.find('\n')));
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
  scene.provision(2);
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
