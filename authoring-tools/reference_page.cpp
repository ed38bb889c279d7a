// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/reference_page.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "base/format.hpp"

namespace waypost::authoring {
namespace {

using scripting::FieldSchema;
using scripting::FieldType;
using scripting::FormSchema;
using scripting::Positional;

std::string sentence(std::string_view summary) {
  if (summary.empty()) return {};
  std::string text(summary);
  if (text.back() != '.') text += '.';
  return text;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : std::string(separator)) + part;
  return text;
}

/// A pipe would end the cell.
std::string cell(std::string_view text) {
  std::string escaped;
  for (const char c : text) escaped += c == '|' ? "\\|" : std::string(1, c);
  return escaped;
}

std::string takes(const FieldSchema& field) {
  const bool is_form = field.type == FieldType::form || field.type == FieldType::forms;
  if (!is_form) return cell(scripting::describe(field));
  const std::string link = format("[`{0}`](#{0})", field.form);
  return field.type == FieldType::form ? link : "a list of " + link;
}

std::string field_row(const FieldSchema& field) {
  std::string otherwise;
  if (field.required) otherwise = "required";
  if (!field.otherwise.empty()) otherwise = format("`{}`", field.otherwise);
  return format("| `{}` | {} | {} | {} |\n", field.name, takes(field), cell(otherwise), cell(field.summary));
}

/// Forms of one kind, told together: their names end alike.
struct Family {
  std::string_view ending;
  std::string_view heading;
  std::string_view link;
  std::string_view every;
};
constexpr Family kFamilies[] = {
    {"_page", "What all pages have", "[what all pages have](#what-all-pages-have)",
     "[every page](#what-all-pages-have)"},
    {"_item", "What all items have", "[what all items have](#what-all-items-have)",
     "[every item](#what-all-items-have)"},
    {"_question", "What all questions have", "[what all questions have](#what-all-questions-have)",
     "[every question](#what-all-questions-have)"},
};

const Family* family_of(const FormSchema& form) {
  const auto* const found = std::find_if(std::begin(kFamilies), std::end(kFamilies), [&](const Family& each) {
    return form.name.ends_with(each.ending);
  });
  return found == std::end(kFamilies) ? nullptr : found;
}

/// The rows of the fields that every form of the family has; where forms differ, the row that most have.
std::vector<std::string> common_rows(const std::vector<FormSchema>& forms, const Family& family) {
  std::vector<const FormSchema*> members;
  for (const FormSchema& form : forms) {
    if (form.name.ends_with(family.ending)) members.push_back(&form);
  }
  std::vector<std::string> rows;
  if (members.size() < 2) return rows;
  for (const FieldSchema& field : members.front()->fields) {
    std::map<std::string, std::size_t> counts;
    std::size_t having = 0;
    for (const FormSchema* form : members) {
      const FieldSchema* same = scripting::find_field(*form, field.name);
      if (same == nullptr) continue;
      ++having;
      ++counts[field_row(*same)];
    }
    if (having != members.size()) continue;
    rows.push_back(std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
                     return a.second < b.second;
                   })->first);
  }
  return rows;
}

/// Ids of forms as links; where all of a family are among them, the family stands for them.
std::vector<std::string> links_to(const std::vector<FormSchema>& forms, std::vector<std::string_view> names) {
  std::vector<std::string> links;
  for (const Family& family : kFamilies) {
    std::vector<std::string_view> members;
    for (const FormSchema& form : forms) {
      if (form.name.ends_with(family.ending)) members.push_back(form.name);
    }
    const auto is_among = [](const std::vector<std::string_view>& all) {
      return [&all](std::string_view name) { return std::find(all.begin(), all.end(), name) != all.end(); };
    };
    if (members.size() < 2 || !std::all_of(members.begin(), members.end(), is_among(names))) continue;
    links.emplace_back(family.every);
    names.erase(std::remove_if(names.begin(), names.end(), is_among(members)), names.end());
  }
  for (const std::string_view name : names) links.push_back(format("[`{0}`](#{0})", name));
  return links;
}

