// SPDX-License-Identifier: Apache-2.0
#include "scripting/lesson_host.hpp"

#include <set>

#include "base/folders.hpp"
#include "base/format.hpp"
#include "base/path.hpp"
#include "scripting/child_session.hpp"
#include "scripting/module_builder.hpp"
#include "scripting/module_files.hpp"

namespace waypost::scripting {
namespace {

namespace fs = std::filesystem;

/// A folder's own name, also where the path ends in a slash or is ".".
std::string folder_name(const fs::path& folder) {
  std::error_code ignored;
  fs::path whole = fs::weakly_canonical(folder, ignored);
  if (whole.filename().empty()) whole = whole.parent_path();
  return whole.filename().string();
}

/// The child was stopped or died: the author reads it as a diagnostic, the player as an error with module,
/// file and line.
void note_stop(LoadedModule& loaded, const std::string& module_name, const std::string& file, int line,
               Error why) {
  Span span{file, line};
  loaded.diagnostics.error(span, "the lesson was stopped: " + why.message)
      .hint("look for a loop without end, or for tables and texts that grow without end");
  const std::string place = line > 0 ? format("{}:{}", file, line) : file;
  loaded.stopped = Error{why.code, format("running module {}, {}: {}", module_name, place, why.message)};
}

}  // namespace

fs::path default_child_program() { return sibling_program("waypost-lesson"); }

Result<LoadedModule> load_module(const LessonHostOptions& options, const fs::path& module_folder) {
  LoadedModule loaded;
  TRY_ASSIGN(const ModuleFiles files, read_module_files(module_folder, loaded.diagnostics));
  BuildInput input;
  input.folder_name = folder_name(module_folder);
  input.files = files.names;
  input.broken_files = files.refused;
  input.now_ms = options.now_ms;
  input.has_picture = [&](const std::string& stem) {
    std::error_code ignored;
    const fs::path media = module_folder / "media";
    return fs::exists(media / path_of(stem + ".svg"), ignored) || fs::exists(media / path_of(stem + ".png"), ignored);
  };
  auto session = ChildSession::start(options);
  if (!session && session.error().code == ErrorCode::unsupported) return failure(std::move(session).error());
  if (!session) {
    note_stop(loaded, input.folder_name, "module.lua", 0, session.error());
    return loaded;
  }
  for (const SourceFile& source : files.sources) {
    auto whole = session->run_file(source, input.forms, loaded.diagnostics);
    if (!whole) {
      note_stop(loaded, input.folder_name, source.name, session->stopped_line(), whole.error());
      loaded.diagnostics.sort();
      return loaded;
    }
    if (!*whole) input.broken_files.push_back(source.name);
  }
  loaded.module = build_module(input, loaded.diagnostics);
  loaded.diagnostics.sort();
  return loaded;
}

}  // namespace waypost::scripting
