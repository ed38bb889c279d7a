// SPDX-License-Identifier: Apache-2.0
#include "monitoring/xapi_check.hpp"

#include <catch2/catch.hpp>

#include "monitoring/xapi_shapes.hpp"

using namespace waypost::monitoring;

namespace {

const std::string kActor = R"("actor":{"account":{"homePage":"https://example.org/","name":"a"}})";
const std::string kVerb =
    R"("verb":{"id":"http://adlnet.gov/expapi/verbs/answered","display":{"en":"answered"}})";
const std::string kObject = R"("object":{"id":"https://example.org/a"})";

/// A sound statement with `more` members.
std::string statement_with(const std::string& more) {
  return "{" + kActor + "," + kVerb + "," + kObject + (more.empty() ? "" : "," + more) + "}";
}

std::string rule_of(const std::string& statement) { return broken_xapi_rule(statement).value_or("sound"); }

}  // namespace

TEST_CASE("a statement that uses everything is sound") {
  CHECK(rule_of(R"({
    "id":"01a1ee56-65d0-7144-9d04-40030eecc15b",
    "actor":{"objectType":"Group","name":"g","member":[{"mbox":"mailto:a@example.org"}]},
    "verb":{"id":"http://v.org/x","display":{"zh-Hans":"x","en-GB":"x"}},
    "object":{"objectType":"Activity","id":"http://a.org/1","definition":{"type":"http://t",
      "interactionType":"choice","correctResponsesPattern":["a[,]b"],
      "choices":[{"id":"a","description":{"en":"A"}},{"id":"b"}],
      "extensions":{"http://e.org/1":null}}},
    "result":{"score":{"scaled":0.5,"raw":5,"min":0,"max":10},"success":true,"completion":false,
      "response":"a","duration":"PT1M32.13S","extensions":{"http://e.org/2":{"deep":null}}},
    "context":{"registration":"01a1ee56-65d0-7144-9d04-40030eecc15b","instructor":{"openid":"http://o.org/"},
      "team":{"objectType":"Group","mbox_sha1sum":"0123456789abcdef0123456789abcdef01234567"},
      "contextActivities":{"parent":{"id":"http://p.org"},"other":[{"id":"http://q.org"}]},"revision":"1",
      "platform":"p","language":"km",
      "statement":{"objectType":"StatementRef","id":"01A1EE56-65D0-7144-9D04-40030EECC15B"}},
    "timestamp":"2026-11-21T19:43:33.120+07:00","stored":"2026-11-21T12:43:34Z","version":"1.0.3",
    "authority":{"objectType":"Group","member":[{"openid":"http://o.org"},{"openid":"http://p.org"}]},
    "attachments":[{"usageType":"http://u.org","display":{"en":"d"},"contentType":"text/plain","length":3,
      "sha2":"ab"}]})") == "sound");
}

TEST_CASE("a broken statement is told by the rule it breaks") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"", "sound"},
      {R"("id":"1234")", "id: must be a UUID"},
      {R"("extra":1)", "extra: is no member that xAPI knows here"},
      {R"("Result":{})", "Result: is no member that xAPI knows here"},
      {R"("version":"1.0.3","version":"1.0.3")", "version: stands there twice"},
      {R"("result":null)", "result: must not be null"},
      {R"("result":{"success":"true"})", "result.success: must be true or false"},
      {R"("result":{"response":7})", "result.response: must be a text"},
      {R"("result":{"score":{"scaled":1.5}})", "result.score.scaled: must lie between -1 and 1"},
      {R"("result":{"score":{"raw":"5"}})", "result.score.raw: must be a number"},
      {R"("result":{"score":{"raw":11,"min":0,"max":10}})", "result.score: raw must not be more than max"},
      {R"("result":{"score":{"min":3,"max":3}})", "result.score: min must be less than max"},
      {R"("result":{"duration":"1m"})", "result.duration: must be an ISO 8601 duration"},
      {R"("result":{"extensions":{"plain":1}})", "result.extensions.plain: must be an IRI"},
      {R"("context":{"registration":"x"})", "context.registration: must be a UUID"},
      {R"("context":{"language":"k h"})", "context.language: must be a language tag (RFC 5646)"},
      {R"("context":{"team":{"mbox":"mailto:a@b.org"}})", "context.team.objectType: is missing"},
      {R"("context":{"contextActivities":{"parents":[]}})",
       "context.contextActivities.parents: is no member that xAPI knows here"},
      {R"("context":{"contextAgents":[]})", "context.contextAgents: belongs to xAPI 2.0"},
      {R"("context":{"contextAgents":[]},"version":"2.0.0")", "sound"},
      {R"("timestamp":"2026-02-30T10:00:00Z")", "timestamp: must be an ISO 8601 time with a zone"},
      {R"("version":"3.0.0")", "version: must be 1.0, 1.0.x or 2.0.x"},
      {R"("authority":{"objectType":"Group","member":[{"openid":"http://o.org"}]})",
       "authority: must be an agent or an anonymous group of two"},
      {R"("attachments":[{"usageType":"http://u.org"}])", "attachments[0].display: is missing"},
  };
  for (const auto& [more, rule] : cases) {
    INFO(more);
    CHECK(rule_of(statement_with(more)) == rule);
  }
}

