// SPDX-License-Identifier: Apache-2.0
#include <simdjson.h>

#include <algorithm>

#include "base/format.hpp"
#include "formats/json.hpp"

namespace waypost {
namespace {

constexpr std::size_t kDepthMax = 64;

}  // namespace

/// Copies simdjson's view of a document into values that outlive it.
class JsonReader {
 public:
  static JsonValue copy(simdjson::dom::element element) {
    using simdjson::dom::element_type;
    JsonValue value;
    switch (element.type()) {
      case element_type::ARRAY:
        value.type_ = JsonValue::Type::array;
        for (const auto each : simdjson::dom::array(element)) value.items_.push_back(copy(each));
        break;
      case element_type::OBJECT:
        value.type_ = JsonValue::Type::object;
        for (const auto each : simdjson::dom::object(element)) {
          value.members_.emplace_back(std::string(each.key), copy(each.value));
        }
        break;
      case element_type::INT64:
        value.type_ = JsonValue::Type::integer;
        value.integer_ = std::int64_t(element);
        break;
      case element_type::UINT64:
        value.type_ = JsonValue::Type::real;
        value.real_ = static_cast<double>(std::uint64_t(element));
        break;
      case element_type::DOUBLE:
        value.type_ = JsonValue::Type::real;
        value.real_ = double(element);
        break;
      case element_type::STRING:
        value.type_ = JsonValue::Type::text;
        value.text_ = std::string(std::string_view(element));
        break;
      case element_type::BOOL:
        value.type_ = JsonValue::Type::boolean;
        value.boolean_ = bool(element);
        break;
      case element_type::NULL_VALUE: break;
    }
    return value;
  }
};

const JsonValue* JsonValue::find(std::string_view name) const {
  const auto found =
      std::find_if(members_.begin(), members_.end(), [&](const Member& m) { return m.first == name; });
  return found == members_.end() ? nullptr : &found->second;
}

const JsonValue& JsonValue::operator[](std::string_view name) const {
  static const JsonValue kNull;
  const JsonValue* value = find(name);
  return value == nullptr ? kNull : *value;
}

Result<JsonValue> parse_json(std::string_view document) {
  simdjson::dom::parser parser;
  if (const auto error = parser.allocate(std::max<std::size_t>(document.size(), 64), kDepthMax)) {
    return failure(ErrorCode::invalid, format("reading JSON: {}", simdjson::error_message(error)));
  }
  simdjson::dom::element root;
  if (const auto error = parser.parse(document.data(), document.size()).get(root)) {
    return failure(ErrorCode::invalid, format("reading JSON: {}", simdjson::error_message(error)));
  }
  return JsonReader::copy(root);
}

}  // namespace waypost
