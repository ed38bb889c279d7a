// SPDX-License-Identifier: Apache-2.0
#include "../records/record_scene.hpp"

#include <set>

#include "exchange/statements.hpp"
#include "formats/json.hpp"

using namespace waypost;
using namespace waypost::exchange;
using namespace waypost::records;

namespace {

constexpr const char* kSessionId = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
constexpr const char* kMasteryScore = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
constexpr const char* kCmi5Category = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
constexpr const char* kMoveOnCategory = "https://w3id.org/xapi/cmi5/context/categories/moveon";

std::vector<JsonValue> statements_of(RecordScene& scene) {
  StatementBuilder builder;
  std::vector<JsonValue> statements;
  const auto events = scene.store->events_after(0);
  REQUIRE(events);
  for (const EventLine& event : *events) {
    for (const std::string& line : builder.add(event)) {
      auto json = parse_json(line);
      REQUIRE(json);
      statements.push_back(std::move(*json));
    }
  }
  return statements;
}

std::string verb_of(const JsonValue& statement) { return statement["verb"]["display"]["en"].text(); }

std::vector<std::string> verbs_of(RecordScene& scene) {
  std::vector<std::string> verbs;
  for (const JsonValue& statement : statements_of(scene)) verbs.push_back(verb_of(statement));
  return verbs;
}

bool has_category(const JsonValue& statement, const std::string& id) {
  for (const JsonValue& each : statement["context"]["contextActivities"]["category"].items()) {
    if (each["id"].text() == id) return true;
  }
  return false;
}

void take_post_test(RecordScene& scene, Mark raw, bool passed) {
  const SessionId session = scene.start("drugs/post", UnitKind::post_test);
  const AttemptId attempt = scene.open_attempt(session, "drugs/post", UnitKind::post_test);
  scene.answer(session, "drugs/post/a", passed, 1, attempt);
  scene.add(AttemptFinished{attempt, session, scene.registration, "drugs/post", UnitKind::post_test, raw,
                            2'000'000, passed, 61'230});
  scene.add(SessionEnded{session, 70'000});
}

}  // namespace

TEST_CASE("a lesson is initialized, answered, completed and terminated") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId session = scene.start("drugs/safety-first");
  scene.answer(session, "drugs/safety-first/look", true);
  scene.add(LessonCompleted{session, scene.registration, "drugs/safety-first", 61'230});
  scene.add(SessionEnded{session, 70'000});
  const auto statements = statements_of(scene);
  CHECK(verbs_of(scene) == std::vector<std::string>{"initialized", "answered", "completed", "terminated"});

  std::set<std::string> ids;
  for (const JsonValue& statement : statements) {
    CHECK(is_uuid(statement["id"].text()));
    ids.insert(statement["id"].text());
    CHECK(statement["actor"]["account"]["name"].text() == scene.learner.text());
    CHECK(statement["context"]["registration"].text() == scene.registration.text());
    CHECK(statement["context"]["extensions"][kSessionId].text() == session.text());
    CHECK(statement["context"]["language"].text() == (verb_of(statement) == "terminated" ? "" : "km"));
    CHECK(statement["version"].text() == "1.0.3");
    CHECK(statement["timestamp"].text().back() == 'Z');
    CHECK(has_category(statement, kCmi5Category) == (verb_of(statement) != "answered"));
    CHECK(has_category(statement, kMoveOnCategory) == (verb_of(statement) == "completed"));
  }
  CHECK(ids.size() == statements.size());

  const JsonValue& answered = statements[1];
  CHECK(answered["object"]["definition"]["interactionType"].text() == "choice");
  CHECK(answered["result"]["response"].text() == "right");
  CHECK(answered["result"]["success"].boolean());
  CHECK(answered["result"]["score"]["raw"].integer() == 1);
  CHECK(answered["result"]["duration"].text() == "PT4.20S");
  CHECK(statements[2]["result"]["completion"].boolean());
  CHECK(statements[2]["result"]["duration"].text() == "PT1M1.23S");
  CHECK(statements[2]["result"].find("success") == nullptr);
  CHECK(statements[3]["result"]["duration"].text() == "PT1M10.00S");
}

TEST_CASE("a statement's id does not depend on how it is worded") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  scene.start("drugs/safety-first");
  CHECK(statements_of(scene)[0]["id"].text() == statements_of(scene)[0]["id"].text());
}

TEST_CASE("several choices are joined as xAPI says, and a part of a point has no raw score") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId session = scene.start("drugs/safety-first");
  scene.add(ItemAnswered{session,
                         scene.registration,
                         {},
                         "drugs/safety-first/many",
                         "h",
                         "",
                         1,
                         {"a", "b"},
                         333'333,
                         1'000'000,
                         false,
                         "km",
                         10});
  const JsonValue answered = statements_of(scene)[1];
  CHECK(answered["result"]["response"].text() == "a[,]b");
  CHECK(answered["result"]["score"]["scaled"].real() == Approx(0.333333));
  CHECK(answered["result"]["score"].find("raw") == nullptr);
}

TEST_CASE("each kind of item is told in xAPI's own kind, with the ids that were chosen") {
  struct Case {
    const char* item_type;
    std::vector<std::string> response;
    bool is_typed;
    const char* interaction_type;
    const char* said;  ///< empty: no response at all
  };
  const std::vector<Case> cases = {
      {"choice", {"turns", "faded"}, false, "choice", "turns[,]faded"},
      {"true_false", {"false"}, false, "true-false", "false"},
      {"picture_choice", {"left"}, false, "choice", "left"},
      {"hotspot", {"bolt"}, false, "choice", "bolt"},
      {"document_check", {"date", "stamp"}, false, "choice", "date[,]stamp"},
      {"decision", {"call-in"}, false, "choice", "call-in"},
      {"matching", {"acid.glove", "dust.mask"}, false, "matching", "acid[.]glove[,]dust[.]mask"},
      {"ordering", {"stop", "look", "ask"}, false, "sequencing", "stop[,]look[,]ask"},
      {"numeric", {}, true, "numeric", ""},
      {"short_text", {}, true, "fill-in", ""},
      {"gaps", {}, true, "fill-in", ""},
      {"gaps", {"colour.red"}, true, "fill-in", ""},
      {"gaps", {"colour.red", "count.five"}, false, "fill-in", "colour.red[,]count.five"},
      {"function", {"a", "c"}, false, "other", "a[,]c"},
      {"function", {}, true, "other", ""},
      {"of_a_later_version", {"x"}, false, "other", "x"},
      {"choice", {}, false, "choice", ""},
  };
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId session = scene.start("drugs/seals");
  for (const Case& each : cases) {
    ItemAnswered answer;
    answer.session = session;
    answer.registration = scene.registration;
    answer.item = "drugs/seals/look";
    answer.response = each.response;
    answer.maximum = 1'000'000;
    answer.language = "km";
    answer.item_type = each.item_type;
    if (each.is_typed) answer.typed = {{"", "crimson"}};
    scene.add(answer);
  }
  const auto statements = statements_of(scene);
  REQUIRE(statements.size() == cases.size() + 1);
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const JsonValue& answered = statements[i + 1];
    INFO(cases[i].item_type << " " << i);
    CHECK(verb_of(answered) == "answered");
    CHECK(answered["object"]["definition"]["interactionType"].text() == cases[i].interaction_type);
    CHECK(answered["result"]["response"].text() == cases[i].said);
    CHECK((answered["result"].find("response") == nullptr) == std::string(cases[i].said).empty());
    CHECK(answered["result"]["extensions"]["https://w3id.org/waypost/extensions/item-type"].text() ==
          cases[i].item_type);
  }
}

TEST_CASE("certainty, hints, the variant matched and a mark that the lesson gave travel as extensions") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId session = scene.start("drugs/seals");
  ItemAnswered answer;
  answer.session = session;
  answer.registration = scene.registration;
  answer.item = "drugs/seals/word";
  answer.mark = -6'000'000;
  answer.maximum = 3'000'000;
  answer.language = "km";
  answer.item_type = "short_text";
  answer.matched = {"wrong.1"};
  answer.certainty = 3;
  answer.hint_count = 2;
  answer.scored_by = "lesson";
  answer.typed = {{"", "crimson"}};
  scene.add(answer);
  scene.answer(session, "drugs/seals/look", true);
  const auto statements = statements_of(scene);
  const JsonValue& result = statements[1]["result"];
  const auto extension = [](const JsonValue& of, const std::string& name) -> const JsonValue& {
    return of["extensions"]["https://w3id.org/waypost/extensions/" + name];
  };
  CHECK(extension(result, "certainty").integer() == 3);
  CHECK(extension(result, "hint-count").integer() == 2);
  CHECK(extension(result, "scored-by").text() == "lesson");
  REQUIRE(extension(result, "matched").items().size() == 1);
  CHECK(extension(result, "matched").items()[0].text() == "wrong.1");
  CHECK(result["score"]["scaled"].real() == -1.0);
  CHECK(result["score"].find("raw") == nullptr);

  const JsonValue& plain = statements[2]["result"];
  CHECK(plain["score"]["scaled"].real() == 1.0);
  for (const char* name : {"certainty", "hint-count", "scored-by", "matched"}) {
    CHECK(extension(plain, name).is_null());
  }
}

TEST_CASE("a post-test below 0 fails with a score of 0") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  take_post_test(scene, -3'000'000, false);
  const JsonValue failed = statements_of(scene)[2];
  CHECK(verb_of(failed) == "failed");
  CHECK(failed["result"]["score"]["scaled"].real() == 0.0);
  CHECK(failed["result"]["score"].find("raw") == nullptr);
}

TEST_CASE("a filled form is an answer of its own kind, without what was written freely") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId session = scene.start("visit/visit");
  FormAnswered form;
  form.session = session;
  form.registration = scene.registration;
  form.form = "visit/visit/equipment";
  form.content_hash = std::string(64, 'd');
  form.subject_kind = "office";
  form.subject = "kh-poipet";
  form.answers = {"light.yes", "scanners=2", "seizures.police.2026=3"};
  form.language = "lo";
  form.duration_ms = 4200;
  form.typed = {{"remarks", "broken lamp"}};
  scene.add(form);
  form.answers.clear();
  scene.add(form);
  const auto statements = statements_of(scene);
  REQUIRE(statements.size() == 3);
  const JsonValue& answered = statements[1];
  CHECK(verb_of(answered) == "answered");
  CHECK(answered["object"]["id"].text() == "https://w3id.org/waypost/forms/visit/visit/equipment");
  CHECK(answered["object"]["definition"]["interactionType"].text() == "other");
  CHECK(answered["result"]["response"].text() == "light.yes[,]scanners=2[,]seizures.police.2026=3");
  CHECK(answered["result"]["duration"].text() == "PT4.20S");
  CHECK(answered["result"].find("success") == nullptr);
  CHECK(answered["context"]["language"].text() == "lo");
  CHECK(answered["context"]["extensions"]["https://w3id.org/waypost/extensions/subject"].text() ==
        "kh-poipet");
  CHECK_FALSE(has_category(answered, kCmi5Category));
  CHECK(statements[2]["result"].find("response") == nullptr);
}

TEST_CASE("what learners flag for themselves is told to nobody") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId session = scene.start("drugs/post", UnitKind::post_test);
  const AttemptId attempt = scene.open_attempt(session, "drugs/post", UnitKind::post_test);
  const std::size_t before = statements_of(scene).size();
  scene.add(ItemFlagged{session, attempt, "drugs/post/a", true});
  CHECK(statements_of(scene).size() == before);
}

