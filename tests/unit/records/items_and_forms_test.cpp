// SPDX-License-Identifier: Apache-2.0
#include "record_scene.hpp"

#include <algorithm>

#include "crypto/hash.hpp"

using namespace waypost;
using namespace waypost::records;

namespace {

using Texts = std::vector<std::string>;
using Typed = std::map<std::string, std::string>;

const std::string kUnit = "drugs/post";

ShownItem shown(const std::string& content) { return {crypto::sha256_hex(content), content}; }

/// Says what is typed into `item`; everything else stays as in RecordScene::answer.
ItemAnswered typed_answer(const RecordScene& scene, const SessionId& session, const std::string& item,
                          const Typed& typed) {
  ItemAnswered answer;
  answer.session = session;
  answer.registration = scene.registration;
  answer.item = item;
  answer.content_hash = std::string(64, 'c');
  answer.maximum = 1'000'000;
  answer.language = "km";
  answer.item_type = "short_text";
  answer.matched = {"accept.2"};
  answer.typed = typed;
  return answer;
}

FormAnswered filled(const RecordScene& scene, const SessionId& session, const Texts& answers,
                    const Typed& typed = {}) {
  FormAnswered form;
  form.session = session;
  form.registration = scene.registration;
  form.form = "visit/visit/equipment";
  form.content_hash = std::string(64, 'd');
  form.subject_kind = "office";
  form.subject = "kh-poipet";
  form.answers = answers;
  form.language = "km";
  form.typed = typed;
  return form;
}

AttemptOpened drawn_attempt(RecordScene& scene, const SessionId& session,
                            const std::vector<ShownItem>& items) {
  AttemptOpened opened;
  opened.attempt = AttemptId(scene.new_id());
  opened.session = session;
  opened.registration = scene.registration;
  opened.unit = kUnit;
  opened.items = {kUnit + "/a", kUnit + "/b"};
  opened.maximum = 2'000'000;
  opened.mastery_score_ten_thousandths = 8000;
  opened.content_hashes = {std::string(64, 'a'), std::string(64, 'b')};
  opened.orders = {"faded turns", ""};
  opened.seed = -7'000'000'000;
  opened.language = "km";
  for (const ShownItem& item : items) opened.shown_hashes.push_back(item.hash);
  opened.shown = items;
  return opened;
}

bool mentions(const Texts& texts, const std::string& what) {
  return std::any_of(texts.begin(), texts.end(),
                     [&what](const std::string& each) { return each.find(what) != std::string::npos; });
}

/// In no file of the data folder, whatever it is called.
bool stands_in_a_file(const RecordScene& scene, const std::string& text) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(scene.folder)) {
    if (entry.is_regular_file() && read_file(entry.path()).value().find(text) != std::string::npos)
      return true;
  }
  return false;
}

}  // namespace

TEST_CASE("what was typed comes back to whoever typed it and is readable in no file") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId lesson = scene.start("drugs/seals");
  scene.add(typed_answer(scene, lesson, "drugs/seals/word", {{"", "ត្រាបាក់"}}));
  scene.add(typed_answer(scene, lesson, "drugs/seals/gaps", {{"colour", "crimson"}, {"count", "five"}}));
  scene.reopen();
  const auto answers = scene.record().units.at("drugs/seals").open->answers;
  REQUIRE(answers.size() == 2);
  CHECK(answers[0].typed == Typed{{"", "ត្រាបាក់"}});
  CHECK(answers[1].typed == Typed{{"colour", "crimson"}, {"count", "five"}});
  const auto lines = scene.store->events_after(4).value();
  CHECK(lines[0].line.find("\"matched\":[\"accept.2\"]") != std::string::npos);
  CHECK(lines[0].line.find("typed") == std::string::npos);
  CHECK(lines[0].header.private_hash.size() == 64);
  CHECK(scene.findings().empty());
  REQUIRE(scene.store->backup());
  scene.store.reset();
  CHECK_FALSE(stands_in_a_file(scene, "crimson"));
  CHECK_FALSE(stands_in_a_file(scene, "ត្រាបាក់"));
  scene.open();
}