/// The forms that `name` may stand in: as content, or as the value of a field.
std::vector<std::string> parents_of(const std::vector<FormSchema>& forms, std::string_view name) {
  std::vector<std::string_view> holders;
  std::vector<std::pair<std::string_view, std::vector<std::string_view>>> by_field;
  for (const FormSchema& form : forms) {
    if (std::find(form.contains.begin(), form.contains.end(), name) != form.contains.end())
      holders.push_back(form.name);
    for (const FieldSchema& field : form.fields) {
      if (field.form != name) continue;
      auto found = std::find_if(by_field.begin(), by_field.end(),
                                [&](const auto& each) { return each.first == field.name; });
      if (found == by_field.end()) found = by_field.insert(found, {field.name, {}});
      found->second.push_back(form.name);
    }
  }
  std::vector<std::string> parents = links_to(forms, holders);
  for (const auto& [field, owners] : by_field) {
    for (const std::string& link : links_to(forms, owners))
      parents.push_back(format("{}, `{}`", link, field));
  }
  return parents;
}

constexpr const char* kTableHead = "| field | takes | left out | what for |\n|---|---|---|---|\n";

std::string family_section(const Family& family, const std::vector<std::string>& rows) {
  return format("## {}\n\n{}{}\n", family.heading, kTableHead, joined(rows, ""));
}

/// Stars and backslashes standing alone are shown as they are typed.
std::string with_signs_quoted(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const bool is_sign = !word.empty() && word.find_first_not_of("*\\") == std::string_view::npos;
    result += is_sign ? format("`{}`", word) : std::string(word);
    if (end < text.size()) result += ' ';
    at = end + 1;
  }
  return result;
}

std::string form_section(const std::vector<FormSchema>& forms, const FormSchema& form,
                         const std::vector<std::string>& common) {
  std::string text = format("## {}\n\n", form.name);
  if (!form.summary.empty()) text += sentence(form.summary) + "\n\n";
  if (!form.file.empty()) text += format("A file consists of it: `{}`.\n\n", form.file);
  const std::vector<std::string> parents = parents_of(forms, form.name);
  if (!parents.empty()) text += "Stands in " + joined(parents, "; ") + ".\n\n";
  std::string rows;
  for (const FieldSchema& field : form.fields) {
    const std::string row = field_row(field);
    if (std::find(common.begin(), common.end(), row) == common.end()) rows += row;
  }
  if (!rows.empty()) text += kTableHead + rows + "\n";
  if (!common.empty()) text += format("{}{}.\n\n", rows.empty() ? "It has " : "And ", family_of(form)->link);
  const bool is_text = form.positional == Positional::text || form.positional == Positional::markdown;
  if (is_text) {
    text += format("Without a name: a text{}{}.\n\n",
                   form.positional == Positional::markdown ? " of many lines" : "",
                   form.content_summary.empty() ? std::string()
                                                : format(", {}", with_signs_quoted(form.content_summary)));
  } else if (form.positional == Positional::forms) {
    text += form.content_summary.empty() ? std::string() : format("Holds {}. ", form.content_summary);
    text += "Without a name: " + joined(links_to(forms, form.contains), ", ") + ".\n\n";
  }
  return text;
}

std::string lua_type(const FieldSchema& field) {
  const auto either = [&] {
    std::string words;
    for (const std::string_view word : field.words)
      words += format("{}\"{}\"", words.empty() ? "" : "|", word);
    return words;
  };
  switch (field.type) {
    case FieldType::text:
    case FieldType::markdown:
    case FieldType::id:
    case FieldType::date: return "string";
    case FieldType::integer: return "integer";
    case FieldType::number: return "number";
    case FieldType::boolean: return "boolean";
    case FieldType::names: return "string[]";
    case FieldType::form: return format("waypost.{}", field.form);
    case FieldType::forms: return format("waypost.{}[]", field.form);
    case FieldType::point:
    case FieldType::size: return "number[]";
    case FieldType::word: return either();
    case FieldType::words: return "(" + either() + ")[]";
    case FieldType::function: return "fun(response: waypost.response): number";
  }
  return "any";
}

