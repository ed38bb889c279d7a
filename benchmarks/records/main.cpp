// SPDX-License-Identifier: Apache-2.0
/// benchmark_records: what keeping, exporting and collecting answers costs, beside the least that could do
/// it.
#include <algorithm>
#include <cstdio>

#include "base/command_line.hpp"
#include "base/program_start.hpp"
#include "base/format.hpp"
#include "collecting.hpp"
#include "confirming.hpp"
#include "exporting.hpp"
#include "figures.hpp"
#include "opening.hpp"
#include "sample_log.hpp"
#include "sync_trace.hpp"
#include "temporary_folder.hpp"

namespace waypost::benchmark {
namespace {

constexpr std::int64_t kFewAnswers = 10'000;
constexpr std::int64_t kManyAnswers = 100'000;
constexpr int kTracedAnswers = 20;
constexpr int kShortRoundsMax = 5;
constexpr int kLongRoundsMax = 3;

struct Settings {
  long long runs = 15;
  bool quick = false;
  bool large_office = false;
  std::string json_file;
  std::string folder = "/var/tmp";

  int rounds() const { return static_cast<int>(quick ? std::min(runs, 3LL) : std::max(runs, 1LL)); }
  int short_rounds() const { return std::min(rounds(), kShortRoundsMax); }
  int long_rounds() const { return std::min(rounds(), kLongRoundsMax); }
};

void say(const std::string& line) { std::fputs((line + "\n").c_str(), stderr); }

Status confirming(const Settings& settings, FigureSheet& sheet) {
  const TemporaryFolder folder(settings.folder);
  TRY_ASSIGN(const Confirming result, confirm_answers(folder.path(), settings.rounds()));
  sheet.add("records.raw_append_ms", result.raw_ms, "ms");
  sheet.add("records.raw_append_cpu_ms", result.raw_cpu_ms, "ms");
  sheet.add("records.confirm_ms", result.store_ms, "ms");
  sheet.add("records.confirm_cpu_ms", result.store_cpu_ms, "ms");
  sheet.add("records.confirm_over_raw_append", result.store_over_raw, "ratio", at_most(1.3));
  sheet.add("records.confirm_in_thread_ms", result.thread_ms, "ms");
  sheet.add("records.confirm_in_thread_over_raw_append", result.thread_over_raw, "ratio", at_most(1.3));
  sheet.add("records.confirm_back_to_back_ms", result.back_to_back_ms, "ms");
  sheet.add("records.confirm_back_to_back_over_raw_append", result.back_to_back_over_raw, "ratio");
  sheet.add("records.line_bytes", single(static_cast<double>(result.line_bytes)), "bytes");
  const auto syncs = count_syncs(folder.path(), kTracedAnswers);
  if (syncs) {
    sheet.add("records.syncs_before_confirmation", single(syncs->before_confirmation), "count", at_most(1));
    sheet.add("records.syncs_per_answer", single(syncs->in_all), "count");
  } else {
    sheet.leave_out("records.syncs_before_confirmation", syncs.error().message);
  }
  return {};
}

void note(const Exporting& result, const char* size, FigureSheet& sheet) {
  const auto name = [size](const char* what) { return format("records.export_{}_{}", size, what); };
  sheet.add(name("events"), single(static_cast<double>(result.events)), "count");
  sheet.add(name("texts_mb"), single(result.texts_mb), "MB");
  sheet.add(name("bundle_mb"), single(result.bundle_mb), "MB");
  sheet.add(name("wall_s"), result.wall_s, "s");
  sheet.add(name("bare_cpu_s"), result.bare_cpu_s, "s");
  sheet.add(name("wall_over_bare"), result.wall_over_bare, "ratio");
  sheet.add(name("peak_mb"), single(result.peak_mb), "MB");
}

/// Exports few and many answers, then collects the larger bundle.
Status exporting_and_collecting(const Settings& settings, FigureSheet& sheet) {
  const TemporaryFolder few_folder(settings.folder);
  say(format("exporting {} answers …", kFewAnswers));
  TRY_ASSIGN(const Exporting few, export_answers(few_folder.path(), kFewAnswers, settings.short_rounds()));
  sheet.add("records.export_10k_cpu_s", few.cpu_s, "s");
  sheet.add("records.export_10k_over_bare", few.over_bare, "ratio", at_most(1.5));
  note(few, "10k", sheet);

  std::filesystem::path bundle = few.bundle;
  const TemporaryFolder many_folder(settings.folder);
  if (settings.quick) {
    sheet.leave_out("records.export_100k_cpu_s", "--quick");
  } else {
    say(format("exporting {} answers …", kManyAnswers));
    TRY_ASSIGN(const Exporting many,
               export_answers(many_folder.path(), kManyAnswers, settings.long_rounds()));
    sheet.add("records.export_100k_cpu_s", many.cpu_s, "s", at_most(1.5));
    sheet.add("records.export_over_bare", many.over_bare, "ratio", at_most(1.5));
    note(many, "100k", sheet);
    sheet.add("records.export_peak_memory_100k_over_10k", single(many.peak_mb / few.peak_mb), "ratio",
              at_most(1.1));
    bundle = many.bundle;
  }
  sheet.leave_out("records.export_over_bare with age", "bundles are not encrypted: neither side does it");

  say("collecting …");
  TRY_ASSIGN(const Collecting collected, collect_bundle(few_folder.path(), bundle, settings.long_rounds()));
  sheet.add("records.collect_events", single(static_cast<double>(collected.events)), "count");
  sheet.add("records.collect_cpu_s", collected.cpu_s, "s");
  sheet.add("records.collect_read_cpu_s", collected.read_cpu_s, "s");
  sheet.add("records.raw_insert_cpu_s", collected.bare_cpu_s, "s");
  sheet.add("records.collect_over_raw_insert_speed", collected.speed, "ratio", at_least(0.5));
  sheet.add("records.collect_over_raw_insert_speed_wall", collected.wall_speed, "ratio");
  sheet.add("records.collect_events_per_cpu_s", collected.events_per_cpu_s, "events/s", at_least(100'000));
  sheet.leave_out("records.collect_over_copy_speed",
                  "the office's store is SQLite only; there is no PostgreSQL");
  return {};
}

Status opening(const Settings& settings, FigureSheet& sheet) {
  const TemporaryFolder folder(settings.folder);
  say("opening the record of a large office …");
  TRY_ASSIGN(const Opening result, open_large_office(folder.path(), settings.short_rounds()));
  sheet.add("records.large_office_learners", single(static_cast<double>(result.learner_count)), "count");
  sheet.add("records.large_office_answers", single(static_cast<double>(result.answer_count)), "count");
  sheet.add("records.large_office_database_mb", single(result.database_mb), "MB");
  sheet.add("records.open_store_ms", result.store_ms, "ms");
  sheet.add("records.open_sign_in_ms", result.sign_in_ms, "ms", at_most(100));
  sheet.add("records.open_library_ms", result.library_ms, "ms", at_most(100));
  sheet.add("records.open_office_ms", result.office_ms, "ms", at_most(100));
  return {};
}

int measure(const Settings& settings) {
  FigureSheet sheet;
  const std::string machine = describe_machine();
  say("confirming answers …");
  Status outcome = confirming(settings, sheet);
  if (outcome) outcome = opening(settings, sheet);
  if (outcome && !settings.large_office) outcome = exporting_and_collecting(settings, sheet);
  if (outcome) {
    std::puts(format("# What keeping, exporting and collecting answers costs\n\n{}; medians of {} rounds "
                     "(least–greatest), of {} for {} answers and {} for {}; temporary files in {}\n",
                     machine, settings.rounds(), settings.short_rounds(), kFewAnswers, settings.long_rounds(),
                     kManyAnswers, settings.folder)
                  .c_str());
    sheet.print_all();
    sheet.print_findings();
    outcome = sheet.write_json(settings.json_file);
  }
  if (outcome) return kExitDone;
  say("benchmark_records: " + outcome.error().message);
  return kExitWorldFailed;
}

int exit_code_of(const Status& outcome) {
  if (outcome) return kExitDone;
  say("benchmark_records: " + outcome.error().message);
  return kExitWorldFailed;
}

}  // namespace
}  // namespace waypost::benchmark

int main(int argc, char** argv) {
  using namespace waypost;
  benchmark::Settings settings;
  CommandLine command(
      "What keeping, exporting and collecting answers costs, beside the least that could do it.");
  command.option("--runs", settings.runs, "rounds; 15 where not given")
      .option("--json", settings.json_file, "writes the figures here too")
      .option("--temporary", settings.folder, "a folder on a real disk; /var/tmp where not given")
      .flag("--large-office", settings.large_office, "confirming and opening only")
      .flag("--quick", settings.quick, "three rounds, and no export of 100,000 answers");
  command.action([&] { return benchmark::measure(settings); });

  std::string folder;
  std::string out;
  long long answers = 20;
  CommandLine& aloud = command.subcommand("confirm-aloud", "confirms answers for whoever traces the program");
  aloud.required_option("--folder", folder, "the data folder to make")
      .option("--answers", answers, "how many");
  aloud.action(
      [&] { return benchmark::exit_code_of(benchmark::confirm_aloud(folder, static_cast<int>(answers))); });
  CommandLine& fill =
      command.subcommand("fill", "makes a data folder with a long log, for a look at it by hand");
  fill.required_option("--folder", folder, "the data folder to make")
      .option("--answers", answers, "how many");
  fill.action([&] { return benchmark::exit_code_of(benchmark::fill_data_folder(folder, answers)); });
  CommandLine& once = command.subcommand("export-once", "exports once and prints the greatest memory in KiB");
  once.required_option("--folder", folder, "a data folder").required_option("--out", out, "where to");
  once.action([&] { return benchmark::exit_code_of(benchmark::export_once(folder, out)); });
  return command.run(waypost::start_program(argc, argv));
}