TEST_CASE("an answer that was only chosen has no private part") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  scene.answer(scene.start("drugs/seals"), "drugs/seals/look", true);
  CHECK(scene.store->events_after(3).value().back().header.private_hash.empty());
  CHECK(scene.record().units.at("drugs/seals").open->answers[0].typed.empty());
}

TEST_CASE(
    "of a changed answer the last text, certainty and hints count, in an open attempt and a finished one") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId session = scene.start(kUnit, UnitKind::post_test);
  const AttemptId attempt = scene.open_attempt(session, kUnit, UnitKind::post_test);
  ItemAnswered answer = typed_answer(scene, session, kUnit + "/a", {{"", "sel"}});
  answer.attempt = attempt;
  answer.certainty = 1;
  scene.add(answer);
  scene.answer(session, kUnit + "/b", true, 1, attempt);
  answer.typed = {{"", "seal"}};
  answer.certainty = 3;
  answer.hint_count = 2;
  answer.mark = -2'000'000;
  const EventReceipt last = scene.add(answer);
  const auto check = [&](const AttemptRecord& record) {
    REQUIRE(record.answers.size() == 2);
    CHECK(record.answers[0].item == kUnit + "/a");
    CHECK(record.answers[0].typed == Typed{{"", "seal"}});
    CHECK(record.answers[0].certainty == 3);
    CHECK(record.answers[0].hint_count == 2);
    CHECK(record.answers[0].mark == -2'000'000);
    CHECK(record.answers[0].seq == last.seq);
    CHECK(record.answers[1].certainty == 0);
  };
  check(*scene.record().units.at(kUnit).open->attempt);
  scene.add(AttemptFinished{attempt, session, scene.registration, kUnit, UnitKind::post_test, -1'000'000,
                            2'000'000, false, 9});
  scene.add(SessionEnded{session, 9});
  scene.reopen();
  check(scene.record().units.at(kUnit).finished_attempts[0]);
  CHECK(scene.record().units.at(kUnit).finished_attempts[0].raw == -1'000'000);
  CHECK(scene.findings().empty());
}

TEST_CASE("erasing a learner takes what was typed, before and after, and leaves the answers") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId session = scene.start("drugs/seals");
  scene.add(typed_answer(scene, session, "drugs/seals/word", {{"", "crimson"}}));
  REQUIRE(scene.store->erase_private(scene.learner));
  CHECK(scene.findings().empty());
  const EventReceipt later = scene.add(typed_answer(scene, session, "drugs/seals/more", {{"", "scarlet"}}));
  CHECK(scene.store->events_after(later.seq - 1).value().front().header.private_hash.empty());
  const auto answers = scene.record().units.at("drugs/seals").open->answers;
  REQUIRE(answers.size() == 2);
  CHECK(answers[0].typed.empty());
  CHECK(answers[1].typed.empty());
  CHECK(scene.findings().empty());
}

TEST_CASE("what a form says about a learner is erased with that learner, whoever wrote it") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const LearnerId officer(scene.new_id());
  scene.add(officer, LearnerEnrolled{officer, "km", "Dara Kim"});
  const SessionId session = scene.start("follow-up/visit");
  FormAnswered form = filled(scene, session, {"uses-it.often"}, {{"remarks", "hesitates at night"}});
  form.subject_kind = "learner";
  form.subject = officer.text();
  scene.add(form);
  const auto remarks = [&scene] {
    return scene.record().units.at("follow-up/visit").open->forms.at(0).typed;
  };
  CHECK(remarks() == Typed{{"remarks", "hesitates at night"}});

  SECTION("the one who wrote it is erased") {
    REQUIRE(scene.store->erase_private(scene.learner));
    CHECK(remarks() == Typed{{"remarks", "hesitates at night"}});
    CHECK(scene.findings().empty());
  }
  SECTION("the one it is about is erased") {
    REQUIRE(scene.store->erase_private(officer));
    CHECK(remarks().empty());
    CHECK(scene.store->learners().value().size() == 2);
    CHECK(scene.findings().empty());
  }
}

