// SPDX-License-Identifier: Apache-2.0
// What the store does for itself: the reserve on the disk, copies before a migration, the weekly check.
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
