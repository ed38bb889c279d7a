// SPDX-License-Identifier: Apache-2.0
/// The module builder: the forms that the child sent, checked against the schema and each other, as the
/// lesson model. Pages, items and tests have builders of their own beside it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
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
  /// Whether media/ has a drawing or picture of that name; not judged where there is no such function.
  std::function<bool(const std::string& stem)> has_picture;
  /// The same for a file of that name, a sound: "why.ogg".
  std::function<bool(const std::string& name)> has_media;
  /// The text of one of the files, for the lines of fields; empty where it is not known. It must last as long
  /// as the building.
  std::function<std::string_view(const std::string& file)> source_of;
  std::optional<WallTimeMs> now_ms;
};

/// Never fails: what is wrong is in the diagnostics, and the model is whole only where they have no errors.
lesson::Module build_module(const BuildInput& input, Diagnostics& diagnostics);

}  // namespace waypost::scripting
