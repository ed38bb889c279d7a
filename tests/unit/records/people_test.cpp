// SPDX-License-Identifier: Apache-2.0
// Who works here: names, what they say of themselves, roles, who came and who left.
#include <algorithm>

#include "record_scene.hpp"

using namespace waypost;
using namespace waypost::records;

namespace {

const LearnerAttributes kAttributes{"customs", "junior_officer", "female", "25_to_34", "3"};

Learner find(RecordScene& scene, const LearnerId& id) {
  const auto learners = scene.store->learners().value();
  const auto found =
      std::find_if(learners.begin(), learners.end(), [&](const auto& each) { return each.id == id; });
  REQUIRE(found != learners.end());
  return *found;
}

/// A lesson read and a typed answer in it, by whomever.
RegistrationId study(RecordScene& scene, const LearnerId& who, const std::string& module, bool passes) {
  const RegistrationId registration(scene.new_id());
  const SessionId session(scene.new_id());
  scene.add(who, RegistrationOpened{registration, module, "1.0.0"});
  scene.add(who, SessionStarted{session, registration, module, "1.0.0", module + "/post", UnitKind::post_test,
                                "km"});
  const AttemptId attempt(scene.new_id());
  scene.add(who, AttemptOpened{attempt,
                               session,
                               registration,
                               module + "/post",
                               UnitKind::post_test,
                               {module + "/post/a"},
                               1'000'000,
                               8000});
  ItemAnswered answer;
  answer.session = session;
  answer.registration = registration;
  answer.attempt = attempt;
  answer.item = module + "/post/a";
  answer.content_hash = std::string(64, 'c');
  answer.mark = passes ? 1'000'000 : 0;
  answer.maximum = 1'000'000;
  answer.language = "km";
  answer.typed = {{"", "words of " + who.text()}};
  scene.add(who, answer);
  scene.add(who, AttemptFinished{attempt, session, registration, module + "/post", UnitKind::post_test,
                                 answer.mark, 1'000'000, passes, 9, 8000});
  return registration;
}

}  // namespace

TEST_CASE("what a learner says of themselves is kept, in no line of the log") {
  RecordScene scene;
  scene.enrol("ສົມສະໄໝ");
  CHECK(find(scene, scene.learner).attributes.empty());
  scene.add(LearnerDescribed{scene.learner, scene.learner, kAttributes});
  CHECK(find(scene, scene.learner).attributes == kAttributes);
  const auto events = scene.store->events_after(0).value();
  for (const EventLine& event : events) {
    CHECK(event.line.find("customs") == std::string::npos);
    CHECK(event.line.find("25_to_34") == std::string::npos);
  }
  SECTION("and said again it replaces all of it") {
    const LearnerAttributes less{"immigration", "", "", "", ""};
    scene.add(LearnerDescribed{scene.learner, scene.learner, less});
    CHECK(find(scene, scene.learner).attributes == less);
  }
  SECTION("and comes back with the witness") {
    scene.store.reset();
    std::filesystem::remove(scene.file("records.db"));
    scene.open();
    CHECK(find(scene, scene.learner).attributes == kAttributes);
    CHECK(scene.findings().empty());
  }
}

TEST_CASE("a new name stands from now on, the one before stays in the log") {
  RecordScene scene;
  scene.enrol("Sokha Chan");
  scene.add(LearnerRenamed{scene.learner, scene.learner, "Sokha Chan-Meas"});
  CHECK(find(scene, scene.learner).name == "Sokha Chan-Meas");
  CHECK(scene.store->events_after(1).value().front().header.type == "learner_enrolled");
  CHECK(scene.findings().empty());
}

TEST_CASE("roles are given and taken") {
  RecordScene scene;
  scene.enrol();
  CHECK(find(scene, scene.learner).role == Role::officer);
  scene.add(RoleSet{scene.learner, Role::supervisor, {}});
  CHECK(find(scene, scene.learner).role == Role::supervisor);
  scene.add(RoleSet{scene.learner, Role::officer, scene.learner});
  CHECK(find(scene, scene.learner).role == Role::officer);
}

TEST_CASE("who moves away is not listed; who comes back goes on with the record of before") {
  RecordScene scene;
  scene.enrol();
  const RegistrationId registration = study(scene, scene.learner, "drugs", true);
  scene.add(LearnerLeft{scene.learner, {}, "la-boten"});
  CHECK_FALSE(find(scene, scene.learner).listed);
  CHECK(scene.store->registration(scene.learner, "drugs").value()->registration == registration);
  scene.add(LearnerEnrolled{scene.learner, "lo", "Sokha"});
  const Learner back = find(scene, scene.learner);
  CHECK(back.listed);
  CHECK(back.name == "Sokha");
  CHECK(scene.store->registration(scene.learner, "drugs").value()->registration == registration);
}

