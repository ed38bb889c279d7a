// SPDX-License-Identifier: Apache-2.0
#include "record_scene.hpp"

#include <algorithm>
#include <atomic>

#include "base/process.hpp"
#include "records/store_thread.hpp"

using namespace waypost;
using namespace waypost::records;

TEST_CASE("what was appended is there after the store was opened again") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId session = scene.start("drugs/safety-first");
  scene.add(PageViewed{session, "drugs/safety-first/why"});
  const EventReceipt receipt = scene.answer(session, "drugs/safety-first/first-look", true);
  CHECK(receipt.seq == 6);
  scene.reopen();
  CHECK(scene.store->head().last_seq == 6);
  CHECK(scene.store->head().hash == receipt.hash);
  const auto events = scene.store->events_after(5);
  REQUIRE(events);
  REQUIRE(events->size() == 1);
  CHECK(events->front().header.id == receipt.id);
  CHECK(events->front().hash == receipt.hash);
  CHECK(scene.findings().empty());
}

TEST_CASE("a second store on the same folder is refused and told who works there") {
  RecordScene scene;
  const auto second = RecordStore::open(scene.folder, scene.clock, scene.random);
  REQUIRE_FALSE(second);
  CHECK(second.error().code == ErrorCode::busy);
  CHECK_THAT(second.error().message, Catch::Contains("process " + std::to_string(process_id())));
}

TEST_CASE("names stand sealed beside the log, never in it") {
  RecordScene scene;
  scene.enrol("Sokha Chan");
  const auto learners = scene.store->learners();
  REQUIRE(learners);
  REQUIRE(learners->size() == 1);
  CHECK(learners->front().name == "Sokha Chan");
  CHECK(learners->front().language == "km");
  scene.store.reset();
  for (const char* name : {"records.db", "answers.log"}) {
    CHECK(read_file(scene.file(name)).value().find("Sokha") == std::string::npos);
  }
  scene.open();
  const auto events = scene.store->events_after(1).value();
  CHECK(events.front().header.private_hash.size() == 64);
}

TEST_CASE("erasing a learner takes the name and leaves the chain") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  REQUIRE(scene.store->erase_private(scene.learner));
  CHECK(scene.store->learners().value().front().name.empty());
  CHECK(scene.findings().empty());
  scene.reopen();
  CHECK(scene.store->learners().value().front().name.empty());
}

TEST_CASE("the sign-in list begins with who was here last") {
  RecordScene scene;
  const LearnerId first(scene.new_id());
  const LearnerId second(scene.new_id());
  scene.add(first, LearnerEnrolled{first, "km", "Sokha"});
  scene.add(second, LearnerEnrolled{second, "lo", "Kham"});
  CHECK(scene.store->learners().value().front().id == second);
  CHECK(scene.store->newest_language().value() == "lo");
  scene.add(first, LanguageChosen{"en"});
  const auto learners = scene.store->learners().value();
  CHECK(learners.front().id == first);
  CHECK(learners.front().language == "en");
  CHECK(scene.store->newest_language().value() == "en");
}

TEST_CASE("an empty record has no learners, no site and no language") {
  RecordScene scene;
  CHECK(scene.store->learners().value().empty());
  CHECK_FALSE(scene.store->site().value());
  CHECK_FALSE(scene.store->newest_language().value());
  CHECK_FALSE(scene.store->registration(scene.learner, "drugs").value());
  CHECK(scene.store->head().last_seq == 0);
  CHECK(scene.findings().empty());
}

TEST_CASE("a lesson goes on where power failed") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId session = scene.start("drugs/safety-first");
  scene.add(PageViewed{session, "drugs/safety-first/why"});
  scene.answer(session, "drugs/safety-first/look", false, 1);
  scene.answer(session, "drugs/safety-first/look", true, 2);
  scene.clock.advance_ms(3'600'000);
  scene.reopen();

  const UnitRecord unit = scene.record().units.at("drugs/safety-first");
  REQUIRE(unit.open);
  CHECK(unit.open->session == session);
  CHECK(unit.open->page == "drugs/safety-first/why");
  REQUIRE(unit.open->answers.size() == 1);
  CHECK(unit.open->answers[0].tries == 2);
  CHECK(unit.open->answers[0].correct);
  CHECK(unit.open->answers[0].response == std::vector<std::string>{"right"});
  CHECK(unit.open->duration_ms == 3000);

  SECTION("and the hour without power is no working time") {
    scene.add(PageViewed{session, "drugs/safety-first/next"});
    scene.add(PageViewed{session, "drugs/safety-first/last"});
    CHECK(scene.record().units.at("drugs/safety-first").open->duration_ms == 4000);
  }
  SECTION("and nothing was written by opening") { CHECK(scene.store->head().last_seq == 7); }
}

