// SPDX-License-Identifier: Apache-2.0
/// A form being filled: what was pressed and typed, whether it can be read, and the answers as a record keeps
/// them.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/model.hpp"
#include "records/views.hpp"
#include "session/page_view.hpp"

namespace waypost::session {

/// A form's answers in a FormAnswered event: `answers` in the open, `typed` (free text) in private.
struct FormAnswers {
  std::vector<std::string> answers;
  std::map<std::string, std::string> typed;
  bool operator==(const FormAnswers&) const = default;
};

struct FormFilling {
  std::map<std::string, std::set<std::string>> chosen = {};  ///< option ids by question id
  std::map<std::string, std::string> texts = {};  ///< as typed, by "QUESTION" or "QUESTION/ROW/COLUMN"
  FormAnswers recorded = {};                      ///< what is durable
};

/// "answer/QUESTION/OPTION"; a chosen option pressed again is taken back. False where there is none.
bool press(const lesson::FormPage& form, FormFilling& filling, std::string_view id);
/// Field "answer/QUESTION" or "answer/QUESTION/ROW/COLUMN".
bool edit(const lesson::FormPage& form, FormFilling& filling, std::string_view field, std::string text);

/// Every required question is answered (a table of counts: each of its cells), and nothing typed is refused.
bool is_complete(const lesson::FormPage& form, const FormFilling& filling);
/// The answers as they stand, in the order of the questions. What is refused is left out.
FormAnswers answers_of(const lesson::FormPage& form, const FormFilling& filling);
/// What a record holds, on the screen again. Ids that the form does not have are left out.
FormFilling filling_from(const lesson::FormPage& form, const records::FormRecord& record);

FormView form_view(const lesson::FormPage& localized, const FormFilling& filling);

/// Whether what is asked of this subject kind is course feedback (records::CourseFeedback): who answered and
/// when leaves no trace.
bool is_course_feedback(std::string_view subject_kind);
/// The questions that course feedback asks: all but free text, which would be known by its hand.
lesson::FormPage without_free_text(lesson::FormPage form);
lesson::Module without_free_text(lesson::Module module);

/// A day as people type it, in any digits: year or day first, with '-', '.' or '/': "2026-11-22",
/// "22.11.2026". The year of our era, 1900 to 2199, so that a Buddhist year is refused rather than taken for
/// another. As ISO 8601; nothing where it is no day.
std::optional<std::string> read_day(std::string_view typed);

}  // namespace waypost::session
