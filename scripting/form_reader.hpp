// SPDX-License-Identifier: Apache-2.0
/// FormReader: one table as the child sent it, held against its schema. Everything wrong is told at once, at
/// the line of the form; what is missing or wrong reads as empty afterwards, so that the rest can still be
/// checked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "formats/json.hpp"
#include "scripting/schema.hpp"

namespace waypost::scripting {

/// A text as its author meant it: the indentation common to all lines and blank lines at both ends taken
/// away.
std::string dedented(std::string_view text);

/// Whether the text is of [a-z0-9-] and not empty.
bool is_id(std::string_view text);

/// An id made of the words of a text: "The bolt turns freely" gives "the-bolt-turns-freely". Empty where it
/// has no ASCII letters or digits.
std::string propose_id(std::string_view text);

class FormReader {
 public:
  /// `parent` is where the table stands when it has no line of its own.
  FormReader(const JsonValue& table, const FormSchema& schema, const Span& parent, Diagnostics& diagnostics);
  /// The same for a table whose content came apart.
  FormReader(const JsonValue& table, const std::vector<JsonValue>& items, const FormSchema& schema,
             const Span& parent, Diagnostics& diagnostics);

  const Span& span() const { return span_; }
  bool has(std::string_view field) const { return find(field) != nullptr; }
  std::string text(std::string_view field) const;
  /// The same with a line end after the last line where the author wrote one.
  std::string markdown(std::string_view field) const;
  std::int64_t integer(std::string_view field, std::int64_t otherwise) const;
  double number(std::string_view field, double otherwise) const;
  bool flag(std::string_view field) const;
  std::vector<std::string> names(std::string_view field) const;
  /// Shares from 0 to 1: x, then y.
  std::vector<double> point(std::string_view field) const;
  /// Null where there is none.
  const JsonValue* form(std::string_view field) const;
  std::vector<const JsonValue*> forms(std::string_view field) const;
  /// The positional text.
  std::string content_text() const { return content_text_; }
  /// The positional forms that may stand here.
  const std::vector<const JsonValue*>& content() const { return content_; }

 private:
  const JsonValue* find(std::string_view field) const;
  void check_fields();
  void check_field(const FieldSchema& field, const JsonValue& value);
  void check_text(const std::string& what, const JsonValue& value);
  void check_list(const FieldSchema& field, const JsonValue& value);
  void check_form(const FieldSchema& field, const JsonValue& value);
  void check_content();
  Diagnostic& wrong_type(const FieldSchema& field);

  const JsonValue& table_;
  const std::vector<JsonValue>& items_;
  const FormSchema& schema_;
  Span span_;
  Diagnostics& diagnostics_;
  std::vector<std::string_view> wrong_;  ///< fields that read as empty
  std::string content_text_;
  std::vector<const JsonValue*> content_;
};

}  // namespace waypost::scripting
