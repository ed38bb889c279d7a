// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/check_command.hpp"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>

#include "authoring-tools/drawing_check.hpp"
#include "authoring-tools/printing.hpp"
#include "authoring-tools/translation_check.hpp"
#include "base/format.hpp"
#include "formats/json.hpp"
#include "scripting/lesson_host.hpp"

namespace waypost::authoring {
namespace {

std::size_t count(const Diagnostics& diagnostics, Severity severity) {
  const auto& all = diagnostics.all();
  return static_cast<std::size_t>(std::count_if(
      all.begin(), all.end(), [&](const Diagnostic& each) { return each.severity == severity; }));
}

std::string to_json(const CheckedModule& checked) {
  JsonWriter json;
  json.begin_object().member("module", checked.module.id);
  json.member("errors", static_cast<std::int64_t>(count(checked.diagnostics, Severity::error)));
  json.member("warnings", static_cast<std::int64_t>(count(checked.diagnostics, Severity::warning)));
  json.key("diagnostics").begin_array();
  for (const Diagnostic& each : checked.diagnostics.all()) {
    json.begin_object().member("file", each.span.file).member("line", each.span.line);
    json.member("severity", each.severity == Severity::error ? "error" : "warning");
    json.member("message", each.message).member("hint", each.hint_text).end_object();
  }
  json.end_array().end_object();
  return json.take() + "\n";
}

struct CheckOptions {
  std::filesystem::path module;
  std::string now;
  bool json = false;
};

int run_check(const CheckOptions& options) {
  WallTimeMs now_ms = SystemClock().wall_time_ms();
  if (!options.now.empty()) {
    const auto given = from_iso8601(options.now);
    if (!given) return print_wrong_usage("--now takes a time: 2026-11-21 or 2026-11-21T08:00:00Z");
    now_ms = *given;
  }
  const auto checked = check_module(options.module, now_ms);
  if (!checked) return print_failure(checked.error());
  const std::size_t errors = count(checked->diagnostics, Severity::error);
  const std::size_t warnings = count(checked->diagnostics, Severity::warning);
  if (options.json) {
    print(to_json(*checked));
  } else {
    print_error(render(checked->diagnostics));
    const auto counted = [](std::size_t number, const char* noun) {
      return format("{} {}{}", number, noun, number == 1 ? "" : "s");
    };
    print(format("{}: {}, {}\n", checked->module.id, counted(errors, "error"), counted(warnings, "warning")));
  }
  return errors > 0 ? kExitInputHasErrors : kExitDone;
}

}  // namespace

Result<CheckedModule> check_module(const std::filesystem::path& folder, WallTimeMs now_ms) {
  scripting::LessonHostOptions options;
  options.now_ms = now_ms;
  TRY_ASSIGN(scripting::LoadedModule loaded, scripting::load_module(options, folder));
  CheckedModule checked{std::move(loaded.module), std::move(loaded.diagnostics)};
  check_drawings(folder, checked.diagnostics);
  // Without a whole module each text would count as missing.
  if (!checked.diagnostics.has_errors()) check_translations(folder, checked.module, checked.diagnostics);
  checked.diagnostics.sort();
  return checked;
}

void add_check_command(CommandLine& program) {
  auto options = std::make_shared<CheckOptions>();
  CommandLine& command = program.subcommand("check", "List everything that is wrong with a module");
  command.argument("MODULE", options->module, "the module's folder");
  command.flag("--json", options->json, "print the diagnostics as JSON");
  command.option("--now", options->now, "judge review dates by this time instead of today");
  command.action([options] { return run_check(*options); });
}

}  // namespace waypost::authoring