TEST_CASE("a private text that could never be read again is refused, and nothing of it is kept") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId session = scene.start("drugs/seals");
  for (const std::string& text : {std::string("\xff\xfe"), std::string(300'000, 'x')}) {
    const auto refused =
        scene.store->append(scene.learner, typed_answer(scene, session, "drugs/seals/word", {{"", text}}));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::invalid);
  }
  CHECK(scene.store->head().last_seq == 4);
  CHECK(scene.record().units.at("drugs/seals").open->answers.empty());
}

TEST_CASE("an attempt comes back with the form that was drawn") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId session = scene.start(kUnit, UnitKind::post_test);
  scene.add(drawn_attempt(scene, session, {shown("{\"key\":\"turns\"}"), shown("{\"key\":\"five\"}")}));
  const std::string opened_at = to_iso8601(scene.clock.wall_time_ms());
  scene.reopen();
  const AttemptRecord attempt = *scene.record().units.at(kUnit).open->attempt;
  CHECK(attempt.orders == Texts{"faded turns", ""});
  CHECK(attempt.shown_hashes.size() == 2);
  CHECK(attempt.seed == -7'000'000'000);
  CHECK(attempt.language == "km");
  CHECK(attempt.time == opened_at);
  CHECK(scene.store->shown_item(attempt.shown_hashes[0]).value() == "{\"key\":\"turns\"}");
  CHECK(scene.store->shown_item(attempt.shown_hashes[1]).value() == "{\"key\":\"five\"}");
  CHECK_FALSE(scene.store->shown_item(std::string(64, '0')).value());
  CHECK(scene.findings().empty());
}

TEST_CASE(
    "an item shown in many attempts is kept once, outlives a rebuild of the tables and stands in no line") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const ShownItem item = shown("{\"key\":\"the bolt turns\"}");
  for (int i = 0; i < 3; ++i) {
    const SessionId session = scene.start(kUnit, UnitKind::post_test);
    scene.add(drawn_attempt(scene, session, {item}));
  }
  REQUIRE(scene.store->rebuild_projections());
  CHECK(scene.store->shown_item(item.hash).value() == item.content);
  CHECK(scene.findings().empty());
  const auto events = scene.store->events_after(0).value();
  for (const EventLine& event : events) {
    CHECK(event.line.find("the bolt turns") == std::string::npos);
  }
  scene.store.reset();
  CHECK(read_file(scene.file("answers.log")).value().find("the bolt turns") == std::string::npos);
  auto database = store::Database::open(scene.file("records.db"));
  auto count = database->prepare("SELECT count(*) AS count FROM shown_item");
  REQUIRE(count->step().value());
  CHECK(count->integer("count") == 1);
}

TEST_CASE("an attempt that is refused leaves no shown item") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const ShownItem item = shown("{}");
  AttemptOpened opened = drawn_attempt(scene, scene.start(kUnit, UnitKind::post_test), {item});
  opened.language = std::string(kTextBytesMax + 1, 'x');
  REQUIRE_FALSE(scene.store->append(scene.learner, opened));
  CHECK_FALSE(scene.store->shown_item(item.hash).value());
}

TEST_CASE("verify tells of an item as it was shown that was changed or deleted") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const ShownItem item = shown("{\"key\":\"turns\"}");
  const SessionId session = scene.start(kUnit, UnitKind::post_test);
  const EventReceipt opened = scene.add(drawn_attempt(scene, session, {item}));
  CHECK(scene.findings().empty());

  SECTION("changed") {
    scene.tamper("UPDATE shown_item SET content = replace(content, 'turns', 'faded')");
    CHECK(mentions(scene.findings(), "shown item " + item.hash + ": its content was changed"));
    CHECK(scene.store->shown_item(item.hash).error().code == ErrorCode::corrupt);
  }
  SECTION("deleted") {
    scene.tamper("DELETE FROM shown_item");
    CHECK(mentions(scene.findings(),
                   "event " + std::to_string(opened.seq) + ": shown item " + item.hash + " is missing"));
    CHECK(scene.store->verify().value().notes.empty());
  }
}

