// SPDX-License-Identifier: Apache-2.0
/// `waypost-author dump MODULE --json`: the lesson model as the player sees it, one JSON document.
#pragma once

#include <string>

#include "base/command_line.hpp"
#include "lesson/model.hpp"

namespace waypost::authoring {

/// Marks in millionths of a point, mastery in ten-thousandths, places of labels in shares; foreseen answers
/// with those of the translations where they were added to the module.
std::string dump_json(const lesson::Module& module);

void add_dump_command(CommandLine& program);

}  // namespace waypost::authoring
