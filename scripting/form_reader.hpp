// SPDX-License-Identifier: Apache-2.0
/// FormReader: one table as the child sent it, held against its schema. Everything wrong is told at once,
/// each at the line of its field; what is missing or wrong reads as empty afterwards, so that the rest can
/// still be checked.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "scripting/bounded_diagnostics.hpp"
#include "formats/json.hpp"
#include "scripting/line_finder.hpp"
#include "scripting/schema.hpp"

namespace waypost::scripting {

/// Whether the child sent a table here, of whatever form.
bool is_form_table(const JsonValue& value);
/// The line that Lua gave for a table; 0 where it gave none.
int form_line(const JsonValue& table);

class FormReader {
 public:
  /// A top-level form of `file`, whose content came apart. All that is given must outlive the reader.
  FormReader(const JsonValue& table, const std::vector<JsonValue>& items, const FormSchema& schema,
             const std::string& file, LineFinder& lines, BoundedDiagnostics& diagnostics);

  /// The name of the form: "text_page".
  std::string_view form() const { return schema_.name; }
  const std::string& file() const { return place_.file; }
  /// The line of the form.
  Span span() const { return where().span(); }
  /// The field's own line; the form's where the field is not written.
  Span span(std::string_view field) const { return where(field).span(); }
  /// The same, worked out when it is needed. Nothing of the reader is kept.
  Where where(std::string_view field = {}) const { return Where(place_, field, lines_); }
  /// Whether the field is there and right.
  bool has(std::string_view field) const { return find(field) != nullptr; }
  /// Whether the author wrote the field, right or wrong.
  bool is_written(std::string_view field) const { return table_["fields"].find(field) != nullptr; }
  std::string text(std::string_view field) const;
  /// The same with a line end after the last line where the author wrote one.
  std::string markdown(std::string_view field) const;
  std::int64_t integer(std::string_view field, std::int64_t otherwise) const;
  double number(std::string_view field, double otherwise) const;
  /// The number in units of 1 / `per_unit` (a million, ten thousand); an error where it has more decimals.
  std::int64_t scaled(std::string_view field, std::int64_t per_unit, std::int64_t otherwise) const;
  bool flag(std::string_view field) const;
  std::vector<std::string> names(std::string_view field) const;
  /// Two shares from 0 to 1: x and y, or width and height. Empty where there are none.
  std::vector<double> point(std::string_view field) const;
  /// The source of a function that is a field, as LineFinder::tokens_of().
  std::string source_of(std::string_view field) const;

  // Each of these checks what it reads: to be called once.
  std::optional<FormReader> one(std::string_view field) const;
  std::vector<FormReader> list(std::string_view field) const;
  /// The positional forms that may stand here.
  std::vector<FormReader> content() const;
  /// Whether anything stands there without a name.
  bool has_content() const { return !items_.empty(); }
  /// The positional text.
  const std::string& content_text() const { return content_text_; }

  Diagnostic& error(std::string_view field, std::string message) const;
  Diagnostic& warning(std::string_view field, std::string message) const;

 private:
  FormReader(const JsonValue& table, const std::vector<JsonValue>& items, const FormSchema& schema,
             FormPlace place, LineFinder& lines, BoundedDiagnostics& diagnostics);
  /// A table inside this one.
  FormReader inner(const JsonValue& table, std::string_view form, FormPlace::Step step) const;
  const JsonValue* find(std::string_view field) const;
  void check_fields();
  void report_unknown(std::string_view name) const;
  void report_missing(const FieldSchema& field) const;
  void check_field(const FieldSchema& field, const JsonValue& value);
  void check_text(const FieldSchema* field, const std::string& text) const;
  void check_id(const FieldSchema& field, const JsonValue& value) const;
  void check_number(const FieldSchema& field, const JsonValue& value);
  void check_list(const FieldSchema& field, const JsonValue& value);
  void check_words(const FieldSchema& field, const std::vector<JsonValue>& items);
  void check_form(const FieldSchema& field, const JsonValue& value);
  bool holds_stray_number();
  void check_content();
  Diagnostic& wrong_type(const FieldSchema& field);
  /// The same, with a hint made of the value where it is nearly right.
  Diagnostic& wrong_value(const FieldSchema& field, const JsonValue& value);

  const JsonValue& table_;
  const std::vector<JsonValue>& items_;
  const FormSchema& schema_;
  FormPlace place_;
  LineFinder& lines_;
  BoundedDiagnostics& diagnostics_;
  std::vector<std::string_view> wrong_;  ///< fields that read as empty
  std::string content_text_;
};

}  // namespace waypost::scripting