TEST_CASE("two entries of one person become one, and what either did counts") {
  RecordScene scene;
  scene.enrol("Sokha");
  const LearnerId duplicate(scene.new_id());
  scene.add(duplicate, LearnerEnrolled{duplicate, "km", "Sokha C."});
  const RegistrationId passed = study(scene, duplicate, "drugs", true);
  study(scene, scene.learner, "drugs", false);
  const RegistrationId timber = study(scene, duplicate, "timber", false);
  scene.add(LearnersMerged{scene.learner, duplicate, {}});

  CHECK(find(scene, scene.learner).listed);
  CHECK_FALSE(find(scene, duplicate).listed);
  // Not the later one, but the one that was passed.
  const RegistrationRecord drugs = scene.record();
  CHECK(drugs.registration == passed);
  CHECK(drugs.units.at("drugs/post").passed);
  const AnswerRecord answer = drugs.units.at("drugs/post").finished_attempts.at(0).answers.at(0);
  CHECK(answer.typed.at("") == "words of " + duplicate.text());
  CHECK(scene.store->registration(scene.learner, "timber").value()->registration == timber);
  CHECK(scene.store->registrations(duplicate).value().empty());
  CHECK(scene.findings().empty());

  SECTION("also after the database was made anew") {
    scene.store.reset();
    std::filesystem::remove(scene.file("records.db"));
    scene.open();
    CHECK(scene.record().registration == passed);
  }
  SECTION("and erasing the person erases both") {
    REQUIRE(scene.store->erase_private(scene.learner));
    for (const char* name : {"records.db", "records.db-wal", "answers.log"}) {
      INFO(name);
      CHECK(read_file(scene.file(name)).value_or("").find("words of") == std::string::npos);
    }
    CHECK(scene.record().units.at("drugs/post").finished_attempts.at(0).answers.at(0).typed.empty());
    CHECK_FALSE(std::filesystem::exists(scene.folder / "keys" / ("learner-" + duplicate.text() + ".key")));
    CHECK_FALSE(
        std::filesystem::exists(scene.folder / "keys" / ("learner-" + scene.learner.text() + ".key")));
    CHECK(scene.findings().empty());
  }
}

TEST_CASE("erasing takes name, attributes, PIN and typed words, and leaves the chain whole") {
  RecordScene scene;
  scene.enrol("Sokha Chan");
  scene.add(LearnerDescribed{scene.learner, scene.learner, kAttributes});
  scene.add(PinSet{scene.learner, scene.learner, PinProof::own, "$argon2id$"});
  study(scene, scene.learner, "drugs", true);
  REQUIRE(scene.store->erase_private(scene.learner));
  const Learner erased = find(scene, scene.learner);
  CHECK(erased.name.empty());
  CHECK(erased.attributes.empty());
  CHECK_FALSE(erased.listed);
  CHECK(scene.store->credentials(scene.learner).value()->pin_hash.empty());
  CHECK(scene.record().units.at("drugs/post").passed);
  CHECK(scene.findings().empty());

  SECTION("also where the power went in between") {
    // As it was before the key went: the log says erased, the key is there again.
    const auto key = scene.folder / "keys" / ("learner-" + scene.learner.text() + ".key");
    scene.store.reset();
    REQUIRE(write_file_atomically(key, std::string(32, 'k'), Readers::owner));
    scene.open();
    CHECK_FALSE(std::filesystem::exists(key));
  }
}

TEST_CASE("events that belong together are there all or not at all") {
  RecordScene scene;
  scene.enrol();
  const LearnerId other(scene.new_id());
  const std::int64_t before = scene.store->head().last_seq;
  REQUIRE(scene.store->append_together(
      {{other, LearnerEnrolled{other, "km", "Dara"}}, {other, RoleSet{other, Role::supervisor, {}}}}));
  CHECK(scene.store->head().last_seq == before + 2);
  CHECK_FALSE(scene.store->append_together(
      {{other, LanguageChosen{"lo"}}, {other, LanguageChosen{std::string(kTextBytesMax + 1, 'x')}}}));
  CHECK(scene.store->head().last_seq == before + 2);
  CHECK(find(scene, other).language == "km");
  CHECK(scene.findings().empty());
}

