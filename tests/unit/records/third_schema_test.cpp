// SPDX-License-Identifier: Apache-2.0
// A record of schema 3, as programs of December 2026 left it: an office of five, one of them erased, one
// renamed, a supervisor and an officer with PINs, a post, a lesson that two read together, a test of which
// five questions were answered or changed. From here on a change of the schema is a migration, and this
// record has to come through it.
#include <map>

#include "old_record.hpp"
#include "records/pin_guard.hpp"

using namespace waypost;
using namespace waypost::records;

namespace {

constexpr std::int64_t kMemoryBytes = std::int64_t{8} << 20;

struct ThirdSchema : OldRecord {
  ThirdSchema() : OldRecord("third_schema") {
    std::ifstream keys(source() / "learners.keys");
    std::string name, hex;
    // The PC was not started anew since: its clock goes on where it stood.
    clock.advance_ms(3'600'000);
    while (keys >> name >> hex) put_key(LearnerId(name.substr(std::string("learner-").size())), hex);
  }

  std::map<std::string, Learner> by_name() {
    std::map<std::string, Learner> people;
    const auto learners = store->learners().value();
    for (const Learner& each : learners) {
      if (each.listed) people.emplace(each.name, each);
    }
    return people;
  }
  PinOutcome try_pin(const Learner& who, const std::string& pin) {
    PinGuard guard(*store, clock, random, kMemoryBytes);
    const auto check = guard.check(who.id, pin, PinConfirmed{who.id});
    REQUIRE(check);
    return check->outcome;
  }
  RegistrationRecord registration_of(const Learner& who) {
    const auto found = store->registration(who.id, "drugs").value();
    REQUIRE(found);
    return *found;
  }
  void check_what_it_holds() {
    auto people = by_name();
    REQUIRE(people.size() == 4);
    REQUIRE(people.contains("Mali Chan"));
    CHECK(people.at("Sokha Chan").role == Role::supervisor);
    CHECK(people.at("Dara Keo").attributes.gender == "female");
    CHECK(try_pin(people.at("Sokha Chan"), "2580") == PinOutcome::right);
    CHECK(try_pin(people.at("Dara Keo"), "2580") == PinOutcome::wrong);
    for (const char* name : {"Mali Chan", "Vanna"}) {
      CHECK(registration_of(people.at(name)).units.at("drugs/law-and-role").completed);
      CHECK(registration_of(people.at(name)).units.at("drugs/law-and-role").read_together);
    }
    const AttemptRecord attempt =
        registration_of(people.at("Dara Keo")).units.at("drugs/pre").open->attempt.value();
    CHECK(attempt.answers.size() == 2);
    CHECK(store->site().value()->site == "KH-03");
    CHECK(findings().empty());
  }
};

/// What a database consists of, by name.
std::map<std::string, std::string> schema_of(const std::filesystem::path& file) {
  std::map<std::string, std::string> schema;
  auto database = store::Database::open(file);
  REQUIRE(database);
  auto select = database->prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL");
  REQUIRE(select);
  while (select->step().value()) schema[select->text("name")] = select->text("sql");
  return schema;
}

}  // namespace

TEST_CASE("a database of schema 3 says what it said") {
  ThirdSchema scene;
  scene.provision(3);
  scene.open();
  CHECK(scene.store->recovery().empty());
  scene.check_what_it_holds();
}

TEST_CASE("a witness of schema 3 alone gives the same") {
  ThirdSchema scene;
  scene.open();
  CHECK(scene.store->recovery().rebuilt);
  scene.check_what_it_holds();
}

TEST_CASE("schema 3 is frozen: a new database is made like the one that was kept, or has a later number") {
  ThirdSchema old;
  old.provision(3);
  const auto kept = schema_of(old.file("records.db"));
  RecordScene now;
  now.store.reset();
  auto database = store::Database::open(now.file("records.db"));
  REQUIRE(database);
  const std::int64_t version = database->schema_version().value();
  database = store::Database::open(old.file("records.db"));
  if (version == 3) CHECK(schema_of(now.file("records.db")) == kept);
  CHECK(version >= 3);
}
