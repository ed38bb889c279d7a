// SPDX-License-Identifier: Apache-2.0
/// The schema of lesson files: which forms there are, which fields each takes, what each may contain.
/// One table for the checker, the child, the hints, the reference chapter and the editors' completion file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waypost::scripting {

enum class FieldType {
  text,
  markdown,  ///< text of many lines; keeps its last line end, as gettext does
  id,        ///< [a-z0-9-]
  integer,
  number,
  boolean,
  names,     ///< a list of texts
  form,      ///< one table of the form `form`
  forms,     ///< a list of tables of the form `form`
  point,     ///< { x, y }, both 0 to 1
  size,      ///< { width, height }, both more than 0 and at most 1
  date,      ///< "2027-03-01"
  word,      ///< one of `words`
  words,     ///< a list of some of `words`, none twice
  function,  ///< a Lua function: stays in the child, called by LessonHost::score
};

struct FieldSchema {
  std::string_view name;
  FieldType type = FieldType::text;
  bool required = false;
  double minimum = 0;  ///< of an integer or a number
  double maximum = 0;
  std::string_view form = {};
  std::vector<std::string_view> words = {};
  std::string_view summary = {};    ///< one line for authors, without a full stop
  std::string_view otherwise = {};  ///< what holds where it is left out, as written in Lua; empty: nothing
};

/// What positional fields a form takes.
enum class Positional {
  none,
  text,      ///< exactly one text
  markdown,  ///< exactly one text of many lines
  forms,     ///< tables of the forms in `contains`
};

struct FormSchema {
  std::string_view name;
  bool top_level = false;  ///< a file consists of it; else it stands in another form
  Positional positional = Positional::none;
  std::vector<std::string_view> contains;
  std::vector<FieldSchema> fields;
  std::string_view summary = {};          ///< one line for authors, without a full stop
  std::string_view content_summary = {};  ///< what the positional text is, or how many of which forms
  std::string_view file = {};             ///< of a top-level form: "module.lua", "lessons/NAME.lua"
};

/// In the order in which the reference tells them.
const std::vector<FormSchema>& schema();
/// Null where there is no such form.
const FormSchema* find_form(std::string_view name);
const FieldSchema* find_field(const FormSchema& form, std::string_view name);

/// The candidate that differs least from `word` where it is close enough to be a slip; else nothing.
std::string_view closest(std::string_view word, const std::vector<std::string_view>& candidates);

/// "an id of a-z, 0-9 and -", "true or false" …: what a field of this type takes.
std::string describe(const FieldSchema& field);
/// How a field is written: `tries_max = 1`.
std::string example(const FieldSchema& field);

}  // namespace waypost::scripting