TEST_CASE("a colleague's turn is not the learner's working time") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId session = scene.start("drugs/safety-first");
  const LearnerId other(scene.new_id());
  scene.add(other, LearnerEnrolled{other, "lo", "Kham"});
  scene.clock.advance_ms(600'000);
  scene.add(PageViewed{session, "drugs/safety-first/why"});
  scene.add(PageViewed{session, "drugs/safety-first/next"});
  CHECK(scene.record().units.at("drugs/safety-first").open->duration_ms == 1000);
}

TEST_CASE("a test is resumed with its attempt, and a finished one counts") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const std::string unit = "drugs/post";
  const SessionId session = scene.start(unit, UnitKind::post_test);
  const AttemptId attempt = scene.open_attempt(session, unit, UnitKind::post_test);
  scene.answer(session, unit + "/b", true, 1, attempt);
  scene.answer(session, unit + "/a", false, 1, attempt);
  scene.answer(session, unit + "/a", true, 1, attempt);
  scene.reopen();
  {
    const UnitRecord open = scene.record().units.at(unit);
    REQUIRE(open.open);
    REQUIRE(open.open->attempt);
    CHECK(open.open->attempt->attempt == attempt);
    CHECK(open.open->attempt->items == std::vector<std::string>{unit + "/a", unit + "/b"});
    REQUIRE(open.open->attempt->answers.size() == 2);
    CHECK(open.open->attempt->answers[0].item == unit + "/b");
    CHECK(open.open->attempt->answers[1].correct);
    CHECK_FALSE(open.passed);
  }
  scene.add(AttemptFinished{attempt, session, scene.registration, unit, UnitKind::post_test, 2'000'000,
                            2'000'000, true, 9});
  scene.add(SessionEnded{session, 12'345});
  const UnitRecord done = scene.record().units.at(unit);
  CHECK_FALSE(done.open);
  CHECK(done.passed);
  CHECK_FALSE(done.completed);
  REQUIRE(done.finished_attempts.size() == 1);
  CHECK(done.finished_attempts[0].passed == true);
  CHECK(done.finished_attempts[0].raw == 2'000'000);
  CHECK(scene.findings().empty());
}

TEST_CASE("a lesson read to its end and a pre-test handed in are completed") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId lesson = scene.start("drugs/safety-first");
  scene.add(LessonCompleted{lesson, scene.registration, "drugs/safety-first", 5000});
  scene.add(SessionEnded{lesson, 5000});
  const SessionId test = scene.start("drugs/pre", UnitKind::pre_test);
  const AttemptId attempt = scene.open_attempt(test, "drugs/pre", UnitKind::pre_test);
  scene.add(AttemptFinished{
      attempt, test, scene.registration, "drugs/pre", UnitKind::pre_test, 0, 2'000'000, {}, 9});
  const RegistrationRecord record = scene.record();
  CHECK(record.units.at("drugs/safety-first").completed);
  CHECK(record.units.at("drugs/pre").completed);
  CHECK_FALSE(record.units.at("drugs/pre").finished_attempts[0].passed);
}

TEST_CASE("starting another unit abandons the one left open, in one step") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId left = scene.start("drugs/safety-first");
  scene.add(PageViewed{left, "drugs/safety-first/why"});
  scene.start("drugs/law");
  const auto events = scene.store->events_after(5).value();
  REQUIRE(events.size() == 2);
  REQUIRE(events[0].event());
  CHECK(std::get<SessionAbandoned>(*events[0].event()).session == left);
  CHECK(std::get<SessionAbandoned>(*events[0].event()).duration_ms == 1000);
  CHECK(events[1].header.type == "session_started");
  CHECK_FALSE(scene.record().units.at("drugs/safety-first").open);
  CHECK(scene.record().units.at("drugs/law").open);
  CHECK(scene.findings().empty());
}