TEST_CASE("a decision in a scenario is an answer to its scene, neither right nor wrong") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId session = scene.start("drugs/gate");
  scene.add(OptionChosen{session, "drugs/gate/night", "barrier", "ask"});
  const JsonValue answered = statements_of(scene)[1];
  CHECK(verb_of(answered) == "answered");
  CHECK(answered["object"]["id"].text() == "https://w3id.org/waypost/scenes/drugs/gate/night/barrier");
  CHECK(answered["object"]["definition"]["interactionType"].text() == "choice");
  CHECK(answered["result"]["response"].text() == "ask");
  CHECK(answered["result"].find("success") == nullptr);
  CHECK(answered["result"].find("score") == nullptr);
}

TEST_CASE("a refresher is completed, never passed, and its score travels with progressed") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  take_post_test(scene, 2'000'000, true);
  for (int i = 0; i < 2; ++i) {
    const SessionId session = scene.start("drugs/refresher", UnitKind::refresher);
    const AttemptId attempt = scene.open_attempt(session, "drugs/refresher", UnitKind::refresher);
    scene.answer(session, "drugs/post/a", true, 1, attempt);
    scene.add(AttemptFinished{attempt,
                              session,
                              scene.registration,
                              "drugs/refresher",
                              UnitKind::refresher,
                              1'000'000,
                              2'000'000,
                              {},
                              9000});
    scene.add(SessionEnded{session, 9000});
  }
  CHECK(verbs_of(scene) == std::vector<std::string>{"initialized", "answered", "passed", "terminated",  //
                                                    "initialized", "answered", "progressed", "completed",
                                                    "terminated",  //
                                                    "initialized", "answered", "progressed", "terminated"});
  const JsonValue progressed = statements_of(scene)[6];
  const JsonValue& score =
      progressed["result"]["extensions"]["https://w3id.org/waypost/extensions/refresher-score"];
  CHECK(score["raw_millionths"].integer() == 1'000'000);
}

