// SPDX-License-Identifier: Apache-2.0
#include "player/admin_command.hpp"

#include <algorithm>
#include <charconv>
#include <iostream>
#include <memory>
#include <string>

#include "base/clock.hpp"
#include "base/format.hpp"
#include "library/library.hpp"
#include "player/admin_people.hpp"
#include "player/admin_pin_order.hpp"
#include "player/admin_retention.hpp"
#include "player/admin_roster.hpp"
#include "player/admin_site.hpp"
#include "player/admin_store.hpp"
#include "player/command_outcome.hpp"
#include "player/extra_time.hpp"
#include "records/record_store.hpp"

namespace waypost::player {
namespace {

struct Options {
  std::filesystem::path data;
  std::string learner;
  std::string percent;
  std::filesystem::path module;
};

int run_verify(const Options& options) {
  return with_present_store(options.data, [](records::RecordStore& store, const Clock&, Random&) {
    const auto report = store.verify();
    if (!report) return report_failure(report.error());
    for (const std::string& finding : report->findings) std::cerr << "records.db: error: " << finding << "\n";
    for (const std::string& note : report->notes) std::cerr << "records.db: note: " << note << "\n";
    std::cout << format("{} events, {} findings, chain head {}\n", report->event_count,
                        report->findings.size(), report->chain_head);
    return report->clean() ? kExitDone : kExitInputHasErrors;
  });
}

int run_rebuild(const Options& options) {
  if (auto present = require_record(options.data); !present) return report_failure(present.error());
  const SystemClock clock;
  const auto report = records::rebuild_from_witness(options.data, clock);
  if (!report) return report_failure(report.error());
  for (const std::string& note : report->notes) std::cout << note << "\n";
  std::cout << format("{} events; the old files are in {}\n", report->event_count,
                      report->moved_to.empty() ? std::string("their place") : report->moved_to.string());
  return kExitDone;
}

int run_backup(const Options& options) {
  return with_present_store(options.data, [](records::RecordStore& store, const Clock&, Random&) {
    const auto file = store.backup();
    if (!file) return report_failure(file.error());
    std::cout << file->string() << "\n";
    return kExitDone;
  });
}

int run_extra_time(const Options& options) {
  return with_present_store(options.data, [&](records::RecordStore& store, const Clock&, Random&) {
    const auto learners = store.learners();
    if (!learners) return report_failure(learners.error());
    const bool known = std::any_of(learners->begin(), learners->end(),
                                   [&](const auto& each) { return each.id.text() == options.learner; });
    if (!known) {
      return report_failure({ErrorCode::invalid, "extra time: no learner '" + options.learner + "' here"});
    }
    int percent = -1;
    const char* end = options.percent.data() + options.percent.size();
    if (std::from_chars(options.percent.data(), end, percent).ptr != end) percent = -1;
    const auto kept = set_extra_time(options.data, options.learner, percent);
    return kept ? kExitDone : report_failure(kept.error());
  });
}

int run_verify_module(const Options& options) {
  const library::InstalledModule installed = library::inspect_module({}, options.module);
  if (!installed.module) {
    std::cerr << "waypost: " << installed.id << ": " << installed.error << "\n";
    return kExitInputHasErrors;
  }
  const Status forgotten = library::StoppedModules(options.data).forget(options.module);
  if (!forgotten) return report_failure(forgotten.error());
  std::cout << installed.id << " " << installed.version << "\n";
  return kExitDone;
}

}  // namespace

void add_admin_command(CommandLine& program) {
  const auto options = std::make_shared<Options>();
  CommandLine& admin = program.subcommand("admin", "What the person in charge of a PC does with its record");
  admin.required_option("--data", options->data, "The record folder");

  const DataFolder data(options, &options->data);
  add_people_commands(admin, data);
  add_pin_commands(admin, data);
  add_retention_command(admin, data);
  add_roster_commands(admin, data);
  add_site_commands(admin, data);

  admin.subcommand("verify", "Check that the record is what was written").action([options] {
    return run_verify(*options);
  });
  admin.subcommand("rebuild", "Make the database anew from backup and witness").action([options] {
    return run_rebuild(*options);
  });
  admin.subcommand("backup", "Write a checked copy into backups/").action([options] {
    return run_backup(*options);
  });

  CommandLine& extra = admin.subcommand("extra-time", "Give a learner more of the time that tests allow");
  extra.argument("LEARNER", options->learner, "The id that `admin learners` shows");
  extra.argument("PERCENT", options->percent, "Of the time limit, 0 to 400; 0 takes it away");
  extra.action([options] { return run_extra_time(*options); });

  CommandLine& module =
      admin.subcommand("verify-module", "Run a module once; if it ends well, offer it again");
  module.argument("MODULE", options->module, "The module's folder");
  module.action([options] { return run_verify_module(*options); });
}

}  // namespace waypost::player
