// SPDX-License-Identifier: Apache-2.0
#include "records/retention.hpp"

#include "record_scene.hpp"

using namespace waypost;
using namespace waypost::records;

namespace {

constexpr std::int64_t kDayMs = 24 * 3'600'000;
constexpr WallTimeMs kYearOf1980Ms = 315'532'800'000;

struct RetentionScene : RecordScene {
  LearnerId come(const std::string& name) {
    const LearnerId id(new_id());
    add(id, LearnerEnrolled{id, "km", name});
    return id;
  }
  void leave(const LearnerId& id) { add(id, LearnerLeft{id, {}, ""}); }
  LearnerId come_and_leave(const std::string& name) {
    const LearnerId id = come(name);
    leave(id);
    return id;
  }
  /// Without the second that add() lets pass.
  void set_day(int day) { clock.set_wall_time_ms(kMorningMs + day * kDayMs); }
  RetentionReview review(int days) {
    const auto found = review_retention(*store, days);
    INFO((found ? std::string() : found.error().message));
    REQUIRE(found);
    return *found;
  }
  static std::string names(const std::vector<Leaving>& leavings) {
    std::string text;
    for (const Leaving& each : leavings) text += each.learner.name + ".";
    return text;
  }
  std::string due(int days) { return names(review(days).due); }
};

}  // namespace

TEST_CASE("who left longer ago than names are kept is due, who left first first") {
  RetentionScene scene;
  scene.come_and_leave("Dara");
  const LearnerId mali = scene.come("Mali");
  scene.set_day(10);
  scene.leave(mali);
  scene.come("Sokha");

  scene.set_day(30);
  CHECK(scene.due(100).empty());
  CHECK(scene.due(25) == "Dara.");
  CHECK(scene.due(10) == "Dara.Mali.");
  CHECK(scene.review(10).uncertain.empty());
  SECTION("and the day is counted to its end") {
    const WallTimeMs left_ms = scene.review(1).due.front().time_ms;
    scene.clock.set_wall_time_ms(left_ms + 50 * kDayMs);
    CHECK(scene.due(50).empty());
    scene.clock.advance_ms(1);
    CHECK(scene.due(50) == "Dara.");
  }
  SECTION("and nobody is, where the site says nothing") { CHECK(scene.due(0).empty()); }
}

TEST_CASE("only who is gone still is due") {
  RetentionScene scene;
  const LearnerId back = scene.come_and_leave("Came back");
  scene.add(back, LearnerEnrolled{back, "km", "Came back"});
  const LearnerId again = scene.come_and_leave("Left again");
  scene.add(again, LearnerEnrolled{again, "km", "Left again"});
  const LearnerId erased = scene.come_and_leave("Erased");
  REQUIRE(scene.store->erase_private(erased));
  const LearnerId double_entry = scene.come_and_leave("Double");
  scene.add(back, LearnersMerged{back, double_entry, {}});
  scene.set_day(10);
  scene.leave(again);

  scene.set_day(30);
  CHECK(scene.due(25).empty());
  CHECK(scene.due(5) == "Left again.");
}

TEST_CASE("against a clock that cannot be right nobody is due, and that is said") {
  RetentionScene scene;
  scene.come_and_leave("Dara");
  const auto refused = [&] {
    const auto found = review_retention(*scene.store, 1);
    REQUIRE_FALSE(found);
    return found.error().message;
  };
  SECTION("before the program was built") {
    scene.clock.set_wall_time_ms(kYearOf1980Ms);
    CHECK_THAT(refused(), Catch::Contains("clock says 1980-01-01"));
    scene.reopen();
    CHECK_THAT(refused(), Catch::Contains("clock says 1980-01-01"));
  }
  SECTION("before the log's last event") {
    scene.set_day(-1);
    CHECK_THAT(refused(), Catch::Contains("clock says 2099-12-31"));
  }
}

TEST_CASE("who left by a clock that was wrong is named, and never due") {
  RetentionScene scene;
  SECTION("that had been set back") {
    scene.come("Sokha");
    scene.set_day(-400);
    scene.come_and_leave("Dara");
  }
  SECTION("that was dead at the first event of the day") {
    const LearnerId dara = scene.come("Dara");
    scene.clock.set_wall_time_ms(kYearOf1980Ms);
    scene.leave(dara);
  }
  SECTION("that had been dead since the PC's first day") {
    scene.clock.set_wall_time_ms(kYearOf1980Ms);
    scene.come_and_leave("Dara");
  }
  SECTION("that ran ahead, and was set right since") {
    scene.set_day(4000);
    scene.come_and_leave("Dara");
    scene.set_day(0);
    scene.come("Sokha");
  }
  scene.set_day(1);
  scene.come("Vanna");
  scene.set_day(100);
  const RetentionReview review = scene.review(1);
  CHECK(review.due.empty());
  CHECK(RetentionScene::names(review.uncertain) == "Dara.");
}
