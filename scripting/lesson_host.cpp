// SPDX-License-Identifier: Apache-2.0
#include "scripting/lesson_host.hpp"

#include <algorithm>

#include "base/folders.hpp"
#include "base/format.hpp"
#include "base/path.hpp"
#include "base/presentable.hpp"
#include "formats/json.hpp"
#include "scripting/child_session.hpp"
#include "scripting/module_builder.hpp"
#include "scripting/module_files.hpp"
#include "base/utf8_check.hpp"

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

std::string place_of(const std::string& module_name, const std::string& file, int line) {
  return format("module {}, {}", module_name, line > 0 ? format("{}:{}", file, line) : file);
}

std::string hint_for_stop(const std::string& why) {
  const auto says = [&](const char* words) { return why.find(words) != std::string::npos; };
  if (says("too large") || says("sent too much")) return "divide the module into several";
  if (says("too many mistakes")) return "mend the first ones and check again";
  return "look for a loop without end, or for tables and texts that grow without end";
}

/// The child was stopped or died: the author reads it as a diagnostic, the player as an error with module,
/// file and line.
void note_stop(LoadedModule& loaded, const std::string& module_name, const std::string& file, int line,
               Error why) {
  Span span{file, line};
  loaded.diagnostics.error(span, "the lesson was stopped: " + why.message).hint(hint_for_stop(why.message));
  loaded.stopped = Error{why.code, format("running {}: {}", place_of(module_name, file, line), why.message)};
}

/// As a message or hint may be shown, logged and printed: they quote what a lesson says, which may be of any
/// length and may hold what moves a terminal's cursor or ends a log's line.
std::string presentable(std::string_view text) {
  constexpr std::size_t kShownBytes = 600;
  std::string shown(text.substr(0, kShownBytes));
  if (text.size() > kShownBytes) {
    // A character that is cut is no character.
    if (const auto fault = find_utf8_fault(shown)) shown.resize(*fault);
    shown += "…";
  }
  return presentable_line(shown);
}

/// By file and line, presentable.
Diagnostics in_order(const Diagnostics& diagnostics) {
  Diagnostics result;
  for (const Diagnostic& each : diagnostics.all()) {
    const bool is_error = each.severity == Severity::error;
    Diagnostic& own = is_error ? result.error(each.span, presentable(each.message))
                               : result.warning(each.span, presentable(each.message));
    own.hint(presentable(each.hint_text));
  }
  result.sort();
  return result;
}

/// One child's answer.
Result<double> ask_once(const LessonHostOptions& options, const std::string& module_name,
                        const SourceFile& source, const std::string& item_id,
                        const std::string& response_json) {
  const auto failed = [&](ErrorCode code, int line, const std::string& why) {
    return failure(code,
                   format("scoring {} of {}: {}", item_id, place_of(module_name, source.name, line), why));
  };
  auto session = ChildSession::start(options);
  if (!session) return failed(session.error().code, 0, session.error().message);
  const auto fault = [&] { return session->diagnostics().all().front(); };
  const auto whole = session->run_file(source);
  if (!whole) return failed(whole.error().code, session->stopped_line(), whole.error().message);
  if (!*whole) return failed(ErrorCode::invalid, fault().span.line, presentable(fault().message));
  const auto points = session->ask_score(item_id, response_json);
  if (!points) return failed(points.error().code, session->stopped_line(), points.error().message);
  if (!session->diagnostics().empty())
    return failed(ErrorCode::invalid, fault().span.line, presentable(fault().message));
  if (!*points) return failed(ErrorCode::invalid, session->stopped_line(), "`score` gave no finite number");
  return **points;
}

}  // namespace

fs::path default_child_program() { return sibling_program("waypost-lesson"); }

Result<LoadedModule> load_module(const LessonHostOptions& options, const fs::path& module_folder) {
  LoadedModule loaded;
  TRY_ASSIGN(const ModuleFiles files, read_module_files(module_folder, loaded.diagnostics));
  BuildInput input;
  input.folder_name = folder_name(module_folder);
  loaded.module.id = input.folder_name;
  input.files = files.names;
  input.broken_files = files.refused;
  input.now_ms = options.now_ms;
  input.source_of = [&](const std::string& file) -> std::string_view {
    const auto found = std::find_if(files.sources.begin(), files.sources.end(),
                                    [&](const SourceFile& source) { return source.name == file; });
    return found == files.sources.end() ? std::string_view() : std::string_view(found->text);
  };
  const auto has_media = [&](const std::string& name) {
    std::error_code ignored;
    return fs::is_regular_file(module_folder / "media" / path_of(name), ignored);
  };
  input.has_media = has_media;
  input.has_picture = [&](const std::string& stem) {
    return has_media(stem + ".svg") || has_media(stem + ".png");
  };
  auto session = ChildSession::start(options);
  if (!session && session.error().code == ErrorCode::unsupported) return failure(std::move(session).error());
  if (!session) {
    note_stop(loaded, input.folder_name, "module.lua", 0, session.error());
    return loaded;
  }
  for (const SourceFile& source : files.sources) {
    auto whole = session->run_file(source);
    if (!whole) {
      loaded.diagnostics.append(session->diagnostics());
      note_stop(loaded, input.folder_name, source.name, session->stopped_line(), whole.error());
      loaded.diagnostics = in_order(loaded.diagnostics);
      return loaded;
    }
    if (!*whole) input.broken_files.push_back(source.name);
  }
  loaded.diagnostics.append(session->diagnostics());
  input.forms = session->take_forms();
  loaded.module = build_module(input, loaded.diagnostics);
  loaded.diagnostics = in_order(loaded.diagnostics);
  return loaded;
}

Result<double> score_item(const LessonHostOptions& options, const fs::path& module_folder,
                          const std::string& file, const std::string& item_id,
                          const std::string& response_json) {
  const std::string module_name = folder_name(module_folder);
  TRY_ASSIGN(const SourceFile source, read_module_file(module_folder, file));
  const auto response = parse_json(response_json);
  if (!response || !response->is_object()) {
    return failure(ErrorCode::invalid, format("scoring {} of {}: the response is no JSON object", item_id,
                                              place_of(module_name, file, 0)));
  }
  TRY_ASSIGN(const double first, ask_once(options, module_name, source, item_id, response_json));
  TRY_ASSIGN(const double second, ask_once(options, module_name, source, item_id, response_json));
  if (first != second) {
    return failure(ErrorCode::invalid,
                   format("scoring {} of {}: `score` gave {} and then {} for the same response", item_id,
                          place_of(module_name, file, 0), first, second));
  }
  return first;
}

}  // namespace waypost::scripting
