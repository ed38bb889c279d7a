// SPDX-License-Identifier: Apache-2.0
/// ModuleBuilder: the forms that the child sent, checked against the schema and each other, as the lesson
/// model.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/diagnostic.hpp"
#include "formats/json.hpp"
#include "lesson/model.hpp"

namespace waypost::scripting {

/// A module, facts, lesson or test, as the child sent it: one table with everything in it.
struct TopForm {
  std::string file;  ///< "lessons/seals.lua"
  JsonValue table;   ///< {"form", "line", "fields", "content": []}: what it contains comes apart
  std::vector<JsonValue> content;
};

struct BuildInput {
  std::string folder_name;
  std::vector<TopForm> forms;
  std::vector<std::string> files;  ///< every *.lua file of the module
  std::vector<std::string>
      broken_files;  ///< files that Lua could not run to their end: what they lack is known already
  std::function<bool(const std::string& stem)> has_picture;
  std::optional<WallTimeMs> now_ms;
};

/// Never fails: what is wrong is in the diagnostics, and the model is whole only where they have no errors.
lesson::Module build_module(const BuildInput& input, Diagnostics& diagnostics);

}  // namespace waypost::scripting