TEST_CASE("actor, verb and object are required and have their own rules") {
  CHECK(rule_of("{" + kVerb + "," + kObject + "}") == "actor: is missing");
  CHECK(rule_of("{" + kActor + "," + kObject + "}") == "verb: is missing");
  CHECK(rule_of("{" + kActor + "," + kVerb + "}") == "object: is missing");
  CHECK(rule_of(R"({"actor":{"name":"a"},)" + kVerb + "," + kObject + "}") ==
        "actor: must have one of mbox, mbox_sha1sum, openid, account");
  CHECK(rule_of(R"({"actor":{"mbox":"mailto:a@b.org","openid":"http://o.org"},)" + kVerb + "," + kObject +
                "}") == "actor: must have only one of mbox, mbox_sha1sum, openid, account");
  CHECK(rule_of("{" + kActor + R"(,"verb":{"id":"answered"},)" + kObject + "}") == "verb.id: must be an IRI");
  const auto with_object = [](const std::string& object) {
    return rule_of("{" + kActor + "," + kVerb + R"(,"object":)" + object + "}");
  };
  CHECK(with_object(R"({"id":"http://a.org","definition":{"correctResponsesPattern":["a"]}})") ==
        "object.definition.interactionType: is missing beside correctResponsesPattern");
  CHECK(with_object(R"({"id":"http://a.org","definition":{"interactionType":"numeric","choices":[]}})") ==
        "object.definition.choices: does not belong to this interaction type");
  CHECK(with_object(
            R"({"id":"h:a","definition":{"interactionType":"choice","choices":[{"id":"a"},{"id":"a"}]}})") ==
        "object.definition.choices: must have distinct ids");
  const std::string inside = kActor + "," + kVerb + "," + kObject;
  CHECK(with_object(R"({"objectType":"SubStatement",)" + inside + "}") == "sound");
  CHECK(with_object(R"({"objectType":"SubStatement","id":"01a1ee56-65d0-7144-9d04-40030eecc15b",)" + inside +
                    "}") == "object.id: is no member that xAPI knows here");
  CHECK(with_object(R"({"objectType":"SubStatement",)" + kActor + "," + kVerb +
                    R"(,"object":{"objectType":"SubStatement",)" + inside + "}}") ==
        "object.object.actor: is no member that xAPI knows here");
  CHECK(rule_of("{" + kActor + R"(,"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},)" + kObject +
                "}") == "object: must be a StatementRef where the verb is voided");
}

TEST_CASE("text that is no statement at all is told too") {
  for (const char* line : {"", "[]", "7", "{", "null", "\xFF"}) CHECK(rule_of(line) != "sound");
}

TEST_CASE("durations are ISO 8601") {
  for (const char* sound : {"PT1S", "P1D", "P1Y2M3DT4H5M6.789S", "P3W", "PT0.5H"}) CHECK(is_duration(sound));
  for (const char* broken :
       {"", "P", "PT", "1S", "PT1", "P1S", "PT1D", "PT1.5H3M", "PT.5S", "P1.5DT1H", "pt1s"}) {
    INFO(broken);
    CHECK_FALSE(is_duration(broken));
  }
}

TEST_CASE("times are ISO 8601 with a zone that is not minus nothing") {
  for (const char* sound : {"2026-11-21", "2024-02-29T23:59:60Z", "2026-11-21T10:00:00.1234+07:00",
                            "2026-11-21T10:00-0330", "2026-11-21T10:00:00+00:00"}) {
    INFO(sound);
    CHECK(is_timestamp(sound));
  }
  for (const char* broken :
       {"", "2026-11", "2025-02-29T00:00:00Z", "2026-11-21T24:00:00Z", "2026-11-21 10:00:00Z",
        "2026-11-21T10:00:00", "2026-11-21T10:00:00-00:00", "2026-11-21T10:00:00ZZ"}) {
    INFO(broken);
    CHECK_FALSE(is_timestamp(broken));
  }
}
