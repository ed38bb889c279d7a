// SPDX-License-Identifier: Apache-2.0
#include "player/admin_roster.hpp"

#include <iostream>

#include "base/file.hpp"
#include "i18n/translator.hpp"
#include "player/command_outcome.hpp"
#include "records/installed_site.hpp"
#include "records/roster.hpp"

namespace waypost::player {
namespace {

struct Options {
  std::filesystem::path file;
  bool yes = false;
};

records::RosterRules rules_without_site() {
  records::RosterRules rules;
  for (const auto& each : i18n::available_languages(i18n::default_locales_folder()))
    rules.languages.push_back(each.tag);
  return rules;
}

/// The agencies of the site's file, and its usual language for new people.
Result<records::RosterRules> rules_of(records::RecordStore& store) {
  records::RosterRules rules = rules_without_site();
  TRY_ASSIGN(const auto site, records::read_site_file(store));
  if (!site) return rules;
  rules.agencies = site->agency_ids();
  if (!site->languages.empty()) rules.language = site->languages.front();
  return rules;
}

/// Prints what a plan says. Returns the exit code.
int show(const records::RosterPlan& plan, bool yes) {
  std::cerr << render(plan.diagnostics);
  if (plan.diagnostics.has_errors()) return kExitInputHasErrors;
  std::cout << records::describe(plan);
  if (!yes && plan.changes_something()) std::cout << "nothing was changed; add --yes\n";
  return kExitDone;
}

int run_import(const DataFolder& data, const Options& options) {
  const auto csv = read_file(options.file, records::kRosterBytesMax);
  if (!csv) return report_failure(csv.error());
  const std::string shown_name = options.file.string();
  // Looking makes no record where there is none.
  if (!options.yes && !require_record(*data))
    return show(records::plan_roster(*csv, shown_name, {}, rules_without_site()), false);
  return with_store(*data, [&](records::RecordStore& store, const Clock& clock, Random& random) {
    const auto rules = rules_of(store);
    if (!rules) return report_failure(rules.error());
    const auto learners = store.learners();
    if (!learners) return report_failure(learners.error());
    const records::RosterPlan plan = records::plan_roster(*csv, shown_name, *learners, *rules);
    const int shown = show(plan, options.yes);
    if (shown != kExitDone || !options.yes || !plan.changes_something()) return shown;
    const auto receipt = store.append_together(records::events_of(plan, clock, random));
    return receipt ? kExitDone : report_failure(receipt.error());
  });
}

int run_export(const DataFolder& data, const Options& options) {
  return with_present_store(*data, [&](records::RecordStore& store, const Clock&, Random&) {
    const auto learners = store.learners();
    if (!learners) return report_failure(learners.error());
    const Status written =
        write_file_atomically(options.file, records::write_roster(*learners), Readers::owner);
    if (!written) return report_failure(written.error());
    std::cout << options.file.string() << "\n";
    return kExitDone;
  });
}

}  // namespace

void add_roster_commands(CommandLine& admin, const DataFolder& data) {
  const auto options = std::make_shared<Options>();
  CommandLine& roster = admin.subcommand("roster", "The people of this office as a table");
  CommandLine& import = roster.subcommand("import", "Show what a table would change, or take it over");
  import.argument("FILE", options->file, "CSV in UTF-8 with a column name at least");
  import.flag("--yes", options->yes, "Take it over, all of it or nothing");
  import.action([data, options] { return run_import(data, *options);
});

CommandLine& write = roster.subcommand("export", "Write the people of this PC with their ids");
write.argument("FILE", options->file, "It holds names: keep it as you keep the PC");
write.action([data, options] { return run_export(data, *options); });
}  // namespace waypost::player

}  // namespace waypost::player
