// SPDX-License-Identifier: Apache-2.0
#include "scripting/schema.hpp"

#include <algorithm>
#include <array>

#include "base/format.hpp"
#include "scripting/schema_parts.hpp"

namespace waypost::scripting {
namespace {

std::vector<FormSchema> make_schema() {
  std::vector<FormSchema> forms;
  for (std::vector<FormSchema> (*topic)() : {module_forms, page_forms, item_forms, test_forms}) {
    for (FormSchema& form : topic()) forms.push_back(std::move(form));
  }
  return forms;
}

/// As an author would write it: 0.000001, not 1e-06.
std::string decimal(double number) {
  std::string text = format("{:.6f}", number);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

/// "\"one\", \"two\" or \"three\"".
std::string either(const std::vector<std::string_view>& words) {
  std::string list;
  for (std::size_t index = 0; index < words.size(); ++index) {
    const bool is_last = index + 1 == words.size();
    list += index == 0 ? "" : is_last ? " or " : ", ";
    list += "\"" + std::string(words[index]) + "\"";
  }
  return list;
}

constexpr std::size_t kWordMaxBytes = 64;

/// Insertions, deletions, changes and swaps of neighbours that turn one word into the other; more than `most`
/// where it takes more. Both at most kWordMaxBytes.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most) return most + 1;
  using Row = std::array<std::size_t, kWordMaxBytes + 1>;
  std::array<Row, 3> rows;
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    Row& row = rows[i % 3];
    const Row& above = rows[(i - 1) % 3];
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], rows[(i - 2) % 3][j - 2] + 1);
      least = std::min(least, row[j]);
    }
    // A swap looks two rows up, and is one more than what stands there.
    if (least > most + 1) return most + 1;
  }
  return rows[a.size() % 3][b.size()];
}

}  // namespace

const std::vector<FormSchema>& schema() {
  static const std::vector<FormSchema> forms = make_schema();
  return forms;
}

const FormSchema* find_form(std::string_view name) {
  const auto found =
      std::find_if(schema().begin(), schema().end(), [&](const auto& form) { return form.name == name; });
  return found == schema().end() ? nullptr : &*found;
}

const FieldSchema* find_field(const FormSchema& form, std::string_view name) {
  const auto found = std::find_if(form.fields.begin(), form.fields.end(),
                                  [&](const auto& field) { return field.name == name; });
  return found == form.fields.end() ? nullptr : &*found;
}

std::string_view closest(std::string_view word, const std::vector<std::string_view>& candidates) {
  std::string_view best;
  // Longer words may hide longer slips; a word of three letters only one.
  std::size_t best_distance = std::min<std::size_t>(3, word.size() / 3) + 1;
  if (word.size() > kWordMaxBytes) return best;
  constexpr std::size_t kCandidatesMax = 400;
  for (std::size_t index = 0; index < std::min(candidates.size(), kCandidatesMax); ++index) {
    if (candidates[index].size() > kWordMaxBytes) continue;
    const std::size_t candidate_distance = distance(word, candidates[index], best_distance - 1);
    if (candidate_distance >= best_distance) continue;
    best = candidates[index];
    best_distance = candidate_distance;
    if (best_distance == 0) break;
  }
  return best;
}

std::string describe(const FieldSchema& field) {
  switch (field.type) {
    case FieldType::text:
    case FieldType::markdown: return "a text in quotation marks";
    case FieldType::id: return "an id of a-z, 0-9 and -, in quotation marks";
    case FieldType::integer:
      if (field.minimum == field.maximum) return decimal(field.minimum);
      return format("a whole number from {} to {}", decimal(field.minimum), decimal(field.maximum));
    case FieldType::number:
      return format("a number from {} to {}", decimal(field.minimum), decimal(field.maximum));
    case FieldType::boolean: return "true or false";
    case FieldType::names: return "a list of texts: { \"…\", \"…\" }";
    case FieldType::form: return format("{} {{ … }}", field.form);
    case FieldType::forms: return format("a list: {{ {} {{ … }}, … }}", field.form);
    case FieldType::point: return "two shares from 0 to 1: { 0.42, 0.30 }";
    case FieldType::size: return "two shares, more than 0 and at most 1: { 0.2, 0.1 }";
    case FieldType::date: return "a day: \"2027-03-01\"";
    case FieldType::word: return either(field.words);
    case FieldType::words: return "a list of " + either(field.words) + ", each at most once";
    case FieldType::function: return "a function: function(response) return 1 end";
  }
  return {};
}

std::string example(const FieldSchema& field) {
  const auto written = [&](std::string_view value) { return format("{} = {}", field.name, value); };
  switch (field.type) {
    case FieldType::text:
    case FieldType::markdown: return written("\"The text\"");
    case FieldType::id: return written("\"an-id\"");
    case FieldType::integer: return written(decimal(field.minimum));
    case FieldType::number:
      return written(decimal(field.minimum <= 1 && field.maximum >= 1 ? 1 : field.maximum));
    case FieldType::boolean: return written("true");
    case FieldType::names: return written("{ \"one\", \"two\" }");
    case FieldType::form: return written(format("{} {{ … }}", field.form));
    case FieldType::forms: return written(format("{{ {} {{ … }} }}", field.form));
    case FieldType::point: return written("{ 0.5, 0.5 }");
    case FieldType::size: return written("{ 0.2, 0.1 }");
    case FieldType::date: return written("\"2027-03-01\"");
    case FieldType::word: return written(format("\"{}\"", field.words.front()));
    case FieldType::words: return written(format("{{ \"{}\" }}", field.words.front()));
    case FieldType::function: return written("function(response) return 1 end");
  }
  return {};
}

}  // namespace waypost::scripting