TEST_CASE("a lesson read together is whole in the record of each") {
  constexpr const char* kLesson = "drugs/safety-first";
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const LearnerId other(scene.new_id());
  scene.add(other, LearnerEnrolled{other, "km", "Dara"});
  const std::string group = scene.new_id();
  const RegistrationId others(scene.new_id());
  const auto record_of_other = [&] { return scene.store->registration(other, "drugs").value().value(); };
  const auto read = [&](const std::vector<OwnedEvent>& before) {
    const SessionId session(scene.new_id());
    scene.add(GroupGathered{group, kLesson, {scene.learner.text(), other.text()}});
    scene.add(SessionStarted{session, scene.registration, "drugs", "1.0.0", kLesson, UnitKind::lesson, "km",
                             group});
    for (int page = 0; page < 5; ++page) scene.add(PageViewed{session, "drugs/safety-first/page"});
    scene.clock.advance_ms(1000);
    const SessionId shared(scene.new_id());
    std::vector<OwnedEvent> events = {
        {scene.learner, LessonCompleted{session, scene.registration, kLesson, 6000, group}},
        {scene.learner, SessionEnded{session, 6000}}};
    events.insert(events.end(), before.begin(), before.end());
    events.push_back(
        {other, SessionStarted{shared, others, "drugs", "1.0.0", kLesson, UnitKind::lesson, "km", group}});
    events.push_back({other, LessonCompleted{shared, others, kLesson, 6000, group}});
    events.push_back({other, SessionEnded{shared, 6000}});
    REQUIRE(scene.store->append_together(events));
  };

  SECTION("completed, with the same time, whoever was signed in") {
    read({{other, RegistrationOpened{others, "drugs", "1.0.0"}}});
    for (const RegistrationRecord& record : {scene.record(), record_of_other()}) {
      const UnitRecord& unit = record.units.at(kLesson);
      CHECK(unit.completed);
      CHECK(unit.read_together);
      CHECK_FALSE(unit.open.has_value());
      CHECK(record.duration_ms == 6000);
    }
    const auto done = scene.store->units_done().value();
    CHECK(std::count_if(done.begin(), done.end(), [](const UnitDone& unit) { return unit.completed; }) == 2);
    // The projections say the same when they are made anew.
    CHECK(scene.findings().empty());
  }
  SECTION("and what a colleague has begun alone waits where it was, but for that lesson") {
    scene.add(other, RegistrationOpened{others, "drugs", "1.0.0"});
    const SessionId at_test(scene.new_id());
    const AttemptId attempt(scene.new_id());
    scene.add(other,
              SessionStarted{at_test, others, "drugs", "1.0.0", "drugs/post", UnitKind::post_test, "km"});
    scene.add(
        other,
        AttemptOpened{
            attempt, at_test, others, "drugs/post", UnitKind::post_test, {"drugs/post/a"}, 1'000'000, 8000});
    read({});
    CHECK(record_of_other().units.at("drugs/post").open->attempt->attempt == attempt);
    const SessionId own(scene.new_id());
    scene.add(other, SessionStarted{own, others, "drugs", "1.0.0", kLesson, UnitKind::lesson, "km"});
    REQUIRE(record_of_other().units.at(kLesson).open.has_value());
    read({});
    CHECK_FALSE(record_of_other().units.at(kLesson).open.has_value());
    CHECK(scene.findings().empty());
  }
  SECTION("and a lesson read alone is no lesson read together") {
    const SessionId session = scene.start(kLesson);
    scene.add(LessonCompleted{session, scene.registration, kLesson, 6000, {}});
    CHECK_FALSE(scene.record().units.at(kLesson).read_together);
  }
}

TEST_CASE("nobody works between signing out and signing in again") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  scene.add(SignedIn{scene.learner, false});
  const SessionId session = scene.start("drugs/safety-first");
  scene.add(PageViewed{session, "drugs/safety-first/a"});
  scene.add(SignedOut{scene.learner, SignOutReason::idle});
  scene.clock.advance_ms(7'200'000);
  scene.add(SignedIn{scene.learner, false});
  scene.add(PageViewed{session, "drugs/safety-first/b"});
  CHECK(scene.record().units.at("drugs/safety-first").open->duration_ms == 1000);
}

TEST_CASE("the clock of a test with a time limit is kept beside the log and never runs back") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId session = scene.start("drugs/post", UnitKind::post_test);
  const AttemptId attempt = scene.open_attempt(session, "drugs/post", UnitKind::post_test);
  REQUIRE(scene.store->set_attempt_clock(attempt, 95'000));
  REQUIRE(scene.store->set_attempt_clock(attempt, 90'000));
  scene.reopen();
  CHECK(scene.record().units.at("drugs/post").open->duration_ms == 95'000);
  scene.add(AttemptFinished{attempt, session, scene.registration, "drugs/post", UnitKind::post_test, 0,
                            2'000'000, false, 96'000, 8000});
  CHECK(scene.findings().empty());
}
