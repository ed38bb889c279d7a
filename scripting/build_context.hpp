// SPDX-License-Identifier: Apache-2.0
/// BuildContext: what the builders of one module share: what came in, what is known already, and the checks
/// of names that stand for something.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "scripting/bounded_diagnostics.hpp"
#include "lesson/model.hpp"
#include "scripting/form_reader.hpp"
#include "scripting/line_finder.hpp"
#include "scripting/module_builder.hpp"

namespace waypost::scripting {

/// Ids must differ among siblings; remembers where each stood.
class Siblings {
 public:
  /// Claims the form's own id.
  void claim(BoundedDiagnostics& diagnostics, const FormReader& fields, std::string_view field = "id");
  void claim(BoundedDiagnostics& diagnostics, const std::string& id, const Where& where);
  std::vector<std::string_view> ids() const;
  /// An error with a hint where nobody has claimed `name`; an empty name is somebody else's error.
  void check_claimed(BoundedDiagnostics& diagnostics, const Where& where, std::string_view what,
                     const std::string& name) const;

 private:
  std::map<std::string, Where> places_;
};

/// Texts of which no two may be equal.
class DistinctTexts {
 public:
  /// An error "duplicate `what`" at `span` where the text was there before. Empty texts are somebody else's.
  void add(BoundedDiagnostics& diagnostics, std::string_view what, const std::string& text,
           const Where& where);

 private:
  std::map<std::string, Where> places_;
};

class BuildContext {
 public:
  BuildContext(const BuildInput& build_input, Diagnostics& build_diagnostics)
      : input(build_input), diagnostics(build_diagnostics), lines(build_input.source_of) {}

  const BuildInput& input;
  BoundedDiagnostics diagnostics;
  LineFinder lines;
  lesson::Module module;
  std::map<std::string, std::size_t> fact_index;  ///< in module.facts, by id
  Siblings facts;
  Siblings terms;
  Siblings units;                ///< lessons and tests
  bool has_broken_bank = false;  ///< the bank is named, and its file could not be read to its end

  Diagnostic& error(const Span& span, std::string message) {
    return diagnostics.error(span, std::move(message));
  }
  Diagnostic& warning(const Span& span, std::string message) {
    return diagnostics.warning(span, std::move(message));
  }

  /// Whether Lua could not run the file to its end: what it lacks is known already.
  bool is_broken(const std::string& file) const;
  FormReader reader(const TopForm& form);
  /// The one form of that kind in the file; null with an error where there is none.
  const TopForm* only_form(const std::string& file, std::string_view kind, const Where& wanted_at);

  /// Today as an ISO 8601 day; empty where it is not known.
  std::string today() const;

  /// The form's `facts`, each one known.
  std::vector<std::string> read_facts(const FormReader& fields);
  /// The same for what is scored: verified, valid by now and not past their review.
  std::vector<std::string> read_scored_facts(const FormReader& fields);
  std::string read_objective(const FormReader& fields);
  /// The field's Markdown, every term that it links to known.
  std::string read_markdown(const FormReader& fields, std::string_view field);
  /// The form's positional Markdown, likewise.
  std::string read_content_markdown(const FormReader& fields);
  /// An error where a form does not hold between `least` and `most` of what it contains.
  void check_count(const FormReader& fields, std::string_view part, std::size_t count, std::size_t least,
                   std::size_t most);
  /// An error for each of the fields that is written where it has no meaning; `where` ends the sentence.
  void refuse_fields(const FormReader& fields, const std::vector<std::string_view>& refused,
                     std::string_view where);
  /// How many more steps scenarios may be walked: a module of mazes must not keep an officer waiting.
  std::int64_t scenario_steps_left = 1'000'000;
  /// How many letters of foreseen answers may be compared with each other, for the same reason.
  std::int64_t answer_steps_left = 20'000'000;

 private:
  void check_terms(const Where& where, const std::string& markdown);
};

}  // namespace waypost::scripting