TEST_CASE("a refresher's registration hides the older one") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const RegistrationId refresher(scene.new_id());
  scene.add(RegistrationOpened{refresher, "drugs", "2.0.0"});
  scene.add(RegistrationOpened{RegistrationId(scene.new_id()), "papers", "1.0.0"});
  CHECK(scene.record().registration == refresher);
  const auto all = scene.store->registrations(scene.learner).value();
  REQUIRE(all.size() == 2);
  CHECK(all[0].module_version == "2.0.0");
  CHECK(all[1].module == "papers");
}

TEST_CASE("a wall clock that runs backwards or stands before the build is flagged, never dropped") {
  RecordScene scene;
  scene.enrol();
  scene.clock.set_wall_time_ms(kMorningMs - 86'400'000);
  scene.add(LanguageChosen{"en"});
  scene.clock.set_wall_time_ms(315'532'800'000);  // 1980
  scene.add(LanguageChosen{"lo"});
  scene.add(LanguageChosen{"th"});
  scene.clock.set_wall_time_ms(kMorningMs);
  scene.add(LanguageChosen{"my"});
  const auto events = scene.store->events_after(1).value();
  CHECK_FALSE(events[0].header.has_flag(kFlagClockSuspect));
  CHECK(events[1].header.has_flag(kFlagClockSuspect));
  CHECK(events[2].header.has_flag(kFlagClockSuspect));
  CHECK(events[3].header.has_flag(kFlagClockSuspect));
  CHECK_FALSE(events[4].header.has_flag(kFlagClockSuspect));
  CHECK(scene.findings().empty());
}

TEST_CASE("the first event of a run says so") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  scene.reopen();
  scene.add(LanguageChosen{"en"});
  const auto events = scene.store->events_after(0).value();
  CHECK(events[0].header.has_flag(kFlagProgramStarted));
  CHECK_FALSE(events[1].header.has_flag(kFlagProgramStarted));
  CHECK_FALSE(events[2].header.has_flag(kFlagProgramStarted));
  CHECK(events[3].header.has_flag(kFlagProgramStarted));
}

TEST_CASE("an event that cannot be exported later is refused now, and the store goes on") {
  RecordScene scene;
  scene.enrol();
  const auto refused =
      scene.store->append(scene.learner, LanguageChosen{std::string(kTextBytesMax + 1, 'x')});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::invalid);
  CHECK_FALSE(scene.store->append(LearnerId("no uuid"), LanguageChosen{"en"}));
  scene.add(LanguageChosen{"en"});
  CHECK(scene.store->head().last_seq == 3);
  CHECK(scene.findings().empty());
}

TEST_CASE("rebuilding the projections changes nothing") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId session = scene.start("drugs/safety-first");
  scene.answer(session, "drugs/safety-first/look", true);
  scene.add(LearnerId(), SiteSet{"kh-poipet", "Poipet", "KH"});
  REQUIRE(scene.store->rebuild_projections());
  CHECK(scene.findings().empty());
  CHECK(scene.store->site().value()->site == "kh-poipet");
  CHECK(scene.record().units.at("drugs/safety-first").open->answers.size() == 1);
}

TEST_CASE("work given to the store's thread runs in order, and all of it before the thread ends") {
  RecordScene scene;
  scene.enrol();
  Queue<std::int64_t> seqs;
  {
    StoreThread thread(std::move(scene.store));
    for (int i = 0; i < 50; ++i) {
      thread.run([&seqs, learner = scene.learner](RecordStore& store) {
        seqs.push(store.append(learner, LanguageChosen{"en"}).value().seq);
      });
    }
  }
  for (std::int64_t expected = 3; expected <= 52; ++expected) CHECK(seqs.try_pop() == expected);
  scene.open();
  CHECK(scene.store->head().last_seq == 52);
  CHECK(scene.findings().empty());
}
