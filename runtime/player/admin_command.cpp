// SPDX-License-Identifier: Apache-2.0
#include "player/admin_command.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <iostream>
#include <memory>
#include <string>

#include "base/clock.hpp"
#include "base/file.hpp"
#include "base/format.hpp"
#include "base/random.hpp"
#include "formats/json.hpp"
#include "i18n/translator.hpp"
#include "library/library.hpp"
#include "player/command_outcome.hpp"
#include "player/extra_time.hpp"
#include "records/record_store.hpp"

namespace waypost::player {
namespace {

struct Options {
  std::filesystem::path data;
  std::string name;
  std::string language;
  std::filesystem::path site_file;
  std::string learner;
  std::string percent;
  std::filesystem::path module;
};

/// Opens the record folder for as long as `work` takes.
int with_store(const Options& options,
               const std::function<int(records::RecordStore&, const Clock&, Random&)>& work) {
  const SystemClock clock;
  SystemRandom random;
  auto store = records::RecordStore::open(options.data, clock, random);
  if (!store) return report_failure(store.error());
  for (const std::string& note : (*store)->recovery().notes)
    std::cerr << "waypost: repaired: " << note << "\n";
  return work(**store, clock, random);
}

int run_enrol(const Options& options) {
  if (options.name.find_first_not_of(" \t") == std::string::npos) {
    return report_failure({ErrorCode::invalid, "enrolling: the name is empty"});
  }
  const auto languages = i18n::available_languages(i18n::default_locales_folder());
  const bool known = std::any_of(languages.begin(), languages.end(),
                                 [&](const auto& each) { return each.tag == options.language; });
  if (!known) {
    std::string tags;
    for (const auto& each : languages) tags += " " + each.tag;
    return report_failure(
        {ErrorCode::invalid, "enrolling: no language '" + options.language + "', only" + tags});
  }
  return with_store(options, [&](records::RecordStore& store, const Clock& clock, Random& random) {
    const records::LearnerId learner(make_uuid_v7(clock, random));
    const auto receipt =
        store.append(learner, records::LearnerEnrolled{learner, options.language, options.name});
    if (!receipt) return report_failure(receipt.error());
    std::cout << learner.text() << "\n";
    return kExitDone;
  });
}

int run_verify(const Options& options) {
  if (auto present = require_record(options.data); !present) return report_failure(present.error());
  return with_store(options, [](records::RecordStore& store, const Clock&, Random&) {
    const auto report = store.verify();
    if (!report) return report_failure(report.error());
    for (const std::string& finding : report->findings) std::cerr << "records.db: error: " << finding << "\n";
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
  if (auto present = require_record(options.data); !present) return report_failure(present.error());
  return with_store(options, [](records::RecordStore& store, const Clock&, Random&) {
    const auto file = store.backup();
    if (!file) return report_failure(file.error());
    std::cout << file->string() << "\n";
    return kExitDone;
  });
}

/// {"site": "kh-poipet", "name": "Poipet", "country": "KH"}
Result<records::SiteSet> read_site_file(const std::filesystem::path& file) {
  TRY_ASSIGN(const std::string content, read_file(file, 65'536));
  const auto json = parse_json(content);
  if (!json) return failure(ErrorCode::invalid, file.string() + ": " + json.error().message);
  const records::SiteSet site{(*json)["site"].text(), (*json)["name"].text(), (*json)["country"].text()};
  const auto only = [](const std::string& text, std::string_view allowed) {
    return !text.empty() && text.find_first_not_of(allowed) == std::string::npos;
  };
  constexpr std::string_view kCapitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  constexpr std::string_view kIdLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-";
  if (!only(site.site, kIdLetters) || site.site.size() > 32) {
    return failure(ErrorCode::invalid, file.string() + ": `site` has 1 to 32 letters, digits and dashes");
  }
  if (site.name.empty() || site.country.size() != 2 || !only(site.country, kCapitals)) {
    return failure(ErrorCode::invalid,
                   file.string() + ": `name` and a `country` of two capital letters are needed");
  }
  return site;
}

int run_site_set(const Options& options) {
  const auto site = read_site_file(options.site_file);
  if (!site) return report_failure(site.error());
  return with_store(options, [&](records::RecordStore& store, const Clock&, Random&) {
    const auto receipt = store.append(records::LearnerId(), *site);
    if (!receipt) return report_failure(receipt.error());
    std::cout << site->site << "\n";
    return kExitDone;
  });
}

int run_extra_time(const Options& options) {
  if (auto present = require_record(options.data); !present) return report_failure(present.error());
  return with_store(options, [&](records::RecordStore& store, const Clock&, Random&) {
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

  CommandLine& enrol = admin.subcommand("enrol", "Add a learner; prints the new id");
  enrol.required_option("--name", options->name, "As it stands on certificates");
  enrol.required_option("--language", options->language, "BCP 47 tag: km, lo, my, th, vi, en");
  enrol.action([options] { return run_enrol(*options); });

  admin.subcommand("verify", "Check that the record is what was written").action([options] {
    return run_verify(*options);
  });
  admin.subcommand("rebuild", "Make the database anew from backup and witness").action([options] {
    return run_rebuild(*options);
  });
  admin.subcommand("backup", "Write a checked copy into backups/").action([options] {
    return run_backup(*options);
  });

  CommandLine& site = admin.subcommand("site", "Where this PC stands");
  CommandLine& set = site.subcommand("set", "Take over the regional office's site file");
  set.argument("FILE", options->site_file, "JSON with site, name and country");
  set.action([options] { return run_site_set(*options); });

  CommandLine& extra = admin.subcommand("extra-time", "Give a learner more of the time that tests allow");
  extra.argument("LEARNER", options->learner, "The id that enrol printed");
  extra.argument("PERCENT", options->percent, "Of the time limit, 0 to 400; 0 takes it away");
  extra.action([options] { return run_extra_time(*options); });

  CommandLine& module =
      admin.subcommand("verify-module", "Run a module once; if it ends well, offer it again");
  module.argument("MODULE", options->module, "The module's folder");
  module.action([options] { return run_verify_module(*options); });
}

}  // namespace waypost::player
