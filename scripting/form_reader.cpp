// SPDX-License-Identifier: Apache-2.0
#include "scripting/form_reader.hpp"

#include <algorithm>
#include <optional>

#include "base/clock.hpp"
#include "base/format.hpp"

namespace waypost::scripting {
namespace {

bool is_table(const JsonValue& value) { return value.is_object() && value.find("content") != nullptr; }

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (true) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

/// C0 controls would be invisible on screen and forbidden in XML and PO.
bool has_control_characters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
  });
}

bool is_day(const std::string& text) { return text.size() == 10 && from_iso8601(text).has_value(); }

}  // namespace

std::string dedented(std::string_view text) {
  std::vector<std::string_view> lines = lines_of(text);
  while (!lines.empty() && is_blank(lines.front())) lines.erase(lines.begin());
  while (!lines.empty() && is_blank(lines.back())) lines.pop_back();
  std::optional<std::string_view> indent;
  for (const std::string_view line : lines) {
    if (is_blank(line)) continue;
    const std::string_view here = line.substr(0, line.find_first_not_of(" \t"));
    if (!indent) indent = here;
    const auto [end, ignored] = std::mismatch(indent->begin(), indent->end(), here.begin(), here.end());
    indent = indent->substr(0, static_cast<std::size_t>(end - indent->begin()));
  }
  std::string result;
  for (std::string_view line : lines) {
    if (!result.empty()) result += '\n';
    if (!is_blank(line)) result += line.substr(indent->size());
  }
  // Spaces after the last word mean nothing; within a text two of them are Markdown's line break.
  while (!result.empty() && (result.back() == ' ' || result.back() == '\t' || result.back() == '\r'))
    result.pop_back();
  return result;
}

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= 64 &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

std::string propose_id(std::string_view text) {
  constexpr std::size_t kProposalMaxBytes = 32;
  std::string id;
  for (const char c : text) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool letter = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
    if (letter) {
      id += lower;
    } else if (c != '\'' && !id.empty() && id.back() != '-') {
      if (id.size() >= kProposalMaxBytes) break;
      id += '-';
    }
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id.substr(0, 64);
}

FormReader::FormReader(const JsonValue& table, const FormSchema& schema, const Span& parent,
                       Diagnostics& diagnostics)
    : FormReader(table, table["content"].items(), schema, parent, diagnostics) {}

FormReader::FormReader(const JsonValue& table, const std::vector<JsonValue>& items, const FormSchema& schema,
                       const Span& parent, Diagnostics& diagnostics)
    : table_(table), items_(items), schema_(schema), span_(parent), diagnostics_(diagnostics) {
  const std::int64_t line = table["line"].integer();
  if (line > 0 && line < 1'000'000) span_.line = static_cast<int>(line);
  check_fields();
  check_content();
}

const JsonValue* FormReader::find(std::string_view field) const {
  if (std::find(wrong_.begin(), wrong_.end(), field) != wrong_.end()) return nullptr;
  return table_["fields"].find(field);
}

std::string FormReader::text(std::string_view field) const {
  const JsonValue* value = find(field);
  return value == nullptr ? std::string() : dedented(value->text());
}

std::string FormReader::markdown(std::string_view field) const {
  const JsonValue* value = find(field);
  if (value == nullptr) return {};
  const std::string& written = value->text();
  const std::size_t last_line = written.rfind('\n');
  const bool ends_line =
      last_line != std::string::npos && is_blank(std::string_view(written).substr(last_line + 1));
  return dedented(written) + (ends_line ? "\n" : "");
}

std::int64_t FormReader::integer(std::string_view field, std::int64_t otherwise) const {
  const JsonValue* value = find(field);
  return value == nullptr ? otherwise : static_cast<std::int64_t>(value->real());
}

double FormReader::number(std::string_view field, double otherwise) const {
  const JsonValue* value = find(field);
  return value == nullptr ? otherwise : value->real();
}

bool FormReader::flag(std::string_view field) const {
  const JsonValue* value = find(field);
  return value != nullptr && value->boolean();
}

std::vector<std::string> FormReader::names(std::string_view field) const {
  std::vector<std::string> result;
  if (const JsonValue* value = find(field)) {
    for (const JsonValue& each : (*value)["content"].items()) result.push_back(each.text());
  }
  return result;
}

std::vector<double> FormReader::point(std::string_view field) const {
  std::vector<double> result;
  if (const JsonValue* value = find(field)) {
    for (const JsonValue& each : (*value)["content"].items()) result.push_back(each.real());
  }
  return result;
}

const JsonValue* FormReader::form(std::string_view field) const { return find(field); }

std::vector<const JsonValue*> FormReader::forms(std::string_view field) const {
  std::vector<const JsonValue*> result;
  if (const JsonValue* value = find(field)) {
    for (const JsonValue& each : (*value)["content"].items()) {
      if (is_table(each)) result.push_back(&each);
    }
  }
  return result;
}

Diagnostic& FormReader::wrong_type(const FieldSchema& field) {
  wrong_.push_back(field.name);
  Diagnostic& diagnostic =
      diagnostics_.error(span_, format("`{}` of `{}` takes {}", field.name, schema_.name, describe(field)));
  return diagnostic.hint(format("write `{}`", example(field)));
}

