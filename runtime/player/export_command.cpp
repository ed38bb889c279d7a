// SPDX-License-Identifier: Apache-2.0
#include "player/export_command.hpp"

#include <iostream>
#include <memory>
#include <string>

#include "base/clock.hpp"
#include "base/format.hpp"
#include "base/random.hpp"
#include "exchange/export.hpp"
#include "player/command_outcome.hpp"
#include "records/record_store.hpp"

namespace waypost::player {
namespace {

struct Options {
  std::filesystem::path data;
  std::filesystem::path out;
  bool all = false;
};

int run_export(const Options& options) {
  if (auto present = require_record(options.data); !present) return report_failure(present.error());
  const SystemClock clock;
  SystemRandom random;
  auto store = records::RecordStore::open(options.data, clock, random);
  if (!store) return report_failure(store.error());
  const auto summary = exchange::export_bundle(**store, options.out, clock, random);
  if (!summary) return report_failure(summary.error());
  if (!summary->noted) std::cerr << "waypost: not noted: " << summary->noted.error().message << "\n";
  std::cout << format("{}\n{} events of {} learners, {} statements, {} bytes\n", summary->file.string(),
                      summary->event_count, summary->learner_count, summary->statement_count,
                      summary->size_bytes);
  return kExitDone;
}

}  // namespace

void add_export_command(CommandLine& program) {
  const auto options = std::make_shared<Options>();
  CommandLine& command = program.subcommand("export", "Write the record of this PC to a stick as one file");
  command.required_option("--data", options->data, "The record folder");
  command.required_option("--out", options->out, "The folder to write into");
  command.flag("--all", options->all, "Everything, not only what no receipt has confirmed");
  command.action([options] { return run_export(*options); });
}

}  // namespace waypost::player
