// SPDX-License-Identifier: Apache-2.0
/// Fillings: an instrument's forms as they were answered, in words, beside the answers of the filling before.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "desk/screen_view.hpp"
#include "lesson/model.hpp"
#include "records/views.hpp"

namespace waypost::desk {

/// What was answered last to each form of a lesson, by the form's path.
using FormAnswers = std::map<std::string, const records::FormRecord*>;

/// One lesson of an instrument, filled about one subject. What is filled again on the same day corrects it.
struct Filling {
  std::string lesson;                        ///< path
  std::string subject;                       ///< as in FormRecord
  std::string day;                           ///< ISO 8601
  std::int64_t first_seq = 0, last_seq = 0;  ///< of its answers
};

/// Oldest first. Forms that the module no longer has are left out.
std::vector<Filling> fillings_of(const lesson::Module& module, const std::vector<records::FormRecord>& forms);

/// The last answer to each form of a lesson about a subject with a sequence number above `after` and at most
/// `up_to`.
FormAnswers answers_between(const lesson::Lesson& lesson, const std::vector<records::FormRecord>& forms,
                            const std::string& subject, std::int64_t after, std::int64_t up_to);

/// A row for each question of the lesson's forms that was answered now or before, in the words of `lesson`; a
/// table of counts has one for each cell.
std::vector<ComparedAnswer> compared_answers(const lesson::Lesson& lesson, const FormAnswers& before,
                                             const FormAnswers& now);

/// Day of the latest of these answers; empty where there are none.
std::string day_of(const FormAnswers& answers);

}  // namespace waypost::desk
