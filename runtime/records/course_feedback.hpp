// SPDX-License-Identifier: Apache-2.0
/// Course feedback: what somebody said of a course, without who and when. No event, for an event has a
/// learner, a time and neighbours (docs/formats/event.md, "Course feedback").
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace waypost::records {

/// One form of a feedback instrument, handed in. No language either: where one learner of a PC reads a
/// language, it would name that learner.
struct CourseFeedback {
  std::string day;             ///< ISO 8601, in UTC, as the PC's clock said
  std::string module;          ///< id of the course that it is about
  std::string module_version;  ///< of that course
  std::string form;            ///< path of the page that asked
  std::string content_hash;    ///< of that page
  /// As in FormAnswered. What is typed freely is never asked: a hand is known by its words.
  std::vector<std::string> answers;
  bool operator==(const CourseFeedback&) const = default;
};

/// One line of UTF-8 JSON, members in the order above: as it is kept and exported.
std::string to_feedback_line(const CourseFeedback& feedback);

/// Unknown members are passed over. Errors: invalid with the member at fault.
Result<CourseFeedback> parse_feedback_line(std::string_view line);

}  // namespace waypost::records
