// SPDX-License-Identifier: Apache-2.0
// Course feedback: kept like an answer, and leading back to nobody.
#include <algorithm>

#include "record_scene.hpp"

using namespace waypost;
using namespace waypost::records;

namespace {

CourseFeedback said(const std::string& answer) {
  return {"2100-01-01", "drugs", "1.0.0", "after-course/about/form", std::string(64, 'c'), {"use." + answer}};
}

std::string line_of(const std::string& answer) { return to_feedback_line(said(answer)); }

void keep(RecordScene& scene, const std::string& answer) {
  scene.clock.advance_ms(1000);
  const Status kept = scene.store->append_feedback({said(answer)});
  INFO((kept ? std::string() : kept.error().message));
  REQUIRE(kept);
}

std::vector<std::string> lines(RecordScene& scene) { return scene.store->feedback_lines().value(); }

/// Two learners, each of whom does something else before and after.
void two_learners(RecordScene& scene, const std::string& first, const std::string& second) {
  const LearnerId other(scene.new_id());
  scene.enrol();
  scene.register_module();
  keep(scene, first);
  scene.add(other, LearnerEnrolled{other, "lo", "Boun"});
  keep(scene, second);
  scene.add(other, LanguageChosen{"km"});
}

}  // namespace

TEST_CASE("course feedback reads back as it was handed in, by its text whoever came first") {
  RecordScene one;
  RecordScene other;
  two_learners(one, "much", "little");
  two_learners(other, "little", "much");
  CHECK(lines(one) == std::vector<std::string>{line_of("little"), line_of("much")});
  CHECK(lines(one) == lines(other));
  CHECK(parse_feedback_line(lines(one)[0]).value() == said("little"));
}

TEST_CASE("course feedback leaves no event, no line in the witness and nobody's id") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const auto log = scene.store->events_after(0).value();
  REQUIRE(scene.store->flush_witness());
  const std::string witness = read_file(scene.file("answers.log")).value();
  keep(scene, "much");
  keep(scene, "much");
  CHECK(scene.store->head().last_seq == 3);
  CHECK(scene.store->events_after(0).value().size() == log.size());
  REQUIRE(scene.store->flush_witness());
  CHECK(read_file(scene.file("answers.log")).value() == witness);
  REQUIRE(lines(scene).size() == 2);
  for (const std::string& id : {scene.learner.text(), scene.registration.text(), log[1].header.id,
                                log[1].header.claimed_time, std::string("T00:")}) {
    INFO(id);
    CHECK(lines(scene)[0].find(id) == std::string::npos);
  }
  CHECK(scene.findings().empty());

  SECTION("and outlives the program") {
    scene.reopen();
    CHECK(lines(scene).size() == 2);
  }
  SECTION("and erasing a learner, since nobody knows whose it is") {
    REQUIRE(scene.store->erase_private(scene.learner));
    CHECK(lines(scene).size() == 2);
  }
}

TEST_CASE("the rows of course feedback stand in an order of their own") {
  RecordScene scene;
  scene.enrol();
  std::vector<std::string> given;
  for (char answer = 'a'; answer <= 'z'; ++answer) {
    given.push_back(line_of(std::string(1, answer)));
    keep(scene, std::string(1, answer));
  }
  scene.store.reset();
  auto database = store::Database::open(scene.file("records.db"));
  REQUIRE(database);
  auto select = database->prepare("SELECT line FROM course_feedback ORDER BY id");
  REQUIRE(select);
  std::vector<std::string> stored;
  while (select->step().value()) stored.push_back(select->text("line"));
  CHECK(std::is_permutation(stored.begin(), stored.end(), given.begin(), given.end()));
  CHECK(stored != given);
  CHECK_FALSE(database->prepare("SELECT rowid FROM course_feedback"));
}

TEST_CASE("what is said of a course is refused as an event") {
  RecordScene scene;
  scene.enrol();
  FormAnswered form;
  form.session = SessionId(scene.new_id());
  form.form = "after-course/about/form";
  form.subject_kind = "course";
  form.subject = "drugs";
  form.answers = {"use.much"};
  CHECK(scene.store->append(scene.learner, form).error().code == ErrorCode::invalid);
  CHECK(scene.store->head().last_seq == 2);
}

TEST_CASE("all forms of one feedback are kept or none") {
  RecordScene scene;
  scene.enrol();
  CourseFeedback endless = said("much");
  endless.answers = {std::string(kTextBytesMax + 1, 'x')};
  CHECK(scene.store->append_feedback({said("much"), endless}).error().code == ErrorCode::invalid);
  CHECK(lines(scene).empty());
  keep(scene, "little");
  CHECK(lines(scene).size() == 1);
}

TEST_CASE("course feedback comes back from the damaged database and from a backup, each once") {
  RecordScene scene;
  scene.enrol();
  keep(scene, "much");
  REQUIRE(scene.store->backup());
  keep(scene, "little");
  SECTION("with the database") {
    scene.store.reset();
    REQUIRE(rebuild_from_witness(scene.folder, scene.clock));
    scene.open();
    CHECK(lines(scene) == std::vector<std::string>{line_of("little"), line_of("much")});
  }
  SECTION("and where that is gone with the newest backup") {
    const auto backup = scene.store->backup();
    REQUIRE(backup);
    keep(scene, "some");
    const std::filesystem::path kept = scene.out / "kept.db";
    std::filesystem::copy_file(*backup, kept);
    scene.store.reset();
    std::filesystem::copy_file(kept, *backup, std::filesystem::copy_options::overwrite_existing);
    std::filesystem::remove(scene.file("records.db"));
    scene.open();
    CHECK(lines(scene) == std::vector<std::string>{line_of("little"), line_of("much")});
  }
  CHECK(scene.findings().empty());
}

TEST_CASE("a row of course feedback that was spoilt is told") {
  RecordScene scene;
  scene.enrol();
  keep(scene, "much");
  scene.tamper("UPDATE course_feedback SET line = '{}'");
  const auto findings = scene.findings();
  REQUIRE(findings.size() == 2);
  CHECK(findings[0] == "course feedback: a row was changed");
  CHECK(findings[1].find("are gone or changed") != std::string::npos);
}
