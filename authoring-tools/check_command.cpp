// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/check_command.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "authoring-tools/annex_check.hpp"
#include "authoring-tools/blueprint_check.hpp"
#include "authoring-tools/catalog_check.hpp"
#include "authoring-tools/check_words.hpp"
#include "authoring-tools/drawing_check.hpp"
#include "authoring-tools/feedback_check.hpp"
#include "authoring-tools/file_name_check.hpp"
#include "authoring-tools/fit_check.hpp"
#include "authoring-tools/flow_check.hpp"
#include "authoring-tools/giveaway_check.hpp"
#include "authoring-tools/markdown_check.hpp"
#include "authoring-tools/objective_check.hpp"
#include "authoring-tools/printing.hpp"
#include "authoring-tools/reading_check.hpp"
#include "authoring-tools/source_lines.hpp"
#include "authoring-tools/spot_check.hpp"
#include "authoring-tools/translation_check.hpp"
#include "authoring-tools/translations.hpp"
#include "authoring-tools/variant_check.hpp"
#include "authoring-tools/writing_check.hpp"
#include "base/format.hpp"
#include "base/presentable.hpp"
#include "formats/json.hpp"
#include "lesson/localized.hpp"
#include "scripting/lesson_host.hpp"

namespace waypost::authoring {
namespace {

std::size_t count(const Diagnostics& diagnostics, Severity severity) {
  const auto& all = diagnostics.all();
  return static_cast<std::size_t>(std::count_if(
      all.begin(), all.end(), [&](const Diagnostic& each) { return each.severity == severity; }));
}

/// Nobody reads more at a time; the counts say how many there are.
constexpr std::size_t kShownMax = 1'000;

/// By file and line; where there are too many, the errors first.
std::string render_first(const Diagnostics& diagnostics) {
  std::vector<Diagnostic> all = diagnostics.all();
  if (all.size() > kShownMax) {
    std::stable_partition(all.begin(), all.end(),
                          [](const Diagnostic& each) { return each.severity == Severity::error; });
  }
  std::string text;
  for (std::size_t i = 0; i < std::min(all.size(), kShownMax); ++i) text += render(all[i]);
  if (diagnostics.all().size() > kShownMax)
    text += format("… and {} more\n", diagnostics.all().size() - kShownMax);
  return text;
}

std::string to_json(const CheckedModule& checked) {
  JsonWriter json;
  json.begin_object().member("module", checked.module.id);
  json.member("errors", static_cast<std::int64_t>(count(checked.diagnostics, Severity::error)));
  json.member("warnings", static_cast<std::int64_t>(count(checked.diagnostics, Severity::warning)));
  json.member("drawings_without_png", static_cast<std::int64_t>(checked.drawings_without_png));
  json.key("diagnostics").begin_array();
  std::size_t shown = 0;
  for (const Diagnostic& each : checked.diagnostics.all()) {
    if (++shown > kShownMax) break;
    json.begin_object().member("file", presentable_line(each.span.file)).member("line", each.span.line);
    json.member("severity", each.severity == Severity::error ? "error" : "warning");
    json.member("message", presentable_line(each.message));
    json.member("hint", presentable_line(each.hint_text)).end_object();
  }
  json.end_array().end_object();
  return json.take() + "\n";
}

/// For those who draw for themselves. The modules of this repository get their PNG when they are built.
std::string drawing_note(std::size_t count) {
  if (count == 0) return {};
  return count == 1 ? "note: 1 drawing has no PNG beside it: the player shows its description instead\n"
                    : format(
                          "note: {} drawings have no PNG beside them: the player shows their description "
                          "instead\n",
                          count);
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
    print_error(render_first(checked->diagnostics));
    print(drawing_note(checked->drawings_without_png));
    print(format("{}: {}, {}\n", checked->module.id, counted(errors, "error"), counted(warnings, "warning")));
  }
  return errors > 0 ? kExitInputHasErrors : kExitDone;
}

/// What needs fonts. Without them the rest is checked all the same.
void check_on_screen(const lesson::Module& module, const SourceLines& source,
                     const std::vector<Translation>& translations, Diagnostics& diagnostics) {
  auto fonts = text::FontCollection::open(text::default_manifest());
  if (!fonts) {
    diagnostics.warning({"module.lua", 0},
                        "whether texts have room was not checked: " + fonts.error().message);
    return;
  }
  text::TextEngine engine(std::move(*fonts));
  check_writing(module, source, translations, engine, diagnostics);
  check_fit({module, module.source_language, false,
             [&](const std::string& context) { return source.span(context); }},
            engine, diagnostics);
  for (const Translation& translation : translations) {
    const lesson::LocalizedModule translated = lesson::localized(module, translation.lookup());
    const auto span_of = [&](const std::string& context) -> std::optional<Span> {
      if (translated.untranslated.count(context) > 0) return std::nullopt;
      return translation.span(context);
    };
    check_fit({translated.module, translation.language(), translation.catalog().is_draft(), span_of}, engine,
              diagnostics);
  }
}

void check_content(const std::filesystem::path& folder, const lesson::Module& module,
                   Diagnostics& diagnostics) {
  const SourceLines source(folder, module);
  check_flow(module, source, diagnostics);
  check_feedback(module, source, diagnostics);
  check_giveaways(module, source, diagnostics);
  check_objectives(module, source, diagnostics);
  check_blueprints(module, source, diagnostics);
  check_markdown(module, source, diagnostics);
  check_spots(module, source, diagnostics);
  check_reading(module, source, diagnostics);
  check_annexes(module, source, diagnostics);
  const std::vector<Translation> translations = read_translations(folder, diagnostics);
  check_catalogs(folder, translations, diagnostics);
  check_variants(module, source, translations, diagnostics);
  check_equal_texts(module, translations, diagnostics);
  check_translations(module, translations, diagnostics);
  check_on_screen(module, source, translations, diagnostics);
}

}  // namespace

Result<CheckedModule> check_module(const std::filesystem::path& folder, WallTimeMs now_ms) {
  TRY(require_folder(folder));
  scripting::LessonHostOptions options;
  options.now_ms = now_ms;
  TRY_ASSIGN(scripting::LoadedModule loaded, scripting::load_module(options, folder));
  CheckedModule checked{std::move(loaded.module), std::move(loaded.diagnostics),
                        drawings_without_png(folder)};
  check_drawings(folder, checked.diagnostics);
  check_file_names(folder, checked.diagnostics);
  // Of half a module each missing half would be told again.
  if (!checked.diagnostics.has_errors()) check_content(folder, checked.module, checked.diagnostics);
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
