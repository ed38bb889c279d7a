// SPDX-License-Identifier: Apache-2.0
#include "print/own_record.hpp"

#include <array>
#include <utility>

#include "formats/json.hpp"

namespace waypost::print {
namespace {

constexpr const char* kPaper = "own-record";

constexpr std::array<std::pair<CourseState, const char*>, 3> kStates{
    {{CourseState::in_progress, "in-progress"},
     {CourseState::completed, "completed"},
     {CourseState::passed, "passed"}}};

void write_course(JsonWriter& json, const RecordedCourse& course) {
  json.begin_object().member("title", course.title);
  for (const auto& [state, name] : kStates) {
    if (state == course.state) json.member("state", name);
  }
  if (course.percent_before) json.member("percent_before", *course.percent_before);
  if (course.percent_best) json.member("percent_best", *course.percent_best);
  json.member("attempt_count", course.attempt_count).member("minutes", course.minutes);
  json.member("day", course.day).end_object();
}

std::optional<int> optional_number(const JsonValue* value) {
  if (value == nullptr || !value->is_integer()) return std::nullopt;
  return static_cast<int>(value->integer());
}

Result<RecordedCourse> read_course(const JsonValue& value) {
  RecordedCourse course;
  bool known = false;
  for (const auto& [state, name] : kStates) {
    if (value["state"].text() != name) continue;
    course.state = state;
    known = true;
  }
  if (!known)
    return failure(ErrorCode::invalid,
                   "reading a paper: no state is called \"" + value["state"].text() + "\"");
  course.title = value["title"].text();
  course.percent_before = optional_number(value.find("percent_before"));
  course.percent_best = optional_number(value.find("percent_best"));
  course.attempt_count = static_cast<int>(value["attempt_count"].integer());
  course.minutes = static_cast<int>(value["minutes"].integer());
  course.day = value["day"].text();
  return course;
}

}  // namespace

std::string to_json(const OwnRecord& record) {
  JsonWriter json;
  json.begin_object().member("paper", kPaper).member("language", record.language);
  json.member("name", record.name).member("office", record.office);
  json.member("day", record.day).member("role", record.role);
  json.key("said").begin_array();
  for (const SaidOfOneself& each : record.said) {
    json.begin_object().member("group", each.group).member("choice", each.choice);
    json.member("words", each.words).end_object();
  }
  json.end_array().member("years_at_post", record.years_at_post);
  json.key("courses").begin_array();
  for (const RecordedCourse& course : record.courses) write_course(json, course);
  json.end_array().member("minutes_total", record.minutes_total).end_object();
  return json.take();
}

Result<OwnRecord> own_record_from_json(std::string_view document) {
  TRY_ASSIGN(const JsonValue value, parse_json(document));
  if (value["paper"].text() != kPaper)
    return failure(ErrorCode::invalid, "reading a paper: it is no learner's own record");
  OwnRecord record;
  record.language = value["language"].text();
  record.name = value["name"].text();
  record.office = value["office"].text();
  record.day = value["day"].text();
  record.role = value["role"].text();
  for (const JsonValue& each : value["said"].items())
    record.said.push_back({each["group"].text(), each["choice"].text(), each["words"].text()});
  record.years_at_post = value["years_at_post"].text();
  for (const JsonValue& each : value["courses"].items()) {
    TRY_ASSIGN(RecordedCourse course, read_course(each));
    record.courses.push_back(std::move(course));
  }
  record.minutes_total = static_cast<int>(value["minutes_total"].integer());
  return record;
}

}  // namespace waypost::print
