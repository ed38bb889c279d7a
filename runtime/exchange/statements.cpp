// SPDX-License-Identifier: Apache-2.0
#include "exchange/statements.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/clock.hpp"
#include "base/format.hpp"
#include "crypto/hash.hpp"
#include "exchange/interaction.hpp"
#include "formats/json.hpp"

namespace waypost::exchange {
namespace {

using namespace records;

constexpr const char* kWaypost = "https://w3id.org/waypost";
constexpr const char* kAdlVerbs = "http://adlnet.gov/expapi/verbs/";
constexpr const char* kCmi5Verbs = "https://w3id.org/xapi/adl/verbs/";  // abandoned, waived, satisfied
constexpr const char* kCmi5 = "https://w3id.org/xapi/cmi5";
constexpr Mark kMarkPerPoint = 1'000'000;

/// Unreserved characters and '/' stand for themselves (RFC 3987 allows more; nobody needs it here).
std::string to_iri_path(std::string_view path) {
  std::string iri;
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '.' || c == '_' || c == '~' || c == '/';
    iri += plain ? std::string(1, c) : format("%{:02X}", static_cast<unsigned char>(c));
  }
  return iri;
}

/// `raw` only where it is whole points: a fraction of a point is told exactly by nothing but `scaled`. A mark
/// below 0 has no raw either: its least possible value would have to stand beside it.
void write_score(JsonWriter& json, Mark mark, Mark maximum, double scaled_min) {
  if (maximum <= 0) return;
  const double share = static_cast<double>(mark) / static_cast<double>(maximum);
  json.key("score").begin_object();
  json.member("scaled", std::clamp(share, scaled_min, 1.0));
  if (mark >= 0 && mark <= maximum && mark % kMarkPerPoint == 0 && maximum % kMarkPerPoint == 0) {
    json.member("raw", mark / kMarkPerPoint).member("min", 0).member("max", maximum / kMarkPerPoint);
  }
  json.end_object();
}
/// An item's: from -1, where it is confidence-marked.
constexpr double kItemScaledMin = -1;
/// A test's: cmi5 knows nothing below 0.
constexpr double kTestScaledMin = 0;

void write_duration(JsonWriter& json, std::int64_t duration_ms) {
  json.member("duration", to_iso8601_duration(duration_ms));
}

void write_activities(JsonWriter& json, const char* relation, const std::vector<std::string>& ids) {
  json.key(relation).begin_array();
  for (const std::string& id : ids) {
    json.begin_object().member("objectType", "Activity").member("id", id).end_object();
  }
  json.end_array();
}

/// The unit as the course's own part of it: what cmi5 calls the AU's activity id, which is not the
/// publisher's.
std::string activity_of(const std::string& unit) {
  return format("{}/activities/{}", kWaypost, to_iri_path(unit));
}
std::string publisher_id_of(const std::string& unit) {
  return format("{}/units/{}", kWaypost, to_iri_path(unit));
}

std::string unit_object(const SessionStarted& session) {
  JsonWriter json;
  json.begin_object().member("objectType", "Activity").member("id", activity_of(session.unit));
  json.key("definition").begin_object();
  json.member("type", session.kind == UnitKind::lesson ? "http://adlnet.gov/expapi/activities/lesson"
                                                       : "http://adlnet.gov/expapi/activities/assessment");
  json.end_object().end_object();
  return json.take();
}

/// `collection`: "items", "scenes" or "forms".
std::string interaction_object(const char* collection, const std::string& path, std::string_view type) {
  JsonWriter json;
  json.begin_object().member("objectType", "Activity");
  json.member("id", format("{}/{}/{}", kWaypost, collection, to_iri_path(path)));
  json.key("definition").begin_object();
  json.member("type", "http://adlnet.gov/expapi/activities/cmi.interaction");
  json.member("interactionType", type);
  json.end_object().end_object();
  return json.take();
}

void write_response(JsonWriter& json, const std::string& response) {
  if (!response.empty()) json.member("response", response);
}

/// What else is told of an answer, where it says something.
void write_answer_extensions(JsonWriter& json, const ItemAnswered& event) {
  const auto name = [](const char* extension) { return format("{}/extensions/{}", kWaypost, extension); };
  json.key("extensions").begin_object();
  json.member(name("try-number"), event.try_number);
  json.member(name("item-type"), event.item_type);
  if (event.certainty > 0) json.member(name("certainty"), event.certainty);
  if (event.hint_count > 0) json.member(name("hint-count"), event.hint_count);
  if (event.scored_by != "player") json.member(name("scored-by"), event.scored_by);
  if (!event.matched.empty()) {
    json.key(name("matched")).begin_array();
    for (const std::string& variant : event.matched) json.text(variant);
    json.end_array();
  }
  json.end_object();
}

std::string unit_key(const SessionStarted& session) {
  return session.registration.text() + "/" + session.unit;
}

}  // namespace

