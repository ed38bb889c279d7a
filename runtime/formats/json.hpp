// SPDX-License-Identifier: Apache-2.0
/// JSON: read by simdjson into values, written by RapidJSON in the order of the calls.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace waypost {

/// One JSON value with everything below it. Asking for what is not there gives the empty value of that type,
/// so that reading foreign documents needs no branch a member; is_…() and find() tell the difference.
class JsonValue {
 public:
  enum class Type { null, boolean, integer, real, text, array, object };
  using Member = std::pair<std::string, JsonValue>;

  Type type() const { return type_; }
  bool is_null() const { return type_ == Type::null; }
  bool is_boolean() const { return type_ == Type::boolean; }
  bool is_integer() const { return type_ == Type::integer; }
  bool is_number() const { return type_ == Type::integer || type_ == Type::real; }
  bool is_text() const { return type_ == Type::text; }
  bool is_array() const { return type_ == Type::array; }
  bool is_object() const { return type_ == Type::object; }

  bool boolean() const { return boolean_; }
  std::int64_t integer() const { return integer_; }
  double real() const { return type_ == Type::integer ? static_cast<double>(integer_) : real_; }
  const std::string& text() const { return text_; }
  /// The elements of an array; empty for anything else.
  const std::vector<JsonValue>& items() const { return items_; }
  /// The members of an object in the order of the document; empty for anything else.
  const std::vector<Member>& members() const { return members_; }
  /// Null where there is no such member.
  const JsonValue* find(std::string_view name) const;
  /// The member, or a null value.
  const JsonValue& operator[](std::string_view name) const;

 private:
  friend class JsonReader;
  Type type_ = Type::null;
  bool boolean_ = false;
  std::int64_t integer_ = 0;
  double real_ = 0;
  std::string text_;
  std::vector<JsonValue> items_;
  std::vector<Member> members_;
};

/// One whole document: valid UTF-8, at most 64 levels deep. Integers outside int64 become reals. Errors:
/// invalid.
Result<JsonValue> parse_json(std::string_view document);

/// Writes a document without white space. Members appear in the order of the calls, so the same calls give
/// the same bytes.
class JsonWriter {
 public:
  JsonWriter();
  ~JsonWriter();
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& text(std::string_view value);
  JsonWriter& integer(std::int64_t value);
  /// Shortest form that reads back the same; a value that is not finite becomes null.
  JsonWriter& real(double value);
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  /// A document made earlier, put in as it is.
  JsonWriter& raw(std::string_view json);

  JsonWriter& member(std::string_view name, std::string_view value) { return key(name).text(value); }
  JsonWriter& member(std::string_view name, const std::string& value) { return key(name).text(value); }
  JsonWriter& member(std::string_view name, const char* value) { return key(name).text(value); }
  JsonWriter& member(std::string_view name, std::int64_t value) { return key(name).integer(value); }
  JsonWriter& member(std::string_view name, int value) { return key(name).integer(value); }
  JsonWriter& member(std::string_view name, bool value) { return key(name).boolean(value); }
  JsonWriter& member(std::string_view name, double value) { return key(name).real(value); }

  /// The document so far; whole once every begin has its end.
  std::string take();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace waypost
