// SPDX-License-Identifier: Apache-2.0
/// `waypost-author mark MODULE RESPONSES.jsonl`: what answers are worth.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/command_line.hpp"
#include "base/result.hpp"
#include "lesson/model.hpp"
#include "lesson/response.hpp"

namespace waypost::authoring {

/// What a lesson's function claims for a response, in points.
using ClaimSource = std::function<Result<double>(const lesson::Item& item, const lesson::Response& response)>;

/// The module's own functions, asked in the child.
ClaimSource claims_of_child(std::filesystem::path module_folder);

/// Marks lines of one module.
class Marker {
 public:
  /// `module` outlives it. Foreseen answers of the translations have been added before.
  Marker(const lesson::Module& module, ClaimSource claims);

  /// A line {"item": PATH, "response": …} in; out {"item", "mark", "maximum", "correct", "matched"}, for an
  /// item that a function scores "scored_by": "lesson" as well; marks in millionths of a point; or {"item",
  /// "error"}. The item's path may leave out the module. "try" (from 1), "hints" (from 0) and "certainty" (1
  /// to 3) may stand beside the response: certainty decides first, then each earlier try and each hint takes
  /// its share. `has_error` becomes true where the line cannot be marked.
  std::string mark(std::string_view line, bool& has_error) const;

 private:
  const lesson::Module& module_;
  ClaimSource claims_;
  std::map<std::string, const lesson::Item*, std::less<>> items_;  ///< by path
};

void add_mark_command(CommandLine& program);

}  // namespace waypost::authoring
