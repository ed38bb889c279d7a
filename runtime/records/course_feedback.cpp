// SPDX-License-Identifier: Apache-2.0
#include "records/course_feedback.hpp"

#include "base/clock.hpp"
#include "formats/json.hpp"
#include "records/event_line.hpp"

namespace waypost::records {
namespace {

tl::unexpected<Error> refused(const std::string& what) {
  return failure(ErrorCode::invalid, "reading course feedback: " + what);
}

bool is_day(const std::string& text) {
  return text.size() == 10 && from_iso8601(text + "T00:00:00.000Z").has_value();
}

Result<std::string> read_text(const JsonValue& value, const char* name) {
  if (!value.is_text() || value.text().size() > kTextBytesMax)
    return refused("`" + std::string(name) + "` is no short text");
  return value.text();
}

}  // namespace

std::string to_feedback_line(const CourseFeedback& feedback) {
  JsonWriter json;
  json.begin_object().member("day", feedback.day).member("module", feedback.module);
  json.member("module_version", feedback.module_version).member("form", feedback.form);
  json.member("content_hash", feedback.content_hash).key("answers").begin_array();
  for (const std::string& answer : feedback.answers) json.text(answer);
  json.end_array().end_object();
  return json.take();
}

Result<CourseFeedback> parse_feedback_line(std::string_view line) {
  if (line.size() > kLineBytesMax) return refused("the line is too long");
  const auto json = parse_json(line);
  if (!json || !json->is_object()) return refused("the line is no JSON object");
  CourseFeedback feedback;
  TRY_ASSIGN(feedback.day, read_text((*json)["day"], "day"));
  TRY_ASSIGN(feedback.module, read_text((*json)["module"], "module"));
  TRY_ASSIGN(feedback.module_version, read_text((*json)["module_version"], "module_version"));
  TRY_ASSIGN(feedback.form, read_text((*json)["form"], "form"));
  TRY_ASSIGN(feedback.content_hash, read_text((*json)["content_hash"], "content_hash"));
  if (!is_day(feedback.day)) return refused("`day` is no day");
  if (!(*json)["answers"].is_array()) return refused("`answers` is no list");
  for (const JsonValue& answer : (*json)["answers"].items()) {
    TRY_ASSIGN(std::string text, read_text(answer, "answers"));
    feedback.answers.push_back(std::move(text));
  }
  return feedback;
}

}  // namespace waypost::records
