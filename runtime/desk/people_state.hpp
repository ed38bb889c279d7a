// SPDX-License-Identifier: Apache-2.0
/// What the desk keeps in mind while people's own screens are open.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "desk/people_views.hpp"
#include "desk/screen_view.hpp"
#include "records/views.hpp"

namespace waypost::desk {

/// What the learner is changing about themselves.
struct MeState {
  std::string name;
  records::LearnerAttributes attributes;
  std::string years_typed;  ///< in whatever digits
  session::Saving saving = session::Saving::nothing;
};

/// The learner's own record on its way to paper.
struct PaperState {
  PaperView view;
  std::uint64_t token = 0;  ///< of what is being written
};

/// Where a supervisor is.
struct OfficeState {
  std::vector<records::UnitDone> units;
  std::optional<std::string> code;  ///< fresh, to be written down
  std::string officer;              ///< UUID of the one that is looked at
  std::string name_typed;
  OfficeQuestion question = OfficeQuestion::none;
  std::string other;  ///< UUID of the entry that is to be merged into this one
  session::Saving saving = session::Saving::nothing;
  std::uint64_t token = 0;  ///< of what is being saved
};

}  // namespace waypost::desk
