// SPDX-License-Identifier: Apache-2.0
/// Form report: what instruments said of an office at first and at last. Answers come from bundles: what has
/// not the shape that docs/formats/event.md gives is passed over, so that no free text is ever shown.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "monitoring/facts.hpp"
#include "monitoring/report.hpp"

namespace waypost::monitoring {

/// Each form at each office, by office id, module and form; offices are named by their id only. `officers`:
/// office to its learners. On one PC the sequence number orders fillings; of several PCs the day that they
/// claimed, which never runs backwards on one.
std::vector<FormRow> make_form_rows(const std::vector<FormFact>& forms,
                                    const std::map<std::string, std::set<std::string>>& officers);

}  // namespace waypost::monitoring