/// A field with its description above it, so that lines stay short.
std::string lua_field(std::string_view name, std::string_view type, std::string_view description) {
  std::string text;
  if (!description.empty()) text += format("---{}\n", description);
  return text + format("---@field {} {}\n", name, type);
}

std::string lua_class(const FormSchema& form) {
  std::string text;
  const bool holds_forms = form.positional == Positional::forms;
  if (holds_forms) {
    text += format("---@alias waypost.in_{}\n", form.name);
    for (const std::string_view name : form.contains) text += format("---| waypost.{}\n", name);
    text += "\n";
  }
  text += format("---@class waypost.{}\n", form.name);
  for (const FieldSchema& field : form.fields) {
    std::string description(field.summary);
    if (!field.otherwise.empty()) description += format("\n---left out: {}", field.otherwise);
    text += lua_field(format("{}{}", field.name, field.required ? "" : "?"), lua_type(field), description);
  }
  if (holds_forms) {
    text += lua_field("[integer]", format("waypost.in_{}", form.name), form.content_summary);
  } else if (form.positional != Positional::none) {
    text += lua_field("[1]", "string", form.content_summary);
  }
  text += "\n";
  if (!form.summary.empty()) text += "---" + sentence(form.summary) + "\n";
  text += format("---@param form waypost.{0}\n---@return waypost.{0}\nfunction {0}(form) end\n", form.name);
  return text;
}

}  // namespace

std::string reference_page(const std::vector<FormSchema>& forms) {
  std::string text =
      "# Every form, every field\n\n"
      "`waypost-author reference --out docs/authoring/reference.md` makes this page of the schema that "
      "`check` holds "
      "lessons against; a test compares the two. How to begin: [the guide](README.md).\n\n"
      "A form is called with one table: `choice { id = \"open\", \"Lane 2\", correct = true }`. What has a "
      "name is a "
      "field, what has none is what the form contains.\n\n";
  std::vector<std::string> files;
  for (const FormSchema& form : forms) {
    if (form.top_level) files.push_back(format("[`{0}`](#{0}) in `{1}`", form.name, form.file));
  }
  text += "Files: " + joined(files, ", ") + ".\n\n";
  std::map<std::string_view, std::vector<std::string>> told;
  for (const FormSchema& form : forms) {
    std::vector<std::string> common;
    if (const Family* family = family_of(form)) {
      if (told.count(family->ending) == 0) {
        const auto& rows = told[family->ending] = common_rows(forms, *family);
        if (!rows.empty()) text += family_section(*family, rows);
      }
      common = told[family->ending];
    }
    text += form_section(forms, form, common);
  }
  text.pop_back();
  return text;
}

std::string completion_file(const std::vector<FormSchema>& forms) {
  std::string text =
      "-- SPDX-License-Identifier: Apache-2.0\n"
      "---@meta waypost\n\n"
      "-- What editors with the Lua language server know of Waypost's forms. Made by\n"
      "-- `waypost-author reference --out authoring-tools/completion/waypost.lua`; a test compares the "
      "two.\n\n"
      "---What the score function of a function_item gets.\n"
      "---@class waypost.response\n"
      "---the ids that were chosen\n"
      "---@field choices string[]\n"
      "---as it was typed\n"
      "---@field text string\n"
      "---the number that was typed\n"
      "---@field number? number\n";
  for (const FormSchema& form : forms) text += "\n" + lua_class(form);
  return text;
}

}  // namespace waypost::authoring
