// SPDX-License-Identifier: Apache-2.0
#include "scripting/message_intake.hpp"

#include <algorithm>
#include <cmath>

#include "base/format.hpp"
#include "scripting/protocol.hpp"
#include "scripting/schema.hpp"

namespace waypost::scripting {
namespace {

/// More mistakes than an author reads; a lesson that makes them in a loop ends here.
constexpr std::size_t kDiagnosticsMax = 100;
/// Each is compared with every field there is, to guess what was meant.
constexpr std::size_t kUnknownFieldsMax = 200;

/// The line that a message names, or that of the form which it carries; 0 for none.
int line_of(const JsonValue& message) {
  const std::int64_t own = message["line"].integer();
  return static_cast<int>(
      std::clamp<std::int64_t>(own > 0 ? own : message["value"]["line"].integer(), 0, 999'999));
}

/// Lua says which global it did not find; the schema knows what was probably meant.
std::string hint_for(const std::string& message) {
  const std::string mark = "global '";
  const std::size_t begin = message.find(mark);
  if (begin != std::string::npos) {
    const std::size_t name_begin = begin + mark.size();
    const std::string name = message.substr(name_begin, message.find('\'', name_begin) - name_begin);
    std::vector<std::string_view> forms;
    for (const FormSchema& form : schema()) forms.push_back(form.name);
    const std::string_view meant = closest(name, forms);
    if (!meant.empty()) return format("did you mean `{}`?", meant);
    return format("lessons know no `{}`", name);
  }
  if (message.find("expected near") != std::string::npos ||
      message.find("expected (to close") != std::string::npos) {
    return "is a comma, a quotation mark or a bracket missing on this line or the one before?";
  }
  if (message.find("unfinished") != std::string::npos) return "close the text with \" or ]]";
  if (message.find("too large") != std::string::npos) return "divide it into several";
  if (message.find("UTF-8") != std::string::npos) return "type the text itself instead of bytes";
  if (message.find("no finite number") != std::string::npos) {
    return "is it divided by zero on this line or before?";
  }
  if (message.find("is a function") != std::string::npos) {
    return "write the text or number itself; only `score` of an item takes a function";
  }
  if (message.find("overflow") != std::string::npos)
    return "does a function call itself without end, or something lie in itself too deep?";
  const std::size_t takes = message.find(" takes one table: ");
  if (takes != std::string::npos) return "write " + message.substr(message.find(": ", takes) + 2);
  return "Lua could not go on here: look at this line and the one before";
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

/// A field's name costs as much as its value, and what no form knows costs more.
Status MessageIntake::check_fields(const JsonValue& table) {
  const auto& fields = table["fields"].members();
  if (fields.size() > kFieldsMax) return no_message();
  const FormSchema* form = find_form(table["form"].text());
  for (const auto& [name, value] : fields) {
    if (name.size() > kFieldNameMaxBytes) return no_message();
    if (form != nullptr && find_field(*form, name) == nullptr) ++unknown_fields_;
  }
  if (unknown_fields_ > kUnknownFieldsMax)
    return failure(ErrorCode::crashed, "it names too many fields that no form has");
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
  diagnostics_.error({file_, line_}, text).hint(hint.empty() ? hint_for(text) : hint);
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
