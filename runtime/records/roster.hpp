// SPDX-License-Identifier: Apache-2.0
/// Roster: the people of an office as a table that a spreadsheet can edit (docs/operating.md, "People"). A
/// plan says what taking it over would change, row by row, before anything is changed. Names, attributes,
/// roles and who works here are in it; PINs and what was learnt are not.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/diagnostic.hpp"
#include "base/random.hpp"
#include "records/record_store.hpp"

namespace waypost::records {

inline constexpr std::size_t kRosterPeopleMax = 5'000;
inline constexpr std::size_t kRosterBytesMax = std::size_t{4} << 20;

/// What may stand in a row.
struct RosterRules {
  std::vector<std::string> agencies = default_agencies();
  std::vector<std::string> languages;  ///< BCP 47 tags of the program
  std::string language;                ///< of new people whose row names none; empty: each row must
};

enum class RosterStep {
  keep,       ///< stands there as it is
  change,     ///< name, language, attributes or role
  enrol,      ///< new: the row has no id
  move_in,    ///< from another office, which gave the id
  come_back,  ///< had left this office
  leave,
  pass_over,  ///< has left another office and does not come to this one
};

struct RosterEntry {
  int line = 0;
  RosterStep step = RosterStep::keep;
  Learner before;  ///< as on this PC; empty where nobody there has the id
  Learner after;   ///< as the row wants it; without an id for somebody new
};

struct RosterPlan {
  std::vector<RosterEntry> entries;  ///< of the rows without a mistake, in their order
  Diagnostics diagnostics;           ///< with an error nothing may be changed

  bool changes_something() const;
};

/// Reads a table: UTF-8, with commas, semicolons or tabs, the columns by the names in its first row, in any
/// order; all but `name` may be missing, and then nothing changes in them. Every mistake is told at once,
/// with its line; the same name twice is a warning. `shown_name` is the file's in what is told.
RosterPlan plan_roster(std::string_view csv, const std::string& shown_name,
                       const std::vector<Learner>& learners, const RosterRules& rules);

/// A line each row, "line 3: changed: Mali: agency customs -> immigration", and a line with the sums.
std::string describe(const RosterPlan& plan);

/// For append_together(); a plan with errors has none. New people get ids.
std::vector<OwnedEvent> events_of(const RosterPlan& plan, const Clock& clock, Random& random);

/// The table of those who work here or have left, by name, with their ids: what plan_roster() takes for
/// unchanged, and another office for people who move in.
std::string write_roster(std::vector<Learner> learners);

}  // namespace waypost::records
