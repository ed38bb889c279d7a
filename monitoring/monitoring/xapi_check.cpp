// SPDX-License-Identifier: Apache-2.0
#include "monitoring/xapi_check.hpp"

#include <algorithm>
#include <initializer_list>
#include <set>

#include "formats/json.hpp"
#include "monitoring/xapi_shapes.hpp"

namespace waypost::monitoring {
namespace {

constexpr std::string_view kVoided = "http://adlnet.gov/expapi/verbs/voided";
constexpr std::string_view kSignature = "http://adlnet.gov/expapi/attachments/signature";

/// Walks a statement; every check says whether the value is sound and keeps the first broken rule.
class StatementChecker {
 public:
  using Check = bool (StatementChecker::*)(const JsonValue&, const std::string& path);

  bool statement(const JsonValue& value);
  const std::string& broken_rule() const { return broken_rule_; }

 private:
  struct Member {
    const char* name;
    Check check;
    bool is_required = false;
  };

  bool broken(const std::string& path, const std::string& rule) {
    broken_rule_ = (path.empty() ? "statement" : path) + ": " + rule;
    return false;
  }
  static std::string at(const std::string& path, std::string_view member) {
    return path.empty() ? std::string(member) : path + "." + std::string(member);
  }

  // Building blocks.
  bool object(const JsonValue& value, const std::string& path, std::initializer_list<Member> members);
  bool array(const JsonValue& value, const std::string& path, Check check);
  bool shape(const JsonValue& value, const std::string& path, bool (*is_right)(std::string_view),
             const char* rule);
  bool object_type(const JsonValue& value, const std::string& path, const char* expected);

  // Single values.
  bool text(const JsonValue& v, const std::string& p) { return v.is_text() || broken(p, "must be a text"); }
  bool boolean(const JsonValue& v, const std::string& p) {
    return v.is_boolean() || broken(p, "must be true or false");
  }
  bool number(const JsonValue& v, const std::string& p) {
    return v.is_number() || broken(p, "must be a number");
  }
  bool integer(const JsonValue& v, const std::string& p) {
    return (v.is_integer() && v.integer() >= 0) || broken(p, "must be a whole number");
  }
  bool scaled(const JsonValue& v, const std::string& p) {
    return number(v, p) && ((v.real() >= -1 && v.real() <= 1) || broken(p, "must lie between -1 and 1"));
  }
  bool iri(const JsonValue& v, const std::string& p) { return shape(v, p, is_iri, "must be an IRI"); }
  bool uuid(const JsonValue& v, const std::string& p) {
    return shape(v, p, is_statement_uuid, "must be a UUID");
  }
  bool mailto(const JsonValue& v, const std::string& p) {
    return shape(v, p, is_mailto, "must be mailto: and an address");
  }
  bool sha1(const JsonValue& v, const std::string& p) {
    return shape(v, p, is_sha1, "must be a SHA-1 in hexadecimal");
  }
  bool language(const JsonValue& v, const std::string& p) {
    return shape(v, p, is_language_tag, "must be a language tag (RFC 5646)");
  }
  bool duration(const JsonValue& v, const std::string& p) {
    return shape(v, p, is_duration, "must be an ISO 8601 duration");
  }
  bool timestamp(const JsonValue& v, const std::string& p) {
    return shape(v, p, is_timestamp, "must be an ISO 8601 time with a zone");
  }
  bool version(const JsonValue& v, const std::string& p) {
    return shape(v, p, is_xapi_version, "must be 1.0, 1.0.x or 2.0.x");
  }
  bool media_type(const JsonValue& v, const std::string& p) {
    return shape(v, p, is_media_type, "must be a media type");
  }
  bool interaction_type(const JsonValue& v, const std::string& p);

  // Maps.
  bool language_map(const JsonValue& value, const std::string& path);
  bool extensions(const JsonValue& value, const std::string& path);

  // Actors.
  bool account(const JsonValue& value, const std::string& path);
  bool identified(const JsonValue& value, const std::string& path, bool must_be);
  bool agent(const JsonValue& value, const std::string& path);
  bool agents(const JsonValue& v, const std::string& p) { return array(v, p, &StatementChecker::agent); }
  bool group(const JsonValue& value, const std::string& path);
  bool actor(const JsonValue& value, const std::string& path);
  bool authority(const JsonValue& value, const std::string& path);

  // Objects.
  bool verb(const JsonValue& value, const std::string& path);
  bool component(const JsonValue& value, const std::string& path);
  bool components(const JsonValue& value, const std::string& path);
  bool texts(const JsonValue& v, const std::string& p) { return array(v, p, &StatementChecker::text); }
  bool definition(const JsonValue& value, const std::string& path);
  bool activity(const JsonValue& value, const std::string& path);
  bool activities(const JsonValue& value, const std::string& path);
  bool statement_ref(const JsonValue& value, const std::string& path);
  bool sub_statement(const JsonValue& value, const std::string& path);
  bool statement_object(const JsonValue& value, const std::string& path);
  bool simple_object(const JsonValue& value, const std::string& path);

