// SPDX-License-Identifier: Apache-2.0
// What FormReader holds against the schema.
#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "base/clock.hpp"
#include "base/format.hpp"
#include "base/presentable.hpp"
#include "scripting/form_reader.hpp"
#include "scripting/source_text.hpp"

namespace waypost::scripting {
namespace {

std::string quoted_list(const std::vector<std::string_view>& names) {
  std::string list;
  for (const std::string_view each : names) list += (list.empty() ? "`" : ", `") + std::string(each) + "`";
  return list;
}

bool is_day(const std::string& text) { return text.size() == 10 && from_iso8601(text).has_value(); }

}  // namespace

Diagnostic& FormReader::wrong_type(const FieldSchema& field) {
  wrong_.push_back(field.name);
  return error(field.name, format("`{}` of `{}` takes {}", field.name, schema_.name, describe(field)))
      .hint(format("write `{}`", example(field)));
}

Diagnostic& FormReader::wrong_value(const FieldSchema& field, const JsonValue& value) {
  Diagnostic& diagnostic = wrong_type(field);
  const bool wants_number = field.type == FieldType::integer || field.type == FieldType::number;
  const bool wants_text = field.type == FieldType::text || field.type == FieldType::markdown;
  constexpr std::size_t kShownMaxBytes = 40;
  const std::string& text = value.text();
  const bool is_short = !text.empty() && text.size() <= kShownMaxBytes;
  if (wants_number && is_short && text.find_first_not_of("-.0123456789") == std::string::npos) {
    diagnostic.hint(format("write `{} = {}`, without quotation marks", field.name, text));
  } else if (wants_number && field.maximum == 1 && value.real() > 1 && value.real() <= 100) {
    diagnostic.hint(format("write a share: `{} = {}`", field.name, value.real() / 100));
  } else if (wants_text && value.is_integer()) {
    diagnostic.hint(format("write `{} = \"{}\"`", field.name, value.integer()));
  } else if (field.type == FieldType::names && is_short && !has_hidden_controls(text)) {
    diagnostic.hint(format("write `{} = {{ \"{}\" }}`", field.name, text));
  }
  return diagnostic;
}

void FormReader::check_fields() {
  for (const auto& [name, value] : table_["fields"].members()) {
    if (const FieldSchema* field = scripting::find_field(schema_, name)) {
      check_field(*field, value);
    } else {
      report_unknown(name);
    }
  }
  for (const FieldSchema& field : schema_.fields) {
    if (field.required && table_["fields"].find(field.name) == nullptr) report_missing(field);
  }
}

void FormReader::report_unknown(std::string_view name) const {
  std::vector<std::string_view> known;
  for (const FieldSchema& field : schema_.fields) known.push_back(field.name);
  const std::string_view meant = diagnostics_.wants_hints() ? closest(name, known) : std::string_view();
  std::string hint = format("did you mean `{}`?", meant);
  if (meant.empty()) hint = known.empty() ? "it takes no named fields" : "it takes " + quoted_list(known);
  error(name, format("`{}` has no field `{}`", schema_.name, name)).hint(std::move(hint));
}

void FormReader::report_missing(const FieldSchema& field) const {
  std::string proposal;
  if (field.type == FieldType::id && field.name == "id") {
    for (const std::string_view words : {"title", "prompt", "left"}) {
      if (proposal.empty()) proposal = propose_id(table_["fields"][words].text());
    }
    if (proposal.empty() && !items_.empty()) proposal = propose_id(items_.front().text());
  }
  diagnostics_.error(span(), format("`{}` needs `{}`", schema_.name, field.name))
      .hint(proposal.empty() ? format("add `{}`", example(field))
                             : format("add `{} = \"{}\"`", field.name, proposal));
}

void FormReader::check_text(const FieldSchema* field, const std::string& text) const {
  const bool is_blank = text.find_first_not_of(" \t\r\n") == std::string::npos;
  if (!is_blank && !has_hidden_controls(text)) return;
  const Where here = field == nullptr ? where() : where(field->name);
  const std::string what = field == nullptr ? format("the text of `{}`", schema_.name)
                                            : format("`{}` of `{}`", field->name, schema_.name);
  if (is_blank) {
    diagnostics_.error(here.span(), format("{} is empty", what))
        .hint(field != nullptr && !field->required ? "write the text, or leave the field out"
                                                   : "write the text");
  } else {
    diagnostics_.error(here.span(), format("{} holds a control character", what))
        .hint("type the text again without it");
  }
}

void FormReader::check_id(const FieldSchema& field, const JsonValue& value) const {
  if (is_id(value.text())) return;
  const std::string proposal = propose_id(value.text());
  error(field.name, format("`{}` is no id", value.text()))
      .hint(proposal.empty() ? "an id is made of a-z, 0-9 and -"
                             : format("write `{} = \"{}\"`", field.name, proposal));
}

void FormReader::check_number(const FieldSchema& field, const JsonValue& value) {
  const double number = value.real();
  const bool whole = std::abs(number) <= 1e15 && number == std::floor(number);
  // Written so that a number that is none (NaN) fails too.
  const bool within = number >= field.minimum && number <= field.maximum;
  if (!value.is_number() || !within || (field.type == FieldType::integer && !whole))
    wrong_value(field, value);
}

void FormReader::check_field(const FieldSchema& field, const JsonValue& value) {
  switch (field.type) {
    case FieldType::text:
    case FieldType::markdown:
      if (!value.is_text()) {
        wrong_value(field, value);
      } else {
        check_text(&field, value.text());
      }
      break;
    case FieldType::id:
      if (!value.is_text()) {
        wrong_type(field);
      } else {
        check_id(field, value);
      }
      break;
    case FieldType::integer:
    case FieldType::number: check_number(field, value); break;
    case FieldType::boolean:
      if (!value.is_boolean())
        wrong_type(field).hint(format("write `{} = true`, without quotation marks", field.name));
      break;
    case FieldType::date:
      if (!is_day(value.text())) wrong_type(field);
      break;
    case FieldType::word:
      if (std::find(field.words.begin(), field.words.end(), value.text()) == field.words.end()) {
        Diagnostic& diagnostic = wrong_type(field);
        if (const auto meant = closest(value.text(), field.words); !meant.empty())
          diagnostic.hint(format("did you mean \"{}\"?", meant));
      }
      break;
    case FieldType::function:
      // The child sends `true` in a function's place.
      if (!value.is_boolean() || !value.boolean()) wrong_type(field);
      break;
    case FieldType::form: check_form(field, value); break;
    case FieldType::names:
    case FieldType::words:
    case FieldType::forms:
    case FieldType::point:
    case FieldType::size: check_list(field, value); break;
  }
}

void FormReader::check_form(const FieldSchema& field, const JsonValue& value) {
  const std::string& form = value["form"].text();
  if (!is_form_table(value) || (!form.empty() && form != field.form)) wrong_type(field);
}

void FormReader::check_list(const FieldSchema& field, const JsonValue& value) {
  const std::vector<JsonValue>& items = value["content"].items();
  if (!is_form_table(value) || !value["form"].text().empty() || !value["fields"].members().empty()) {
    wrong_value(field, value);
    return;
  }
  if (field.type == FieldType::words) {
    check_words(field, items);
    return;
  }
  const bool is_pair = field.type == FieldType::point || field.type == FieldType::size;
  const bool right = std::all_of(items.begin(), items.end(), [&](const JsonValue& item) {
    if (field.type == FieldType::names) return item.is_text() && !item.text().empty();
    if (field.type == FieldType::size) return item.is_number() && item.real() > 0 && item.real() <= 1;
    if (field.type == FieldType::point) return item.is_number() && item.real() >= 0 && item.real() <= 1;
    return is_form_table(item) && (item["form"].text().empty() || item["form"].text() == field.form);
  });
  if (!right || (is_pair && items.size() != 2)) {
    wrong_type(field);
    return;
  }
  if (field.type != FieldType::names) return;
  for (const JsonValue& item : items) check_text(&field, item.text());
}

void FormReader::check_words(const FieldSchema& field, const std::vector<JsonValue>& items) {
  std::set<std::string_view> seen;
  for (const JsonValue& item : items) {
    const bool known = std::find(field.words.begin(), field.words.end(), item.text()) != field.words.end();
    if (known && seen.insert(item.text()).second) continue;
    Diagnostic& diagnostic = wrong_type(field);
    if (const auto meant = closest(item.text(), field.words); !known && !meant.empty())
      diagnostic.hint(format("did you mean \"{}\"?", meant));
    return;
  }
}

/// "0,5" is two values to Lua: 0, and a 5 without a name.
bool FormReader::holds_stray_number() {
  const auto is_number = [](const JsonValue& item) { return item.is_number(); };
  if (std::none_of(items_.begin(), items_.end(), is_number)) return false;
  diagnostics_.error(span(), format("`{}` holds a number without a name", schema_.name))
      .hint("write decimal numbers with a point: 0.5, not 0,5");
  const auto text =
      std::find_if(items_.begin(), items_.end(), [](const JsonValue& item) { return item.is_text(); });
  if (text != items_.end()) content_text_ = dedented(text->text());
  return true;
}

void FormReader::check_content() {
  if (holds_stray_number()) return;
  switch (schema_.positional) {
    case Positional::none:
      if (!items_.empty()) {
        diagnostics_.error(span(), format("`{}` takes named fields only", schema_.name))
            .hint("write `name = value`; is a name or a comma missing?");
      }
      break;
    case Positional::text:
    case Positional::markdown:
      if (items_.size() != 1 || !items_.front().is_text()) {
        diagnostics_.error(span(), format("`{}` takes one text without a name", schema_.name))
            .hint(format("write {} {{ …, \"The text\" }}", schema_.name));
      } else {
        const std::string& written = items_.front().text();
        check_text(nullptr, written);
        content_text_ = dedented(written);
        if (schema_.positional == Positional::markdown && ends_line(written)) content_text_ += '\n';
      }
      break;
    case Positional::forms:
      for (const JsonValue& item : items_) {
        const std::string& form = item["form"].text();
        const auto& contains = schema_.contains;
        if (is_form_table(item) && std::find(contains.begin(), contains.end(), form) != contains.end())
          continue;
        const int line = form_line(item);
        diagnostics_
            .error({place_.file, line > 0 ? line : span().line},
                   form.empty() ? format("`{}` holds something that is no form", schema_.name)
                                : format("`{}` may not stand in `{}`", form, schema_.name))
            .hint("here may stand " + quoted_list(contains));
      }
      break;
  }
}

}  // namespace waypost::scripting