void FormReader::check_fields() {
  for (const auto& [name, value] : table_["fields"].members()) {
    if (const FieldSchema* field = find_field(schema_, name)) {
      check_field(*field, value);
      continue;
    }
    Diagnostic& diagnostic = diagnostics_.error(span_, format("`{}` has no field `{}`", schema_.name, name));
    std::vector<std::string_view> known;
    for (const FieldSchema& field : schema_.fields) known.push_back(field.name);
    const std::string_view meant = closest(name, known);
    if (!meant.empty()) {
      diagnostic.hint(format("did you mean `{}`?", meant));
    } else if (!known.empty()) {
      std::string list;
      for (const std::string_view each : known) list += (list.empty() ? "" : ", ") + std::string(each);
      diagnostic.hint("it takes " + list);
    }
  }
  for (const FieldSchema& field : schema_.fields) {
    if (!field.required || table_["fields"].find(field.name) != nullptr) continue;
    Diagnostic& diagnostic = diagnostics_.error(span_, format("`{}` needs `{}`", schema_.name, field.name));
    std::string text = field.type == FieldType::id ? propose_id(table_["fields"]["title"].text()) : "";
    if (text.empty() && field.type == FieldType::id && !items_.empty())
      text = propose_id(items_.front().text());
    diagnostic.hint(text.empty() ? format("add `{}`", example(field))
                                 : format("add `{} = \"{}\"`", field.name, text));
  }
}

void FormReader::check_text(const std::string& what, const JsonValue& value) {
  if (dedented(value.text()).empty()) {
    diagnostics_.error(span_, format("{} is empty", what)).hint("write the text, or leave the field out");
  } else if (has_control_characters(value.text())) {
    diagnostics_.error(span_, format("{} holds a control character", what))
        .hint("type the text again without it");
  }
}

void FormReader::check_field(const FieldSchema& field, const JsonValue& value) {
  switch (field.type) {
    case FieldType::text:
    case FieldType::markdown:
      if (!value.is_text()) {
        wrong_type(field);
      } else {
        check_text(format("`{}` of `{}`", field.name, schema_.name), value);
      }
      break;
    case FieldType::id:
      if (!value.is_text()) {
        wrong_type(field);
      } else if (!is_id(value.text())) {
        Diagnostic& diagnostic = diagnostics_.error(span_, format("`{}` is no id", value.text()));
        const std::string proposal = propose_id(value.text());
        diagnostic.hint(proposal.empty() ? "an id is made of a-z, 0-9 and -"
                                         : format("write `id = \"{}\"`", proposal));
      }
      break;
    case FieldType::integer:
    case FieldType::number: {
      const double number = value.real();
      const bool whole =
          number == static_cast<double>(static_cast<std::int64_t>(std::clamp(number, -1e15, 1e15)));
      if (!value.is_number() || number < field.minimum || number > field.maximum ||
          (field.type == FieldType::integer && !whole)) {
        wrong_type(field);
      }
      break;
    }
    case FieldType::boolean:
      if (!value.is_boolean())
        wrong_type(field).hint(format("write `{} = true`, without quotation marks", field.name));
      break;
    case FieldType::date:
      if (!is_day(value.text())) wrong_type(field);
      break;
    case FieldType::word:
      if (std::find(field.words.begin(), field.words.end(), value.text()) == field.words.end())
        wrong_type(field);
      break;
    case FieldType::form: check_form(field, value); break;
    case FieldType::names:
    case FieldType::forms:
    case FieldType::point: check_list(field, value); break;
  }
}

void FormReader::check_form(const FieldSchema& field, const JsonValue& value) {
  const std::string& form = value["form"].text();
  if (!is_table(value) || (!form.empty() && form != field.form)) wrong_type(field);
}

void FormReader::check_list(const FieldSchema& field, const JsonValue& value) {
  const std::vector<JsonValue>& items = value["content"].items();
  if (!is_table(value) || !value["form"].text().empty() || !value["fields"].members().empty()) {
    wrong_type(field);
    return;
  }
  const bool right = std::all_of(items.begin(), items.end(), [&](const JsonValue& item) {
    if (field.type == FieldType::names) return item.is_text() && !item.text().empty();
    if (field.type == FieldType::point) return item.is_number() && item.real() >= 0 && item.real() <= 1;
    return is_table(item) && (item["form"].text().empty() || item["form"].text() == field.form);
  });
  if (!right || (field.type == FieldType::point && items.size() != 2)) wrong_type(field);
}

void FormReader::check_content() {
  switch (schema_.positional) {
    case Positional::none:
      if (!items_.empty()) {
        diagnostics_.error(span_, format("`{}` takes named fields only", schema_.name))
            .hint("write `name = value`; is a name or a comma missing?");
      }
      break;
    case Positional::text:
      if (items_.size() != 1 || !items_.front().is_text()) {
        diagnostics_.error(span_, format("`{}` takes one text without a name", schema_.name))
            .hint(format("write {} {{ …, \"The text\" }}", schema_.name));
      } else {
        check_text(format("the text of `{}`", schema_.name), items_.front());
        content_text_ = dedented(items_.front().text());
      }
      break;
    case Positional::forms:
      for (const JsonValue& item : items_) {
        const std::string& form = item["form"].text();
        if (is_table(item) &&
            std::find(schema_.contains.begin(), schema_.contains.end(), form) != schema_.contains.end()) {
          content_.push_back(&item);
          continue;
        }
        Span span = span_;
        if (item["line"].integer() > 0)
          span.line = static_cast<int>(std::min<std::int64_t>(item["line"].integer(), 999'999));
        std::string list;
        for (const std::string_view each : schema_.contains)
          list += (list.empty() ? "`" : "`, `") + std::string(each);
        diagnostics_
            .error(span, form.empty() ? format("`{}` holds something that is no form", schema_.name)
                                      : format("`{}` may not stand in `{}`", form, schema_.name))
            .hint("here may stand " + list + "`");
      }
      break;
  }
}

}  // namespace waypost::scripting
