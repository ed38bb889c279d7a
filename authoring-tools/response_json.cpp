// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/response_json.hpp"

#include <algorithm>

#include "base/format.hpp"

namespace waypost::authoring {
namespace {

Result<lesson::Response> read_ids(const JsonValue& value) {
  lesson::Response response;
  if (value.is_text()) {
    response.choices.push_back(value.text());
    return response;
  }
  const auto& items = value.items();
  if (!value.is_array() ||
      !std::all_of(items.begin(), items.end(), [](const JsonValue& each) { return each.is_text(); })) {
    return failure(ErrorCode::invalid,
                   "a response to this item is a list of the ids that were chosen: [\"id\", …]");
  }
  for (const JsonValue& each : items) response.choices.push_back(each.text());
  return response;
}

Result<lesson::Response> read_entries(const JsonValue& value, const char* wanted) {
  lesson::Response response;
  for (const auto& [name, entry] : value.members()) {
    if (!entry.is_text()) return failure(ErrorCode::invalid, wanted);
    response.entries[name] = entry.text();
  }
  if (!value.is_object()) return failure(ErrorCode::invalid, wanted);
  return response;
}

/// A number as somebody would type it: without an exponent, which no keyboard of ours has.
std::string as_typed(const JsonValue& value) {
  if (value.is_integer()) return format("{}", value.integer());
  std::string digits = format("{:.6f}", value.real());
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
  return digits;
}

Result<lesson::Response> read_typed(const JsonValue& value, bool number) {
  lesson::Response response;
  if (value.is_text()) {
    response.text = value.text();
  } else if (number && value.is_number()) {
    response.text = as_typed(value);
  } else {
    return failure(ErrorCode::invalid, number ? "a response to this item is a number: 12.5 or \"12,5\""
                                              : "a response to this item is a text: \"…\"");
  }
  return response;
}

}  // namespace

Result<lesson::Response> read_response(const lesson::Item& item, const JsonValue& value) {
  switch (item.type) {
    case lesson::ItemType::true_false:
      if (value.is_boolean()) {
        lesson::Response response;
        response.choices.push_back(value.boolean() ? "true" : "false");
        return response;
      }
      return read_ids(value);
    case lesson::ItemType::choice:
    case lesson::ItemType::picture_choice:
    case lesson::ItemType::decision:
    case lesson::ItemType::ordering:
    case lesson::ItemType::hotspot:
    case lesson::ItemType::document_check: return read_ids(value);
    case lesson::ItemType::matching:
      return read_entries(value, "a response to this item is an object of ids: {\"left\": \"right\"}");
    case lesson::ItemType::gaps:
      return read_entries(value, "a response to this item is an object: {\"gap id\": \"text or option id\"}");
    case lesson::ItemType::numeric: return read_typed(value, true);
    case lesson::ItemType::short_text: return read_typed(value, false);
    case lesson::ItemType::function: {
      const auto& function = std::get<lesson::FunctionInteraction>(item.interaction);
      if (function.input == lesson::FunctionInput::choices) return read_ids(value);
      return read_typed(value, function.input == lesson::FunctionInput::number);
    }
  }
  return failure(ErrorCode::invalid, "no response of this kind is known");
}

}  // namespace waypost::authoring
