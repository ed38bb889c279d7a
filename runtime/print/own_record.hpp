// SPDX-License-Identifier: Apache-2.0
/// OwnRecord: what a PC knows of one learner, as that learner takes it along on paper. Values only; as JSON
/// it travels to the program that prints.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace waypost::print {

/// One thing that a learner said of themselves.
struct SaidOfOneself {
  std::string group;   ///< "agency", "rank_band", "gender", "age_band"
  std::string choice;  ///< "customs"
  std::string words;   ///< in the language; empty: the programs' own words for GROUP.CHOICE

  bool operator==(const SaidOfOneself&) const = default;
};

enum class CourseState { in_progress, completed, passed };

struct RecordedCourse {
  std::string title;
  CourseState state = CourseState::in_progress;
  std::optional<int> percent_before;  ///< of the pre-test, rounded down
  std::optional<int> percent_best;    ///< of the final test
  int attempt_count = 0;              ///< at the final test
  int minutes = 0;                    ///< in front of the screen
  std::string day;                    ///< ISO 8601, of the last test; empty where there is none

  bool operator==(const RecordedCourse&) const = default;
};

struct OwnRecord {
  std::string language = "en";  ///< BCP 47: of the paper
  std::string name;
  std::string office;  ///< name of the place where the PC stands; empty where it was never set
  std::string day;     ///< ISO 8601: of printing
  std::string role = "officer";
  std::vector<SaidOfOneself> said;
  std::string years_at_post;  ///< ASCII digits; empty where not said
  std::vector<RecordedCourse> courses;
  int minutes_total = 0;

  bool operator==(const OwnRecord&) const = default;
};

std::string to_json(const OwnRecord& record);
/// Errors: invalid, where it is no such document.
Result<OwnRecord> own_record_from_json(std::string_view document);

}  // namespace waypost::print