TEST_CASE("a pre-test is completed, never passed, and its score travels with progressed") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId session = scene.start("drugs/pre", UnitKind::pre_test);
  const AttemptId attempt = scene.open_attempt(session, "drugs/pre", UnitKind::pre_test);
  scene.add(AttemptFinished{
      attempt, session, scene.registration, "drugs/pre", UnitKind::pre_test, 1'000'000, 2'000'000, {}, 9000});
  scene.add(SessionEnded{session, 9000});
  CHECK(verbs_of(scene) == std::vector<std::string>{"initialized", "progressed", "completed", "terminated"});
  const JsonValue progressed = statements_of(scene)[1];
  const JsonValue& score =
      progressed["result"]["extensions"]["https://w3id.org/waypost/extensions/pre-test-score"];
  CHECK(score["raw_millionths"].integer() == 1'000'000);
  CHECK_FALSE(has_category(progressed, kCmi5Category));
}

TEST_CASE("a post-test fails and then passes once; later ones are answered only") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  take_post_test(scene, 1'000'000, false);
  take_post_test(scene, 2'000'000, true);
  take_post_test(scene, 2'000'000, true);
  take_post_test(scene, 0, false);
  CHECK(verbs_of(scene) == std::vector<std::string>{"initialized", "answered", "failed", "terminated",  //
                                                    "initialized", "answered", "passed", "terminated",  //
                                                    "initialized", "answered", "terminated",            //
                                                    "initialized", "answered", "terminated"});
  const auto statements = statements_of(scene);
  CHECK_FALSE(statements[2]["result"]["success"].boolean());
  CHECK(statements[2]["result"]["score"]["scaled"].real() == 0.5);
  CHECK(statements[6]["result"]["success"].boolean());
  CHECK(statements[6]["result"]["score"]["raw"].integer() == 2);
  CHECK(statements[6]["result"]["score"]["max"].integer() == 2);
  CHECK(statements[6]["context"]["extensions"][kMasteryScore].real() == 0.8);
  CHECK(has_category(statements[6], kMoveOnCategory));
}

