// SPDX-License-Identifier: Apache-2.0
// What a learner leaves at pages: marks and notes, for that learner alone.
#include "record_scene.hpp"

using namespace waypost;
using namespace waypost::records;

namespace {

constexpr const char* kPage = "drugs/seals/first-look";
constexpr const char* kKhmer = "ត្រាលេខ ៤៧ ត្រូវពិនិត្យម្តងទៀត";
constexpr const char* kUrdu = "مہر کا نمبر دوبارہ دیکھیں";

PageMarks marks_of(RecordScene& scene, const LearnerId& learner) {
  const auto marks = scene.store->page_marks(learner);
  REQUIRE(marks);
  return *marks;
}

}  // namespace

TEST_CASE("a mark and a note come back by their page, and the last word counts") {
  RecordScene scene;
  scene.enrol();
  CHECK(marks_of(scene, scene.learner).empty());
  scene.add(PageMarked{kPage, "drugs", true});
  scene.add(NoteKept{kPage, "drugs", "first"});
  scene.add(NoteKept{kPage, "drugs", kKhmer});
  scene.add(NoteKept{"drugs/seals/second", "drugs", kUrdu});
  CHECK(marks_of(scene, scene.learner) ==
        PageMarks{{kPage, {true, kKhmer}}, {"drugs/seals/second", {false, kUrdu}}});
  CHECK(scene.findings().empty());

  SECTION("also after a new start") {
    scene.reopen();
    CHECK(marks_of(scene, scene.learner).at(kPage) == PageMark{true, kKhmer});
  }
  SECTION("also from the witness alone") {
    scene.store.reset();
    std::filesystem::remove(scene.file("records.db"));
    scene.open();
    CHECK(marks_of(scene, scene.learner).at(kPage) == PageMark{true, kKhmer});
    CHECK(scene.findings().empty());
  }
  SECTION("what is taken away is gone from the list") {
    scene.add(NoteKept{kPage, "drugs", ""});
    CHECK(marks_of(scene, scene.learner).at(kPage) == PageMark{true, ""});
    scene.add(PageMarked{kPage, "drugs", false});
    CHECK_FALSE(marks_of(scene, scene.learner).contains(kPage));
    CHECK(scene.findings().empty());
  }
  SECTION("nobody else has them") {
    const LearnerId other(scene.new_id());
    scene.add(other, LearnerEnrolled{other, "km", "Dara"});
    CHECK(marks_of(scene, other).empty());
  }
}

TEST_CASE("a note's words stand in no line") {
  RecordScene scene;
  scene.enrol();
  scene.add(NoteKept{kPage, "drugs", "crimson"});
  const EventLine line = scene.store->events_after(0).value().back();
  CHECK(line.header.type == "note_kept");
  CHECK_FALSE(line.header.private_hash.empty());
  CHECK(line.line.find("crimson") == std::string::npos);
  CHECK(line.line.find(R"("data":{"page":"drugs/seals/first-look","module":"drugs"})") != std::string::npos);
  scene.add(NoteKept{kPage, "drugs", ""});
  CHECK(scene.store->events_after(0).value().back().header.private_hash.empty());
}

TEST_CASE("erasing a learner takes the words of their notes for good") {
  RecordScene scene;
  scene.enrol();
  scene.add(PageMarked{kPage, "drugs", true});
  scene.add(NoteKept{kPage, "drugs", "crimson"});
  REQUIRE(scene.store->erase_private(scene.learner));
  CHECK(marks_of(scene, scene.learner) == PageMarks{{kPage, {true, ""}}});
  CHECK(scene.findings().empty());

  SECTION("and without a key no new one is said to be kept") {
    CHECK(scene.store->append(scene.learner, NoteKept{kPage, "drugs", "again"}).error().code ==
          ErrorCode::invalid);
  }
}

TEST_CASE("of two entries that became one the notes of both are there") {
  RecordScene scene;
  scene.enrol("Sokha");
  const LearnerId duplicate(scene.new_id());
  scene.add(duplicate, LearnerEnrolled{duplicate, "km", "Sokha C."});
  scene.add(duplicate, NoteKept{kPage, "drugs", kKhmer});
  scene.add(PageMarked{"drugs/seals/second", "drugs", true});
  scene.add(LearnersMerged{scene.learner, duplicate, {}});
  CHECK(marks_of(scene, scene.learner) ==
        PageMarks{{kPage, {false, kKhmer}}, {"drugs/seals/second", {true, ""}}});
}
