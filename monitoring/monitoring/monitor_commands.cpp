// SPDX-License-Identifier: Apache-2.0
#include "monitoring/monitor_commands.hpp"

#include <algorithm>
#include <ostream>
#include <utility>

#include "base/command_line.hpp"
#include "base/file.hpp"
#include "monitoring/bundle_importer.hpp"
#include "monitoring/monitoring_store.hpp"
#include "monitoring/report.hpp"
#include "monitoring/report_csv.hpp"
#include "monitoring/report_html.hpp"
#include "monitoring/xapi_check.hpp"

namespace waypost::monitoring {
namespace {

constexpr std::size_t kStatementFileBytesMax = std::size_t{1} << 30;

/// What the world did to us: always the same exit code, always the whole story.
int world_failed(const Error& error, const MonitorOutput& output) {
  output.problems << "error: " << error.message << "\n";
  return kExitWorldFailed;
}

int wrong_usage(const std::string& why, const MonitorOutput& output) {
  output.problems << "error: " << why << "\n";
  return kExitWrongUsage;
}

}  // namespace

int collect(const std::filesystem::path& store_file, const std::vector<std::filesystem::path>& bundles,
            bool is_json, const MonitorOutput& output) {
  auto store = MonitoringStore::open_or_create(store_file);
  if (!store) return world_failed(store.error(), output);
  std::vector<CollectedFile> collected;
  for (const auto& bundle : bundles) {
    collected.push_back(collect_file(*store, bundle));
    const auto& last = collected.back();
    if (!is_json) (last.refused ? output.problems : output.results) << describe(last) << std::flush;
  }
  if (is_json) {
    JsonWriter json;
    json.begin_array();
    for (const auto& each : collected) write_json(json, each);
    json.end_array();
    output.results << json.take() << "\n";
  }
  return exit_code_of(collected);
}

int write_report(const std::filesystem::path& store_file, const std::filesystem::path& out, WallTimeMs now_ms,
                 const MonitorOutput& output) {
  const std::string ending = out.extension().string();
  if (ending != ".csv" && ending != ".html") {
    return wrong_usage("--out " + out.string() + ": a report ends in .html or .csv", output);
  }
  auto store = MonitoringStore::open(store_file);
  if (!store) return world_failed(store.error(), output);
  const auto facts = store->facts();
  if (!facts) return world_failed(facts.error(), output);
  const auto report = make_report(*facts, now_ms);
  const auto written = write_file_atomically(out, ending == ".csv" ? to_csv(report) : to_html(report));
  if (!written) return world_failed(written.error(), output);
  return kExitDone;
}

int check_xapi(const std::filesystem::path& file, const MonitorOutput& output) {
  const auto content = read_file(file, kStatementFileBytesMax);
  if (!content) return world_failed(content.error(), output);
  int exit_code = kExitDone;
  std::string_view rest = *content;
  for (std::int64_t line = 1; !rest.empty(); ++line) {
    auto statement = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(statement.size() + 1, rest.size()));
    if (statement.ends_with('\r')) statement.remove_suffix(1);
    if (statement.empty()) continue;
    const auto rule = broken_xapi_rule(statement);
    JsonWriter json;
    json.begin_object().member("line", line).member("ok", !rule);
    if (rule) json.member("rule", *rule);
    output.results << json.end_object().take() << "\n";
    if (rule) exit_code = kExitInputHasErrors;
  }
  return exit_code;
}

int run_monitor(std::vector<std::string> words, const Clock& clock, const MonitorOutput& output) {
  CommandLine program("Collects what offices send in, and reports.");

  std::filesystem::path store;
  std::vector<std::filesystem::path> bundles;
  bool is_json = false;
  auto& collecting = program.subcommand("collect", "takes bundles into the store");
  collecting.required_option("--store", store, "the store's file; made where there is none");
  collecting.flag("--json", is_json, "prints one JSON array");
  collecting.arguments("BUNDLE", bundles, "files from offices (.wpx)");
  collecting.action([&] {
    if (bundles.empty()) return wrong_usage("collect: no bundle is named", output);
    return collect(store, bundles, is_json, output);
  });

  std::filesystem::path out;
  std::string now;
  std::string language = "en";
  auto& reporting = program.subcommand("report", "writes a report as a page or a table");
  reporting.required_option("--store", store, "the store's file");
  reporting.required_option("--out", out, "FILE.html or FILE.csv");
  reporting.option("--now", now, "the date of the report, 2026-11-21 or 2026-11-21T19:43:33Z");
  reporting.option("--language", language, "the report's language; en is the only one so far");
  reporting.action([&] {
    if (language != "en")
      return wrong_usage("report: there is no report in the language " + language, output);
    WallTimeMs now_ms = clock.wall_time_ms();
    if (!now.empty()) {
      const auto given = from_iso8601(now);
      if (!given) return wrong_usage("--now: " + given.error().message, output);
      now_ms = *given;
    }
    return write_report(store, out, now_ms, output);
  });

  std::filesystem::path statements;
  auto& checking = program.subcommand("check-xapi", "checks statements, one a line");
  checking.argument("FILE", statements, "a file of xAPI statements (.jsonl)");
  checking.action([&] { return check_xapi(statements, output); });

  return program.run(std::move(words));
}

}  // namespace waypost::monitoring
