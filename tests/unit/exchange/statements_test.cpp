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
