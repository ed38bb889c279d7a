// SPDX-License-Identifier: Apache-2.0
/// Form answer: one answer of a form as docs/formats/event.md shapes it. Answers come from bundles: what has
/// not that shape is none, so that no free text is ever shown.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waypost::monitoring {

struct FormAnswer {
  std::string question;    ///< "scanners", of a table of counts "seizures.police.2026"
  std::string text;        ///< id of the option, digits, or a day
  bool is_option = false;  ///< one of those that were chosen
  std::optional<std::int64_t> number_millionths = std::nullopt;
};

/// "question.option"; "question=12.5", "question=2026-11-22", "question.row.column=3".
std::optional<FormAnswer> read_form_answer(std::string_view answer);

/// Authors' ids: [a-z0-9-], at most 64.
bool is_author_id(std::string_view text);

/// "-12.5": no more decimals than it has.
std::string digits_of_millionths(std::int64_t millionths);

}  // namespace waypost::monitoring