TEST_CASE("a sitting cut off is abandoned, and nothing follows it") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId left = scene.start("drugs/safety-first");
  scene.add(PageViewed{left, "drugs/safety-first/why"});
  scene.start("drugs/law");
  scene.answer(left, "drugs/safety-first/look", true);
  CHECK(verbs_of(scene) == std::vector<std::string>{"initialized", "abandoned", "initialized"});
  const JsonValue abandoned = statements_of(scene)[1];
  CHECK(abandoned["verb"]["id"].text() == "https://w3id.org/xapi/adl/verbs/abandoned");
  CHECK(abandoned["result"]["duration"].text() == "PT1.00S");
}

TEST_CASE("of those who read together each has a sitting of their own, which names the group") {
  constexpr const char* kGroup = "https://w3id.org/waypost/extensions/group";
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const std::string group = scene.new_id();
  const LearnerId other(scene.new_id());
  const RegistrationId others(scene.new_id());
  const SessionId session(scene.new_id()), shared(scene.new_id());
  const auto started = [&](const SessionId& id, const RegistrationId& registration) {
    return SessionStarted{id,   registration, "drugs", "1.0.0", "drugs/safety-first", UnitKind::lesson,
                          "km", group};
  };
  scene.add(GroupGathered{group, "drugs/safety-first", {scene.learner.text(), other.text()}});
  scene.add(started(session, scene.registration));
  scene.answer(session, "drugs/safety-first/look", true);
  REQUIRE(scene.store->append_together(
      {{scene.learner, LessonCompleted{session, scene.registration, "drugs/safety-first", 61'230, group}},
       {scene.learner, SessionEnded{session, 61'230}},
       {other, LearnerEnrolled{other, "km", "Dara"}},
       {other, RegistrationOpened{others, "drugs", "1.0.0"}},
       {other, started(shared, others)},
       {other, LessonCompleted{shared, others, "drugs/safety-first", 61'230, group}},
       {other, SessionEnded{shared, 61'230}}}));
  CHECK(verbs_of(scene) == std::vector<std::string>{"initialized", "answered", "completed", "terminated",
                                                    "initialized", "completed", "terminated"});
  const auto statements = statements_of(scene);
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const bool of_reader = i < 4;
    const JsonValue& context = statements[i]["context"];
    CHECK(statements[i]["actor"]["account"]["name"].text() == (of_reader ? scene.learner : other).text());
    CHECK(context["registration"].text() == (of_reader ? scene.registration : others).text());
    CHECK(context["extensions"][kSessionId].text() == (of_reader ? session : shared).text());
    CHECK(context["extensions"][kGroup].text() == group);
  }
  CHECK(statements[5]["result"]["duration"].text() == "PT1M1.23S");
  CHECK(has_category(statements[5], kMoveOnCategory));

  SECTION("but who was left alone before the end completes it alone") {
    const SessionId again(scene.new_id());
    const RegistrationId third(scene.new_id());
    scene.add(RegistrationOpened{third, "drugs", "1.0.0"});
    scene.add(started(again, third));
    scene.add(LessonCompleted{again, third, "drugs/safety-first", 1000, {}});
    const auto alone = statements_of(scene);
    CHECK(alone[7]["context"]["extensions"][kGroup].text() == group);
    CHECK(verb_of(alone[8]) == "completed");
    CHECK(alone[8]["context"]["extensions"].find(kGroup) == nullptr);
  }
}

TEST_CASE("a lesson completed twice in a registration is completed once") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  for (int i = 0; i < 2; ++i) {
    const SessionId session = scene.start("drugs/safety-first");
    scene.add(LessonCompleted{session, scene.registration, "drugs/safety-first", 1000});
    scene.add(SessionEnded{session, 1000});
  }
  CHECK(verbs_of(scene) ==
        std::vector<std::string>{"initialized", "completed", "terminated", "initialized", "terminated"});
}
