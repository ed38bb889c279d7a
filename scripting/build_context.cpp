// SPDX-License-Identifier: Apache-2.0
#include "scripting/build_context.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "lesson/rich_text.hpp"
#include "scripting/name_rules.hpp"
#include "scripting/schema.hpp"

namespace waypost::scripting {
namespace {

/// "line 7" for a place in the same file, else "facts.lua:7".
std::string place_from(const Span& from, const Span& place) {
  return from.file == place.file ? format("line {}", place.line) : format("{}:{}", place.file, place.line);
}

}  // namespace

void Siblings::claim(BoundedDiagnostics& diagnostics, const FormReader& fields, std::string_view field) {
  claim(diagnostics, fields.text(field), fields.where(field));
}

void Siblings::claim(BoundedDiagnostics& diagnostics, const std::string& id, const Where& where) {
  if (id.empty()) return;
  const auto [first, is_new] = places_.emplace(id, where);
  if (is_new) return;
  const Span span = where.span();
  diagnostics.error(span, format("duplicate id `{}`", id))
      .hint(format("{} has it already; choose another", place_from(span, first->second.span())));
}

std::vector<std::string_view> Siblings::ids() const {
  std::vector<std::string_view> ids;
  for (const auto& [id, where] : places_) ids.push_back(id);
  return ids;
}

void Siblings::check_claimed(BoundedDiagnostics& diagnostics, const Where& where, std::string_view what,
                             const std::string& name) const {
  if (name.empty() || places_.count(name) > 0 || !diagnostics.has_room()) return;
  check_known(diagnostics, where, what, name, ids());
}

void DistinctTexts::add(BoundedDiagnostics& diagnostics, std::string_view what, const std::string& text,
                        const Where& where) {
  if (text.empty()) return;
  const auto [first, is_new] = places_.emplace(text, where);
  if (is_new) return;
  const Span span = where.span();
  diagnostics.error(span, format("duplicate {}", what))
      .hint(format("{} has the same; change one of them", place_from(span, first->second.span())));
}

bool BuildContext::is_broken(const std::string& file) const {
  return std::find(input.broken_files.begin(), input.broken_files.end(), file) != input.broken_files.end();
}

FormReader BuildContext::reader(const TopForm& form) {
  return FormReader(form.table, form.content, *find_form(form.table["form"].text()), form.file, lines,
                    diagnostics);
}

const TopForm* BuildContext::only_form(const std::string& file, std::string_view kind,
                                       const Where& wanted_at) {
  const TopForm* found = nullptr;
  for (const TopForm& form : input.forms) {
    if (form.file != file || form.table["form"].text() != kind) continue;
    if (found != nullptr) {
      error({file, static_cast<int>(form.table["line"].integer())}, format("a second `{}` in one file", kind))
          .hint("give it a file of its own");
      continue;
    }
    found = &form;
  }
  if (found != nullptr || is_broken(file)) return found;
  if (std::find(input.files.begin(), input.files.end(), file) != input.files.end()) {
    error({file, 0}, format("the file holds no `{}`", kind)).hint(format("write {} {{ … }}", kind));
  } else {
    const std::vector<std::string_view> known(input.files.begin(), input.files.end());
    const std::string_view meant = closest(file, known);
    error(wanted_at.span(), format("there is no file `{}`", file))
        .hint(meant.empty() ? "write the file, or take its name off the list"
                            : format("did you mean `{}`?", meant));
  }
  return nullptr;
}

std::string BuildContext::today() const {
  constexpr std::size_t kDayBytes = 10;
  return input.now_ms ? to_iso8601(*input.now_ms).substr(0, kDayBytes) : std::string();
}

std::vector<std::string> BuildContext::read_facts(const FormReader& fields) {
  std::vector<std::string> names = fields.names("facts");
  if (names.empty() || is_broken("facts.lua")) return names;
  for (const std::string& name : names) facts.check_claimed(diagnostics, fields.where("facts"), "fact", name);
  return names;
}

std::vector<std::string> BuildContext::read_scored_facts(const FormReader& fields) {
  std::vector<std::string> names = read_facts(fields);
  const std::string day = today();
  for (const std::string& id : names) {
    const auto known = fact_index.find(id);
    if (known == fact_index.end()) continue;
    const lesson::Fact* fact = &module.facts[known->second];
    if (fact->evidence == lesson::Evidence::professional) {
      fields.error("facts", format("the item rests on the fact `{}`, whose evidence is T", id))
          .hint("score verified facts only, or show this one on a page instead");
    } else if (!day.empty() && !fact->review_date.empty() && fact->review_date < day) {
      fields
          .error("facts", format("the item rests on the fact `{}`, which is past its review date, {}", id,
                                 fact->review_date))
          .hint("review the fact, or take the item out");
    } else if (!day.empty() && fact->valid_from > day) {
      fields
          .error("facts", format("the item rests on the fact `{}`, which is not valid before {}", id,
                                 fact->valid_from))
          .hint("take the item out until then, or show the fact on a page instead");
    }
  }
  return names;
}

std::string BuildContext::read_objective(const FormReader& fields) {
  std::string objective = fields.text("objective");
  if (objective.empty() || is_broken("module.lua")) return objective;
  std::vector<std::string_view> known;
  for (const lesson::Objective& each : module.objectives) known.push_back(each.id);
  check_known(diagnostics, fields.where("objective"), "objective", objective, known);
  return objective;
}

std::string BuildContext::read_markdown(const FormReader& fields, std::string_view field) {
  std::string markdown = fields.markdown(field);
  check_terms(fields.where(field), markdown);
  return markdown;
}

std::string BuildContext::read_content_markdown(const FormReader& fields) {
  check_terms(fields.where(), fields.content_text());
  return fields.content_text();
}

void BuildContext::check_terms(const Where& where, const std::string& markdown) {
  if (markdown.find("term:") == std::string::npos || is_broken("glossary.lua")) return;
  const lesson::RichText parsed = lesson::parse_markdown(markdown);
  for (const lesson::Block& block : parsed.blocks) {
    for (const lesson::TextSpan& text : block.spans)
      terms.check_claimed(diagnostics, where, "term", text.term);
  }
}

void BuildContext::check_count(const FormReader& fields, std::string_view part, std::size_t count,
                               std::size_t least, std::size_t most) {
  if (count >= least && count <= most) return;
  const std::string message =
      count < least
          ? format("`{}` needs at least {} `{}`, this one has {}", fields.form(), least, part, count)
          : format("`{}` takes at most {} `{}`, this one has {}", fields.form(), most, part, count);
  error(fields.span(), message)
      .hint(count < least ? format("add a {} {{ … }}", part)
                          : format("take some out, or make two of the `{}`", fields.form()));
}

void BuildContext::refuse_fields(const FormReader& fields, const std::vector<std::string_view>& refused,
                                 std::string_view where) {
  for (const std::string_view field : refused) {
    if (!fields.has(field)) continue;
    fields.error(field, format("`{}` has no meaning {}", field, where)).hint("take it out");
  }
}

}  // namespace waypost::scripting