TEST_CASE(
    "a rebuild brings shown items back from a backup; what only the witness knew is not kept, and no error") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const ShownItem before = shown("{\"key\":\"before\"}");
  const ShownItem after = shown("{\"key\":\"after\"}");
  scene.add(drawn_attempt(scene, scene.start(kUnit, UnitKind::post_test), {before}));
  REQUIRE(scene.store->backup());
  const std::filesystem::path kept = scene.out / "kept.db";
  std::filesystem::copy_file(scene.file("backups") / "records-000000000005.db", kept);
  const EventReceipt opened =
      scene.add(drawn_attempt(scene, scene.start(kUnit, UnitKind::post_test), {before, after}));
  scene.store.reset();
  std::filesystem::remove_all(scene.file("backups"));

  SECTION("the damaged database itself still has both") {
    REQUIRE(rebuild_from_witness(scene.folder, scene.clock));
    scene.open();
    CHECK(scene.store->shown_item(before.hash).value() == before.content);
    CHECK(scene.store->shown_item(after.hash).value() == after.content);
    CHECK(scene.store->verify().value().notes.empty());
  }
  SECTION("a backup has one") {
    std::filesystem::create_directories(scene.file("backups"));
    std::filesystem::copy_file(kept, scene.file("backups") / "records-000000000005.db");
    std::filesystem::remove(scene.file("records.db"));
    scene.open();
    CHECK(scene.store->shown_item(before.hash).value() == before.content);
    CHECK_FALSE(scene.store->shown_item(after.hash).value());
    const auto report = scene.store->verify().value();
    CHECK(report.clean());
    REQUIRE(report.notes.size() == 1);
    CHECK(mentions(report.notes, "event " + std::to_string(opened.seq)));
    CHECK(mentions(report.notes, after.hash));

    // Shown again, it is there again.
    scene.add(drawn_attempt(scene, scene.start(kUnit, UnitKind::post_test), {after}));
    CHECK(scene.store->shown_item(after.hash).value() == after.content);
    CHECK(scene.store->verify().value().notes.empty());
  }
  SECTION("the witness has none") {
    std::filesystem::remove(scene.file("records.db"));
    scene.open();
    CHECK(scene.store->verify().value().clean());
    CHECK(scene.store->verify().value().notes.size() == 2);
  }
}

TEST_CASE("a scenario goes on with the decisions in their order, a scene met twice twice") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId session = scene.start("drugs/gate");
  for (const char* option : {"ask", "wait", "ask"}) {
    scene.add(OptionChosen{session, "drugs/gate/night", option[0] == 'w' ? "yard" : "gate", option});
  }
  scene.reopen();
  const auto options = scene.record().units.at("drugs/gate").open->options;
  REQUIRE(options.size() == 3);
  CHECK(options[0].page == "drugs/gate/night");
  CHECK(options[0].scene == "gate");
  CHECK(options[1].option == "wait");
  CHECK(options[2].scene == "gate");
  CHECK(scene.record().units.at("drugs/gate").open->duration_ms == 3000);
  scene.add(SessionEnded{session, 3000});
  CHECK(scene.findings().empty());
  CHECK(scene.start("drugs/gate") != session);
  CHECK(scene.record().units.at("drugs/gate").open->options.empty());
}

TEST_CASE("an open attempt is gone on with with its flags, the last word on each question") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId session = scene.start("drugs/post", UnitKind::post_test);
  const AttemptId attempt = scene.open_attempt(session, "drugs/post", UnitKind::post_test);
  const auto flag = [&](const std::string& item, bool flagged) {
    scene.add(ItemFlagged{session, attempt, item, flagged});
  };
  flag("drugs/post/a", true);
  flag("drugs/post/b", true);
  flag("drugs/post/a", false);
  scene.reopen();
  const auto open = scene.record().units.at("drugs/post").open;
  REQUIRE(open);
  CHECK(open->flagged == std::set<std::string>{"drugs/post/b"});
  CHECK(open->options.empty());
  CHECK(open->attempt->answers.empty());
  CHECK(open->duration_ms > 0);  // whoever flags a question is at work
  CHECK(scene.findings().empty());
}

