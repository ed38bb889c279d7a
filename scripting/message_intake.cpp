// SPDX-License-Identifier: Apache-2.0
#include "scripting/message_intake.hpp"

#include <algorithm>
#include <cmath>

#include "base/format.hpp"
#include "scripting/error_hints.hpp"
#include "scripting/protocol.hpp"
#include "scripting/schema.hpp"
#include "base/utf8_check.hpp"

namespace waypost::scripting {
namespace {

/// More mistakes than an author reads; a lesson that makes them in a loop ends here.
constexpr std::size_t kDiagnosticsMax = 100;

/// The line that a message names, or that of the form which it carries; 0 for none.
int line_of(const JsonValue& message) {
  const std::int64_t own = message["line"].integer();
  return static_cast<int>(
      std::clamp<std::int64_t>(own > 0 ? own : message["value"]["line"].integer(), 0, 999'999));
}

tl::unexpected<Error> no_message() {
  return failure(ErrorCode::crashed, "it sent something that is no message");
}

tl::unexpected<Error> misplaced() {
  return failure(ErrorCode::crashed, "it sent a message that does not fit here");
}

/// The child's own words for its end.
tl::unexpected<Error> stopped(const std::string& cause) {
  if (cause == "steps") return failure(ErrorCode::timeout, "it ran for too many steps");
  if (cause == "memory") return failure(ErrorCode::crashed, "it asked for too much memory");
  if (cause == "cpu") return failure(ErrorCode::timeout, "it computed for too long");
  if (cause == "wall") return failure(ErrorCode::timeout, "it ran for too long");
  return failure(ErrorCode::crashed, "it crashed");
}

}  // namespace

/// A field's name costs as much as its value, and no form has so many or such long ones.
Status MessageIntake::check_fields(const JsonValue& table) const {
  const auto& fields = table["fields"].members();
  const bool is_well =
      fields.size() <= kFieldsMax && std::all_of(fields.begin(), fields.end(), [](const auto& field) {
        return field.first.size() <= kFieldNameMaxBytes;
      });
  if (!is_well) return no_message();
  return {};
}

Status MessageIntake::count(const JsonValue& value) {
  if (++values_ > limits_.values_max) {
    return failure(ErrorCode::crashed,
                   format("it is too large: a module takes at most {} values", limits_.values_max));
  }
  if (value.is_object()) TRY(check_fields(value));
  for (const JsonValue& item : value.items()) TRY(count(item));
  for (const auto& [name, member] : value.members()) TRY(count(member));
  return {};
}

Result<MessageIntake::Step> MessageIntake::take_form(const JsonValue& message) {
  const std::string& type = message["type"].text();
  if (type == "begin" && !form_is_open_) {
    const FormSchema* form = find_form(message["form"].text());
    if (form == nullptr || !form->top_level)
      return failure(ErrorCode::crashed, "it sent a form that there is not");
    forms_.push_back({file_, message, {}});
    form_is_open_ = true;
  } else if (type == "content" && form_is_open_) {
    forms_.back().content.push_back(message["value"]);
  } else if (type == "end" && form_is_open_) {
    form_is_open_ = false;
  } else {
    return misplaced();
  }
  return Step::more;
}

Result<MessageIntake::Step> MessageIntake::take_problem(const JsonValue& message) {
  if (diagnostics_.all().size() > kDiagnosticsMax)
    return failure(ErrorCode::crashed, "it found too many mistakes");
  const std::string& text = message["text"].text();
  const std::string& hint = message["hint"].text();
  std::string advice = hint.empty() ? hint_for_error(text, source_, line_) : hint;
  // It may quote the source and end within a character.
  if (const auto fault = find_utf8_fault(advice)) advice.resize(*fault);
  diagnostics_.error({file_, line_}, text).hint(std::move(advice));
  return Step::problem;
}

Result<MessageIntake::Step> MessageIntake::take(std::string_view json) {
  total_bytes_ += json.size();
  if (++messages_ > limits_.messages_max || total_bytes_ > limits_.total_bytes_max) {
    return failure(ErrorCode::crashed, format("it sent too much: a module takes at most {} forms and {} MiB",
                                              limits_.messages_max, limits_.total_bytes_max >> 20));
  }
  const auto message = parse_json(json);
  if (!message || !message->is_object()) return no_message();
  const int line = line_of(*message);
  const std::string& type = (*message)["type"].text();
  // A mistake without a line is the file's. For a stop, the last form's is the best guess.
  if (line > 0 || type == "problem") line_ = line;
  TRY(count(*message));
  if (type == "problem") return take_problem(*message);
  if (type == "stopped") return stopped((*message)["cause"].text());
  if (type == "ready" && file_.empty()) return Step::ready;
  if (file_.empty()) return misplaced();
  if (type == "done" && !form_is_open_) return Step::done;
  if (type == "points" && !form_is_open_) {
    const JsonValue& value = (*message)["value"];
    points_ = value.is_number() && std::isfinite(value.real()) ? std::optional(value.real()) : std::nullopt;
    return Step::points;
  }
  return take_form(*message);
}

}  // namespace waypost::scripting