  // The rest of a statement.
  bool score(const JsonValue& value, const std::string& path);
  bool result(const JsonValue& value, const std::string& path);
  bool context_activities(const JsonValue& value, const std::string& path);
  bool context_agent(const JsonValue& value, const std::string& path);
  bool context_agents(const JsonValue& v, const std::string& p) {
    return array(v, p, &StatementChecker::context_agent);
  }
  bool context_group(const JsonValue& value, const std::string& path);
  bool context_groups(const JsonValue& v, const std::string& p) {
    return array(v, p, &StatementChecker::context_group);
  }
  bool iris(const JsonValue& v, const std::string& p) { return array(v, p, &StatementChecker::iri); }
  bool context(const JsonValue& value, const std::string& path);
  bool attachment(const JsonValue& value, const std::string& path);
  bool attachments(const JsonValue& v, const std::string& p) {
    return array(v, p, &StatementChecker::attachment);
  }
  bool whole(const JsonValue& value, const std::string& path);

  std::string broken_rule_;
};

using Self = StatementChecker;

bool Self::object(const JsonValue& value, const std::string& path, std::initializer_list<Member> members) {
  if (!value.is_object()) return broken(path, "must be an object");
  std::set<std::string_view> seen;
  for (const auto& [name, content] : value.members()) {
    if (!seen.insert(name).second) return broken(at(path, name), "stands there twice");
    const auto* member =
        std::find_if(members.begin(), members.end(), [&](const Member& m) { return m.name == name; });
    if (member == members.end()) return broken(at(path, name), "is no member that xAPI knows here");
    if (content.is_null()) return broken(at(path, name), "must not be null");
    if (!(this->*member->check)(content, at(path, name))) return false;
  }
  for (const auto& member : members) {
    if (member.is_required && !seen.contains(member.name)) return broken(at(path, member.name), "is missing");
  }
  return true;
}

bool Self::array(const JsonValue& value, const std::string& path, Check check) {
  if (!value.is_array()) return broken(path, "must be an array");
  for (std::size_t i = 0; i < value.items().size(); ++i) {
    if (!(this->*check)(value.items()[i], path + "[" + std::to_string(i) + "]")) return false;
  }
  return true;
}

bool Self::shape(const JsonValue& value, const std::string& path, bool (*is_right)(std::string_view),
                 const char* rule) {
  return text(value, path) && (is_right(value.text()) || broken(path, rule));
}

bool Self::object_type(const JsonValue& value, const std::string& path, const char* expected) {
  const auto* type = value.find("objectType");
  return (type != nullptr && type->text() == expected) ||
         broken(at(path, "objectType"), std::string("must be ") + expected);
}

bool Self::interaction_type(const JsonValue& value, const std::string& path) {
  for (const char* type : {"true-false", "choice", "fill-in", "long-fill-in", "matching", "performance",
                           "sequencing", "likert", "numeric", "other"}) {
    if (value.text() == type) return true;
  }
  return broken(path, "is no interaction type");
}

bool Self::language_map(const JsonValue& value, const std::string& path) {
  if (!value.is_object()) return broken(path, "must be a language map");
  for (const auto& [tag, words] : value.members()) {
    if (!is_language_tag(tag)) return broken(at(path, tag), "must be a language tag (RFC 5646)");
    if (!text(words, at(path, tag))) return false;
  }
  return true;
}

bool Self::extensions(const JsonValue& value, const std::string& path) {
  if (!value.is_object()) return broken(path, "must be an object");
  for (const auto& [key, content] : value.members()) {
    if (!is_iri(key)) return broken(at(path, key), "must be an IRI");
  }
  return true;
}

bool Self::account(const JsonValue& value, const std::string& path) {
  return object(value, path, {{"homePage", &Self::iri, true}, {"name", &Self::text, true}});
}

bool Self::identified(const JsonValue& value, const std::string& path, bool must_be) {
  const auto count = std::count_if(value.members().begin(), value.members().end(), [](const auto& member) {
    return member.first == "mbox" || member.first == "mbox_sha1sum" || member.first == "openid" ||
           member.first == "account";
  });
  if (count > 1) return broken(path, "must have only one of mbox, mbox_sha1sum, openid, account");
  return count == 1 || !must_be || broken(path, "must have one of mbox, mbox_sha1sum, openid, account");
}

bool Self::agent(const JsonValue& value, const std::string& path) {
  if (!object(value, path,
              {{"objectType", &Self::text},
               {"name", &Self::text},
               {"mbox", &Self::mailto},
               {"mbox_sha1sum", &Self::sha1},
               {"openid", &Self::iri},
               {"account", &Self::account}})) {
    return false;
  }
  if (value.find("objectType") != nullptr && !object_type(value, path, "Agent")) return false;
  return identified(value, path, true);
}

bool Self::group(const JsonValue& value, const std::string& path) {
  if (!object(value, path,
              {{"objectType", &Self::text, true},
               {"name", &Self::text},
               {"mbox", &Self::mailto},
               {"mbox_sha1sum", &Self::sha1},
               {"openid", &Self::iri},
               {"account", &Self::account},
               {"member", &Self::agents}})) {
    return false;
  }
  if (!object_type(value, path, "Group")) return false;
  return identified(value, path, value["member"].items().empty());
}

bool Self::actor(const JsonValue& value, const std::string& path) {
  return value["objectType"].text() == "Group" ? group(value, path) : agent(value, path);
}

bool Self::authority(const JsonValue& value, const std::string& path) {
  if (!actor(value, path)) return false;
  if (value["objectType"].text() != "Group") return true;
  return (identified(value, path, false) && value["member"].items().size() == 2) ||
         broken(path, "must be an agent or an anonymous group of two");
}

bool Self::verb(const JsonValue& value, const std::string& path) {
  return object(value, path, {{"id", &Self::iri, true}, {"display", &Self::language_map}});
}

bool Self::component(const JsonValue& value, const std::string& path) {
  return object(value, path, {{"id", &Self::text, true}, {"description", &Self::language_map}});
}

bool Self::components(const JsonValue& value, const std::string& path) {
  if (!array(value, path, &Self::component)) return false;
  std::set<std::string> ids;
  for (const auto& each : value.items()) {
    if (!ids.insert(each["id"].text()).second) return broken(path, "must have distinct ids");
  }
  return true;
}

bool Self::definition(const JsonValue& value, const std::string& path) {
  if (!object(value, path,
              {{"name", &Self::language_map},
               {"description", &Self::language_map},
               {"type", &Self::iri},
               {"moreInfo", &Self::iri},
               {"interactionType", &Self::interaction_type},
               {"correctResponsesPattern", &Self::texts},
               {"choices", &Self::components},
               {"scale", &Self::components},
               {"source", &Self::components},
               {"target", &Self::components},
               {"steps", &Self::components},
               {"extensions", &Self::extensions}})) {
    return false;
  }
  const auto& type = value["interactionType"].text();
  if (type.empty() && value.find("correctResponsesPattern") != nullptr) {
    return broken(at(path, "interactionType"), "is missing beside correctResponsesPattern");
  }
  struct Part {
    const char* name;
    std::initializer_list<std::string_view> types;
  };
  for (const auto& part :
       {Part{"choices", {"choice", "sequencing"}}, Part{"scale", {"likert"}}, Part{"source", {"matching"}},
        Part{"target", {"matching"}}, Part{"steps", {"performance"}}}) {
    const bool is_allowed = std::find(part.types.begin(), part.types.end(), type) != part.types.end();
    if (value.find(part.name) != nullptr && !is_allowed) {
      return broken(at(path, part.name), "does not belong to this interaction type");
    }
  }
  return true;
}

bool Self::activity(const JsonValue& value, const std::string& path) {
  if (!object(value, path,
              {{"objectType", &Self::text}, {"id", &Self::iri, true}, {"definition", &Self::definition}})) {
    return false;
  }
  return value.find("objectType") == nullptr || object_type(value, path, "Activity");
}

bool Self::activities(const JsonValue& value, const std::string& path) {
  return value.is_object() ? activity(value, path) : array(value, path, &Self::activity);
}

bool Self::statement_ref(const JsonValue& value, const std::string& path) {
  return object(value, path, {{"objectType", &Self::text, true}, {"id", &Self::uuid, true}}) &&
         object_type(value, path, "StatementRef");
}

bool Self::simple_object(const JsonValue& value, const std::string& path) {
  if (!value.is_object()) return broken(path, "must be an object");
  const auto* type = value.find("objectType");
  if (type == nullptr) return activity(value, path);
  if (type->text() == "Agent" || type->text() == "Group") return actor(value, path);
  if (type->text() == "StatementRef") return statement_ref(value, path);
  return activity(value, path);
}

bool Self::statement_object(const JsonValue& value, const std::string& path) {
  return value["objectType"].text() == "SubStatement" ? sub_statement(value, path)
                                                      : simple_object(value, path);
}

bool Self::sub_statement(const JsonValue& value, const std::string& path) {
  return object(value, path,
                {{"objectType", &Self::text, true},
                 {"actor", &Self::actor, true},
                 {"verb", &Self::verb, true},
                 {"object", &Self::simple_object, true},
                 {"result", &Self::result},
                 {"context", &Self::context},
                 {"timestamp", &Self::timestamp},
                 {"attachments", &Self::attachments}}) &&
         whole(value, path);
}

bool Self::score(const JsonValue& value, const std::string& path) {
  if (!object(value, path,
              {{"scaled", &Self::scaled},
               {"raw", &Self::number},
               {"min", &Self::number},
               {"max", &Self::number}})) {
    return false;
  }
  const auto* raw = value.find("raw");
  const auto* min = value.find("min");
  const auto* max = value.find("max");
  if (min != nullptr && max != nullptr && min->real() >= max->real())
    return broken(path, "min must be less than max");
  if (raw != nullptr && min != nullptr && raw->real() < min->real())
    return broken(path, "raw must not be less than min");
  if (raw != nullptr && max != nullptr && raw->real() > max->real())
    return broken(path, "raw must not be more than max");
  return true;
}

bool Self::result(const JsonValue& value, const std::string& path) {
  return object(value, path,
                {{"score", &Self::score},
                 {"success", &Self::boolean},
                 {"completion", &Self::boolean},
                 {"response", &Self::text},
                 {"duration", &Self::duration},
                 {"extensions", &Self::extensions}});
}

bool Self::context_activities(const JsonValue& value, const std::string& path) {
  return object(value, path,
                {{"parent", &Self::activities},
                 {"grouping", &Self::activities},
                 {"category", &Self::activities},
                 {"other", &Self::activities}});
}

bool Self::context_agent(const JsonValue& value, const std::string& path) {
  return object(value, path,
                {{"objectType", &Self::text, true},
                 {"agent", &Self::agent, true},
                 {"relevantTypes", &Self::iris}}) &&
         object_type(value, path, "contextAgent");
}

bool Self::context_group(const JsonValue& value, const std::string& path) {
  return object(value, path,
                {{"objectType", &Self::text, true},
                 {"group", &Self::group, true},
                 {"relevantTypes", &Self::iris}}) &&
         object_type(value, path, "contextGroup");
}

bool Self::context(const JsonValue& value, const std::string& path) {
  return object(value, path,
                {{"registration", &Self::uuid},
                 {"instructor", &Self::actor},
                 {"team", &Self::group},
                 {"contextActivities", &Self::context_activities},
                 {"contextAgents", &Self::context_agents},
                 {"contextGroups", &Self::context_groups},
                 {"revision", &Self::text},
                 {"platform", &Self::text},
                 {"language", &Self::language},
                 {"statement", &Self::statement_ref},
                 {"extensions", &Self::extensions}});
}

bool Self::attachment(const JsonValue& value, const std::string& path) {
  if (!object(value, path,
              {{"usageType", &Self::iri, true},
               {"display", &Self::language_map, true},
               {"description", &Self::language_map},
               {"contentType", &Self::media_type, true},
               {"length", &Self::integer, true},
               {"sha2", &Self::text, true},
               {"fileUrl", &Self::iri}})) {
    return false;
  }
  return value["usageType"].text() != kSignature ||
         value["contentType"].text() == "application/octet-stream" ||
         broken(at(path, "contentType"), "must be application/octet-stream for a signature");
}

/// What holds between the members of a statement or sub-statement.
bool Self::whole(const JsonValue& value, const std::string& path) {
  const auto& type = value["object"]["objectType"].text();
  const bool is_about_activity = type.empty() || type == "Activity";
  for (const char* member : {"revision", "platform"}) {
    if (!is_about_activity && value["context"].find(member) != nullptr) {
      return broken(at(at(path, "context"), member), "belongs to statements about activities only");
    }
  }
  return value["verb"]["id"].text() != kVoided || type == "StatementRef" ||
         broken(at(path, "object"), "must be a StatementRef where the verb is voided");
}

bool Self::statement(const JsonValue& value) {
  if (!object(value, "",
              {{"id", &Self::uuid},
               {"actor", &Self::actor, true},
               {"verb", &Self::verb, true},
               {"object", &Self::statement_object, true},
               {"result", &Self::result},
               {"context", &Self::context},
               {"timestamp", &Self::timestamp},
               {"stored", &Self::timestamp},
               {"authority", &Self::authority},
               {"version", &Self::version},
               {"attachments", &Self::attachments}})) {
    return false;
  }
  for (const char* member : {"contextAgents", "contextGroups"}) {
    if (value["context"].find(member) != nullptr && !value["version"].text().starts_with("2.")) {
      return broken(std::string("context.") + member, "belongs to xAPI 2.0");
    }
  }
  return whole(value, "");
}

}  // namespace

std::optional<std::string> broken_xapi_rule(std::string_view statement_json) {
  const auto value = parse_json(statement_json);
  if (!value) return "statement: " + value.error().message;
  StatementChecker checker;
  if (checker.statement(*value)) return std::nullopt;
  return checker.broken_rule();
}

}  // namespace waypost::monitoring
