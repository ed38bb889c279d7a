// SPDX-License-Identifier: Apache-2.0
/// What can be judged only when the whole module has been read: names that point across files, lessons that
/// wait for each other, forms in the wrong file.
#pragma once

#include <string>
#include <vector>

#include "scripting/build_context.hpp"

namespace waypost::scripting {

/// A name that must stand for something.
struct Reference {
  Where where;
  std::string target;
};

/// What a lesson or a test names in `requires`.
struct Requirement {
  std::string unit;
  Where where;
  std::vector<std::string> targets;
};

/// Every required unit exists, and none waits for itself in the end. `units` are all lessons and tests.
void check_requirements(BuildContext& context, const std::vector<Requirement>& requirements,
                        const std::vector<std::string>& units);

/// The pages of objectives exist.
void check_objective_pages(BuildContext& context, const std::vector<Reference>& pages);

/// Forms in the wrong file; files that `named` does not hold; two files whose names differ only in case.
void check_files(BuildContext& context, const std::vector<std::string>& named);

}  // namespace waypost::scripting
