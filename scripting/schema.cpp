// SPDX-License-Identifier: Apache-2.0
#include "scripting/schema.hpp"

#include <algorithm>

#include "base/format.hpp"

namespace waypost::scripting {
namespace {

FieldSchema text(std::string_view name, bool required) { return {name, FieldType::text, required}; }
FieldSchema id() { return {"id", FieldType::id, true}; }
FieldSchema flag(std::string_view name) { return {name, FieldType::boolean}; }
FieldSchema names(std::string_view name, bool required = false) { return {name, FieldType::names, required}; }

FieldSchema integer(std::string_view name, double minimum, double maximum, bool required = false) {
  return {name, FieldType::integer, required, minimum, maximum};
}

FieldSchema number(std::string_view name, double minimum, double maximum) {
  return {name, FieldType::number, false, minimum, maximum};
}

FieldSchema one_form(std::string_view name, std::string_view form) {
  return {name, FieldType::form, false, 0, 0, form};
}

FieldSchema many_forms(std::string_view name, std::string_view form) {
  return {name, FieldType::forms, false, 0, 0, form};
}

FieldSchema word(std::string_view name, std::vector<std::string_view> words) {
  return {name, FieldType::word, true, 0, 0, {}, std::move(words)};
}

std::vector<FormSchema> make_schema() {
  return {
      {"module",
       true,
       Positional::none,
       {},
       {integer("api", 1, 1, true), id(), text("version", true), text("title", true), text("summary", false),
        text("source_language", true), integer("minutes", 1, 600), many_forms("objectives", "objective"),
        names("lessons", true), text("pre_test", false), text("post_test", false),
        number("mastery_score", 0, 1)}},
      {"facts", true, Positional::forms, {"fact"}, {}},
      {"lesson",
       true,
       Positional::forms,
       {"text_page", "choice_item", "branch"},
       {id(), text("title", true), integer("minutes", 1, 600)}},
      {"test", true, Positional::forms, {"choice_item"}, {id(), text("title", true)}},
      {"objective", false, Positional::text, {}, {id(), text("page", false)}},
      {"fact",
       false,
       Positional::text,
       {},
       {id(),
        text("source", true),
        {"date", FieldType::date, true},
        word("evidence", {"V", "T"}),
        text("review_date", true)}},
      {"text_page",
       false,
       Positional::none,
       {},
       {id(),
        text("title", true),
        {"body", FieldType::markdown, true},
        one_form("image", "image"),
        names("facts"),
        flag("safety")}},
      {"image",
       false,
       Positional::none,
       {},
       {text("file", true), text("alt", false), many_forms("labels", "label")}},
      {"label", false, Positional::text, {}, {id(), {"at", FieldType::point, true}}},
      {"choice_item",
       false,
       Positional::forms,
       {"choice"},
       {id(), text("objective", false), text("prompt", true), one_form("image", "image"), flag("multiple"),
        number("points", 0.000001, 1000), integer("tries_max", 1, 10), names("facts"), flag("safety")}},
      {"choice", false, Positional::text, {}, {id(), flag("correct"), text("feedback", false)}},
      {"branch",
       false,
       Positional::none,
       {},
       {text("from", true), word("when", {"failed", "passed"}), text("go_to", true)}},
  };
}

/// Insertions, deletions, changes and swaps of neighbours that turn one word into the other.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = i + j;
        continue;
      }
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
      }
    }
  }
  return cost[a.size()][b.size()];
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
  if (word.size() > 64) return best;
  for (const std::string_view candidate : candidates) {
    const std::size_t candidate_distance = distance(word, candidate);
    if (candidate_distance < best_distance) {
      best = candidate;
      best_distance = candidate_distance;
    }
  }
  return best;
}

std::string describe(const FieldSchema& field) {
  switch (field.type) {
    case FieldType::text:
    case FieldType::markdown: return "a text in quotation marks";
    case FieldType::id: return "an id of a-z, 0-9 and -, in quotation marks";
    case FieldType::integer:
      if (field.minimum == field.maximum) return format("{}", field.minimum);
      return format("a whole number from {} to {}", field.minimum, field.maximum);
    case FieldType::number: return format("a number from {} to {}", field.minimum, field.maximum);
    case FieldType::boolean: return "true or false";
    case FieldType::names: return "a list of texts: { \"…\", \"…\" }";
    case FieldType::form: return format("{} {{ … }}", field.form);
    case FieldType::forms: return format("a list: {{ {} {{ … }}, … }}", field.form);
    case FieldType::point: return "two shares from 0 to 1: { 0.42, 0.30 }";
    case FieldType::date: return "a day: \"2027-03-01\"";
    case FieldType::word: {
      std::string words;
      for (const std::string_view each : field.words)
        words += (words.empty() ? "\"" : " or \"") + std::string(each) + "\"";
      return words;
    }
  }
  return {};
}

std::string example(const FieldSchema& field) {
  const auto written = [&](std::string_view value) { return format("{} = {}", field.name, value); };
  switch (field.type) {
    case FieldType::text:
    case FieldType::markdown: return written("\"The text\"");
    case FieldType::id: return written("\"an-id\"");
    case FieldType::integer: return written(format("{}", field.minimum));
    case FieldType::number: return written(format("{}", field.maximum));
    case FieldType::boolean: return written("true");
    case FieldType::names: return written("{ \"one\", \"two\" }");
    case FieldType::form: return written(format("{} {{ … }}", field.form));
    case FieldType::forms: return written(format("{{ {} {{ … }} }}", field.form));
    case FieldType::point: return written("{ 0.5, 0.5 }");
    case FieldType::date: return written("\"2027-03-01\"");
    case FieldType::word: return written("\"" + std::string(field.words.front()) + "\"");
  }
  return {};
}

}  // namespace waypost::scripting
