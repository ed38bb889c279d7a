// SPDX-License-Identifier: Apache-2.0
/// HTML text: whatever came from outside becomes text and nothing else.
#pragma once

#include <string>
#include <string_view>

#include "monitoring/report_words.hpp"

namespace waypost::monitoring {

/// & < > " ' become references, control characters other than the line end U+FFFD.
std::string escape_html(std::string_view text);

/// `<bdi>` around the escaped name, so that its direction stays its own.
std::string name_html(std::string_view name);

/// The sentence of report_words with `**` as <b>; arguments are HTML already (escape_html or name_html made
/// them).
std::string sentence_html(std::string_view key, const WordArguments& arguments = {});

}  // namespace waypost::monitoring