struct StatementBuilder::Draft {
  const char* verb = "";
  const char* verbs = kAdlVerbs;
  bool defined_by_cmi5 = false;     ///< else only allowed by it
  bool counts_for_move_on = false;  ///< its result has success or completion
  std::string object;               ///< JSON
  bool about_item = false;          ///< the unit is then the parent
  std::string result;               ///< JSON, empty for none
  std::string language;
  std::optional<int> mastery_score_ten_thousandths;
  std::optional<std::string> group;  ///< else the one in which the session began
  std::vector<std::pair<std::string, std::string>>
      extensions;  ///< of the context: name, text; empty ones are left out
};

std::vector<std::string> StatementBuilder::add(const EventLine& line) {
  made_.clear();
  if (const auto event = line.event()) {
    std::visit([&](const auto& each) { add_event(line, each); }, *event);
  }
  return std::move(made_);
}

StatementBuilder::Session* StatementBuilder::open_session(const SessionId& id) {
  const auto found = sessions_.find(id);
  return found == sessions_.end() || found->second.closed ? nullptr : &found->second;
}

void StatementBuilder::write(const EventLine& line, Session& session, const Draft& draft) {
  // cmi5 9.3: a verb that it defines appears once in a session.
  if (draft.defined_by_cmi5 && !session.verbs.insert(draft.verb).second) return;
  const SessionStarted& started = session.started;
  JsonWriter json;
  json.begin_object();
  json.member("id", crypto::uuid_v5(line.header.id, draft.verb));
  json.key("actor").begin_object().member("objectType", "Agent");
  json.key("account").begin_object();
  json.member("homePage", format("{}/learners", kWaypost)).member("name", line.header.learner.text());
  json.end_object().end_object();
  json.key("verb").begin_object().member("id", std::string(draft.verbs) + draft.verb);
  json.key("display").begin_object().member("en", draft.verb).end_object().end_object();
  json.key("object").raw(draft.object);
  if (!draft.result.empty()) json.key("result").raw(draft.result);

  json.key("context").begin_object();
  json.member("registration", started.registration.text());
  json.key("contextActivities").begin_object();
  if (draft.about_item) write_activities(json, "parent", {activity_of(started.unit)});
  write_activities(
      json, "grouping",
      {publisher_id_of(started.unit), format("{}/modules/{}", kWaypost, to_iri_path(started.module))});
  if (draft.defined_by_cmi5) {
    std::vector<std::string> categories{format("{}/context/categories/cmi5", kCmi5)};
    if (draft.counts_for_move_on) categories.push_back(format("{}/context/categories/moveon", kCmi5));
    write_activities(json, "category", categories);
  }
  json.end_object();
  json.member("revision", started.module_version).member("platform", "Waypost");
  if (!draft.language.empty()) json.member("language", draft.language);
  json.key("extensions").begin_object();
  json.member(format("{}/context/extensions/sessionid", kCmi5), started.session.text());
  if (draft.mastery_score_ten_thousandths) {
    json.member(format("{}/context/extensions/masteryscore", kCmi5),
                *draft.mastery_score_ten_thousandths / 10'000.0);
  }
  const std::string group = draft.group.value_or(started.group);
  if (!group.empty()) json.member(format("{}/extensions/group", kWaypost), group);
  for (const auto& [name, value] : draft.extensions) {
    if (!value.empty()) json.member(format("{}/extensions/{}", kWaypost, name), value);
  }
  if (line.header.has_flag(kFlagClockSuspect))
    json.member(format("{}/extensions/clock-suspect", kWaypost), true);
  json.end_object().end_object();

  json.member("timestamp", line.header.claimed_time).member("version", "1.0.3");
  json.end_object();
  made_.push_back(json.take());
}

void StatementBuilder::add_event(const EventLine& line, const SessionStarted& event) {
  const auto [session, is_new] = sessions_.try_emplace(event.session, Session{event, {}, false});
  if (!is_new) return;
  Draft draft;
  draft.verb = "initialized";
  draft.defined_by_cmi5 = true;
  draft.object = unit_object(event);
  draft.language = event.language;
  write(line, session->second, draft);
}

void StatementBuilder::add_event(const EventLine&, const AttemptOpened& event) {
  mastery_scores_[event.attempt] = event.mastery_score_ten_thousandths;
}

void StatementBuilder::add_event(const EventLine& line, const ItemAnswered& event) {
  Session* session = open_session(event.session);
  if (session == nullptr) return;
  JsonWriter result;
  result.begin_object();
  write_score(result, event.mark, event.maximum, kItemScaledMin);
  result.member("success", event.correct);
  write_response(result, response_text(event.item_type, event.response, !line.header.private_hash.empty()));
  write_duration(result, event.duration_ms);
  write_answer_extensions(result, event);
  result.end_object();
  Draft draft;
  draft.verb = "answered";
  draft.object = interaction_object("items", event.item, interaction_type_of(event.item_type));
  draft.about_item = true;
  draft.result = result.take();
  draft.language = event.language;
  draft.extensions = {{"content-hash", event.content_hash},
                      {"objective", event.objective},
                      {"attempt", event.attempt.text()}};
  write(line, *session, draft);
}

void StatementBuilder::add_event(const EventLine& line, const OptionChosen& event) {
  Session* session = open_session(event.session);
  if (session == nullptr) return;
  JsonWriter result;
  result.begin_object();
  write_response(result, event.option);
  result.end_object();
  Draft draft;
  draft.verb = "answered";
  draft.object = interaction_object("scenes", event.page + "/" + event.scene, "choice");
  draft.about_item = true;
  draft.result = result.take();
  draft.language = session->started.language;
  write(line, *session, draft);
}

void StatementBuilder::add_event(const EventLine& line, const FormAnswered& event) {
  Session* session = open_session(event.session);
  if (session == nullptr) return;
  std::string response;
  for (const std::string& answer : event.answers) response += (response.empty() ? "" : "[,]") + answer;
  JsonWriter result;
  result.begin_object();
  write_response(result, response);
  write_duration(result, event.duration_ms);
  result.end_object();
  Draft draft;
  draft.verb = "answered";
  draft.object = interaction_object("forms", event.form, "other");
  draft.about_item = true;
  draft.result = result.take();
  draft.language = event.language;
  draft.extensions = {
      {"content-hash", event.content_hash}, {"subject-kind", event.subject_kind}, {"subject", event.subject}};
  write(line, *session, draft);
}

void StatementBuilder::complete(const EventLine& line, Session& session, std::int64_t duration_ms,
                                const std::string& group) {
  if (!completed_.insert(unit_key(session.started)).second) return;
  JsonWriter result;
  result.begin_object().member("completion", true);
  write_duration(result, duration_ms);
  result.end_object();
  Draft draft;
  draft.verb = "completed";
  draft.defined_by_cmi5 = true;
  draft.counts_for_move_on = true;
  draft.object = unit_object(session.started);
  draft.result = result.take();
  draft.language = session.started.language;
  draft.group = group;
  write(line, session, draft);
}

void StatementBuilder::add_event(const EventLine& line, const LessonCompleted& event) {
  if (Session* session = open_session(event.session))
    complete(line, *session, event.duration_ms, event.group);
}

void StatementBuilder::add_event(const EventLine& line, const AttemptFinished& event) {
  Session* session = open_session(event.session);
  if (session == nullptr) return;
  Draft draft;
  draft.object = unit_object(session->started);
  draft.language = session->started.language;
  draft.extensions = {{"attempt", event.attempt.text()}};
  JsonWriter result;
  result.begin_object();
  const bool refresher = event.kind == UnitKind::refresher;
  if (!event.passed || refresher) {
    result.key("extensions").begin_object();
    result.member(format("{}/result/extensions/progress", kCmi5), 100);
    result.key(format("{}/extensions/{}", kWaypost, refresher ? "refresher-score" : "pre-test-score"));
    result.begin_object();
    result.member("raw_millionths", event.raw).member("maximum_millionths", event.maximum);
    result.end_object().end_object().end_object();
    draft.verb = "progressed";
    draft.result = result.take();
    write(line, *session, draft);
    complete(line, *session, event.duration_ms, {});
    return;
  }
  const std::string unit = unit_key(session->started);
  // cmi5 9.3: one `passed` a registration, no `failed` after it, not both in a session.
  if (passed_.contains(unit) || session->verbs.contains("failed") || session->verbs.contains("passed"))
    return;
  if (*event.passed) passed_.insert(unit);
  write_score(result, event.raw, event.maximum, kTestScaledMin);
  result.member("success", *event.passed);
  write_duration(result, event.duration_ms);
  result.end_object();
  draft.verb = *event.passed ? "passed" : "failed";
  draft.defined_by_cmi5 = true;
  draft.counts_for_move_on = true;
  draft.result = result.take();
  if (const auto found = mastery_scores_.find(event.attempt); found != mastery_scores_.end()) {
    draft.mastery_score_ten_thousandths = found->second;
  }
  write(line, *session, draft);
}

void StatementBuilder::close(const EventLine& line, const SessionId& id, const char* verb,
                             std::int64_t duration_ms) {
  Session* session = open_session(id);
  if (session == nullptr) return;
  JsonWriter result;
  result.begin_object();
  write_duration(result, duration_ms);
  result.end_object();
  Draft draft;
  draft.verb = verb;
  draft.verbs = std::string_view(verb) == "abandoned" ? kCmi5Verbs : kAdlVerbs;
  draft.defined_by_cmi5 = true;
  draft.object = unit_object(session->started);
  draft.result = result.take();
  write(line, *session, draft);
  session->closed = true;
}

void StatementBuilder::add_event(const EventLine& line, const SessionEnded& event) {
  close(line, event.session, "terminated", event.duration_ms);
}

void StatementBuilder::add_event(const EventLine& line, const SessionAbandoned& event) {
  close(line, event.session, "abandoned", event.duration_ms);
}

}  // namespace waypost::exchange
