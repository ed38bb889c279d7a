// SPDX-License-Identifier: Apache-2.0
#include "scripting/form_reader.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "base/format.hpp"
#include "scripting/source_text.hpp"

namespace waypost::scripting {

bool is_form_table(const JsonValue& value) { return value.is_object() && value.find("content") != nullptr; }

int form_line(const JsonValue& table) {
  const std::int64_t line = table["line"].integer();
  return line > 0 && line < 1'000'000 ? static_cast<int>(line) : 0;
}

FormReader::FormReader(const JsonValue& table, const std::vector<JsonValue>& items, const FormSchema& schema,
                       const std::string& file, LineFinder& lines, BoundedDiagnostics& diagnostics)
    : FormReader(table, items, schema, FormPlace{file, 0, {}, {}, {}}, lines, diagnostics) {}

FormReader::FormReader(const JsonValue& table, const std::vector<JsonValue>& items, const FormSchema& schema,
                       FormPlace place, LineFinder& lines, BoundedDiagnostics& diagnostics)
    : table_(table),
      items_(items),
      schema_(schema),
      place_(std::move(place)),
      lines_(lines),
      diagnostics_(diagnostics) {
  if (const int line = form_line(table); line > 0) {
    place_.line = line;
    place_.form = schema.name;
    place_.id = table["fields"]["id"].text();
    place_.steps.clear();
  }
  check_fields();
  check_content();
}

FormReader FormReader::inner(const JsonValue& table, std::string_view form, FormPlace::Step step) const {
  FormPlace place = place_;
  place.steps.push_back(std::move(step));
  return FormReader(table, table["content"].items(), *scripting::find_form(form), std::move(place), lines_,
                    diagnostics_);
}

std::string FormReader::source_of(std::string_view field) const { return lines_.tokens_of(place_, field); }

Diagnostic& FormReader::error(std::string_view field, std::string message) const {
  return diagnostics_.error(span(field), std::move(message));
}

Diagnostic& FormReader::warning(std::string_view field, std::string message) const {
  return diagnostics_.warning(span(field), std::move(message));
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
  return dedented(value->text()) + (ends_line(value->text()) ? "\n" : "");
}

std::int64_t FormReader::integer(std::string_view field, std::int64_t otherwise) const {
  const JsonValue* value = find(field);
  return value == nullptr ? otherwise : static_cast<std::int64_t>(value->real());
}

double FormReader::number(std::string_view field, double otherwise) const {
  const JsonValue* value = find(field);
  return value == nullptr ? otherwise : value->real();
}

std::int64_t FormReader::scaled(std::string_view field, std::int64_t per_unit, std::int64_t otherwise) const {
  const JsonValue* value = find(field);
  if (value == nullptr) return otherwise;
  const double units = value->real() * static_cast<double>(per_unit);
  const double whole = std::round(units);
  // 0.29 * 100 is 28.999999999999996: what the writing of a double adds is no decimal of the author's.
  constexpr double kRoundingShare = 4.5e-16;
  if (std::abs(units - whole) > std::max(1e-6, std::abs(units) * kRoundingShare)) {
    error(field, format("`{}` has more than {} decimals", field, per_unit == 10'000 ? "four" : "six"))
        .hint("round it");
  }
  return std::llround(units);
}

bool FormReader::flag(std::string_view field) const {
  const JsonValue* value = find(field);
  return value != nullptr && value->boolean();
}

std::vector<std::string> FormReader::names(std::string_view field) const {
  std::vector<std::string> result;
  if (const JsonValue* value = find(field)) {
    for (const JsonValue& each : (*value)["content"].items()) result.push_back(dedented(each.text()));
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

std::optional<FormReader> FormReader::one(std::string_view field) const {
  const JsonValue* value = find(field);
  if (value == nullptr) return std::nullopt;
  return inner(*value, scripting::find_field(schema_, field)->form, {std::string(field), false, 0});
}

std::vector<FormReader> FormReader::list(std::string_view field) const {
  std::vector<FormReader> result;
  const JsonValue* value = find(field);
  if (value == nullptr) return result;
  const std::string_view form = scripting::find_field(schema_, field)->form;
  const std::vector<JsonValue>& items = (*value)["content"].items();
  result.reserve(items.size());
  for (std::size_t index = 0; index < items.size(); ++index) {
    result.push_back(inner(items[index], form, {std::string(field), true, index}));
  }
  return result;
}

std::vector<FormReader> FormReader::content() const {
  std::vector<FormReader> result;
  if (schema_.positional != Positional::forms) return result;
  result.reserve(items_.size());
  for (const JsonValue& item : items_) {
    const std::string& form = item["form"].text();
    const auto known = std::find(schema_.contains.begin(), schema_.contains.end(), form);
    if (is_form_table(item) && known != schema_.contains.end()) result.push_back(inner(item, *known, {}));
  }
  return result;
}

}  // namespace waypost::scripting
