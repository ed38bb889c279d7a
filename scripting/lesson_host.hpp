// SPDX-License-Identifier: Apache-2.0
/// LessonHost: a module's Lua, run in the child `waypost-lesson`, checked here, handed over as the lesson
/// model. The child is never trusted: it may be killed at any moment, and what it sends is validated against
/// the schema.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "lesson/model.hpp"

namespace waypost::scripting {

/// `<program folder>/waypost-lesson`.
std::filesystem::path default_child_program();

/// How long and how much a module may run, and how much of it the parent takes. `reply` means without a
/// message from the child.
struct LessonLimits {
  int ready_wall_ms = 5'000;  ///< until the child first says `ready`
  int reply_wall_ms = 1'500;
  int reply_cpu_ms = 500;      ///< the child's own CPU time, as the parent sees it
  int module_wall_ms = 6'000;  ///< the whole module, however often it answers
  int module_cpu_ms = 1'200;
  std::int64_t steps_max = 20'000'000;                      ///< Lua instructions a file, counted in the child
  std::int64_t memory_max_bytes = std::int64_t{128} << 20;  ///< what Lua may hold, counted in the child
  std::size_t messages_max = 20'000;
  std::size_t total_bytes_max = std::size_t{16} << 20;
  /// Tables, texts, numbers … of a module. Each takes more than a hundred bytes here.
  std::size_t values_max = 400'000;
};

struct LessonHostOptions {
  std::filesystem::path child_program = default_child_program();
  LessonLimits limits;
  /// Today, for facts past their review date. Without it no date is judged: old content never stops training.
  std::optional<WallTimeMs> now_ms;
};

struct LoadedModule {
  /// Whole only where the diagnostics have no errors.
  lesson::Module module;
  /// Everything that is wrong, sorted by file and line; short, and without control characters.
  Diagnostics diagnostics;
  /// The child was stopped or died: timeout or crashed, with module, file and line. Also among the
  /// diagnostics.
  std::optional<Error> stopped;
};

/// Reads the folder's *.lua files (UTF-8, at most 256 KiB each, at most 2,000), runs them in a child and
/// validates what comes back. An author's mistakes and a contained lesson are diagnostics; errors are the
/// world's: not_found (no such folder, no module.lua), io, unsupported (the child program cannot be started).
Result<LoadedModule> load_module(const LessonHostOptions& options,
                                 const std::filesystem::path& module_folder);

/// What the score function of an item gives for a response, not yet bounded to the item's maximum. `file` is
/// the Lua file that holds the item ("quizzes/post.lua"), `response_json` the object that the function gets:
/// {"choices": [ids], "text": "as typed", "number": 4.5}. The function is asked twice, by two children that
/// know nothing of each other. Errors, each with module, file and, where it is known, line: invalid (the
/// answers differ or are no finite number, the function fails, there is no such item, the response is no
/// object or too long), timeout and crashed (the child was stopped or died), not_found and io (the file),
/// unsupported (the child program cannot be started).
Result<double> score_item(const LessonHostOptions& options, const std::filesystem::path& module_folder,
                          const std::string& file, const std::string& item_id,
                          const std::string& response_json);

}  // namespace waypost::scripting
