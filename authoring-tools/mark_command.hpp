// SPDX-License-Identifier: Apache-2.0
/// `waypost-author mark MODULE RESPONSES.jsonl`: what answers are worth.
#pragma once

#include <string>
#include <string_view>

#include "base/command_line.hpp"
#include "lesson/model.hpp"

namespace waypost::authoring {

/// A line {"item": PATH, "response": ["id", …]} in; out {"item", "mark", "maximum", "correct"}, marks in
/// millionths of a point, or {"item", "error"}. The item's path may leave out the module. A single choice may
/// be a text instead of a list. `has_error` becomes true where the line cannot be marked.
std::string mark_line(const lesson::Module& module, std::string_view line, bool& has_error);

void add_mark_command(CommandLine& program);

}  // namespace waypost::authoring