TEST_CASE("an instrument filled again is compared with every filling before, in whatever registration") {
  RecordScene scene;
  scene.enrol();
  scene.add(RegistrationOpened{scene.registration, "visit", "1.0.0"});
  const auto fill = [&scene](const Texts& answers, const Typed& typed) {
    const SessionId session(scene.new_id());
    scene.add(
        SessionStarted{session, scene.registration, "visit", "1.0.0", "visit/visit", UnitKind::lesson, "km"});
    scene.add(filled(scene, session, answers, typed));
    return session;
  };
  scene.add(SessionEnded{fill({"scanners=2", "has-light.no"}, {{"remarks", "broken lamp"}}), 1000});
  const std::string first_time = to_iso8601(scene.clock.wall_time_ms() - 1000);
  scene.registration = RegistrationId(scene.new_id());
  scene.add(RegistrationOpened{scene.registration, "visit", "1.1.0"});
  fill({"scanners=5", "has-light.yes"}, {});
  scene.reopen();

  const auto record = scene.store->registration(scene.learner, "visit").value().value();
  CHECK(record.module_version == "1.1.0");
  REQUIRE(record.forms.size() == 2);
  CHECK(record.forms[0].form == "visit/visit/equipment");
  CHECK(record.forms[0].subject_kind == "office");
  CHECK(record.forms[0].subject == "kh-poipet");
  CHECK(record.forms[0].answers == Texts{"scanners=2", "has-light.no"});
  CHECK(record.forms[0].typed == Typed{{"remarks", "broken lamp"}});
  CHECK(record.forms[0].time == first_time);
  CHECK(record.forms[1].answers == Texts{"scanners=5", "has-light.yes"});
  CHECK(record.forms[1].seq > record.forms[0].seq);
  const auto& open = record.units.at("visit/visit").open;
  REQUIRE(open);
  REQUIRE(open->forms.size() == 1);
  CHECK(open->forms[0].answers == Texts{"scanners=5", "has-light.yes"});
  CHECK(scene.findings().empty());
}

TEST_CASE("a refresher handed in is completed, is never a pass, and its day counts") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  CHECK(scene.record().last_attempt_time.empty());
  const std::string unit = "drugs/refresher";
  const auto take = [&](const std::string& path, UnitKind kind, std::optional<bool> passed) {
    const SessionId session = scene.start(path, kind);
    const AttemptId attempt = scene.open_attempt(session, path, kind);
    scene.add(AttemptFinished{attempt, session, scene.registration, path, kind, 0, 2'000'000, passed, 9});
    const std::string time = to_iso8601(scene.clock.wall_time_ms());
    scene.add(SessionEnded{session, 9});
    return time;
  };
  const std::string tested = take(kUnit, UnitKind::post_test, true);
  CHECK(scene.record().last_attempt_time == tested);
  const std::string time = take(unit, UnitKind::refresher, {});
  const RegistrationRecord record = scene.record();
  CHECK(record.last_attempt_time == time);
  CHECK(record.units.at(unit).kind == UnitKind::refresher);
  CHECK(record.units.at(unit).completed);
  CHECK_FALSE(record.units.at(unit).passed);
  CHECK(record.units.at(unit).finished_attempts[0].kind == UnitKind::refresher);
  CHECK(record.units.at(kUnit).passed);
  CHECK(scene.findings().empty());
}

TEST_CASE("what was said about the office is there for everybody, without what somebody typed") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId session = scene.start("drugs/seals");
  FormAnswered form = filled(scene, session, {"uses-it.often"}, {{"remarks", "hesitates at night"}});
  form.subject_kind = "office";
  form.subject = "KH-017";
  scene.add(form);
  form.subject_kind = "none";
  form.subject.clear();
  scene.add(form);
  const auto forms = scene.store->office_forms();
  REQUIRE(forms);
  REQUIRE(forms->size() == 1);
  const std::vector<FormRecord>& about_office = forms->at("drugs");
  REQUIRE(about_office.size() == 1);
  CHECK(about_office[0].subject == "KH-017");
  CHECK(about_office[0].answers == Texts{"uses-it.often"});
  CHECK(about_office[0].typed.empty());
}
