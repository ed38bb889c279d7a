// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/reference_page.hpp"

#include <algorithm>

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

/// The forms that `name` may stand in: as content, or as the value of a field.
std::vector<std::string> parents_of(const std::vector<FormSchema>& forms, std::string_view name) {
  std::vector<std::string> parents;
  for (const FormSchema& form : forms) {
    if (std::find(form.contains.begin(), form.contains.end(), name) != form.contains.end()) {
      parents.push_back(format("[`{0}`](#{0})", form.name));
    }
    for (const FieldSchema& field : form.fields) {
      if (field.form == name) parents.push_back(format("[`{0}`](#{0}), `{1}`", form.name, field.name));
    }
  }
  return parents;
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

std::string form_section(const std::vector<FormSchema>& forms, const FormSchema& form) {
  std::string text = format("## {}\n\n", form.name);
  if (!form.summary.empty()) text += sentence(form.summary) + "\n\n";
  if (!form.file.empty()) text += format("A file consists of it: `{}`.\n\n", form.file);
  const std::vector<std::string> parents = parents_of(forms, form.name);
  if (!parents.empty()) text += "Stands in " + joined(parents, "; ") + ".\n\n";
  if (!form.fields.empty()) {
    text += "| field | takes | left out | what for |\n|---|---|---|---|\n";
    for (const FieldSchema& field : form.fields) text += field_row(field);
    text += "\n";
  }
  const bool is_text = form.positional == Positional::text || form.positional == Positional::markdown;
  if (is_text) {
    text += format("Without a name: a text{}{}.\n\n",
                   form.positional == Positional::markdown ? " of many lines" : "",
                   form.content_summary.empty() ? std::string() : format(", {}", form.content_summary));
  } else if (form.positional == Positional::forms) {
    std::vector<std::string> links;
    for (const std::string_view name : form.contains) links.push_back(format("[`{0}`](#{0})", name));
    text += form.content_summary.empty() ? std::string() : format("Holds {}. ", form.content_summary);
    text += "Without a name: " + joined(links, ", ") + ".\n\n";
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
  for (const FormSchema& form : forms) text += form_section(forms, form);
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
