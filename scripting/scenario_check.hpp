// SPDX-License-Identifier: Apache-2.0
/// Walks a scenario as every learner could: which scenes and options are ever met, and whether there is a way
/// out of everywhere.
#pragma once

#include <cstdint>
#include <vector>

#include "base/diagnostic.hpp"
#include "scripting/bounded_diagnostics.hpp"
#include "lesson/page.hpp"

namespace waypost::scripting {

/// Where the parts of a scenario stand, in the order of the model.
struct ScenarioSpans {
  Span page;
  std::vector<Span> scenes;
  std::vector<std::vector<Span>> options;
};

/// The page must be whole: every name in it stands for something, variables begin within their bounds.
/// Changes stop at a variable's bounds. A scenario with more than 20,000 states, or one for which no steps
/// are left, is judged by its scenes alone, as if every option were always offered. What it takes is
/// subtracted from `steps_left`.
void check_scenario(const lesson::ScenarioPage& page, const ScenarioSpans& spans,
                    BoundedDiagnostics& diagnostics, std::int64_t& steps_left);

}  // namespace waypost::scripting
