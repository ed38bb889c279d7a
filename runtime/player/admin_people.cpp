// SPDX-License-Identifier: Apache-2.0
#include "player/admin_people.hpp"

#include <algorithm>
#include <iostream>

#include "base/format.hpp"
#include "base/id.hpp"
#include "base/presentable.hpp"
#include "formats/json.hpp"
#include "i18n/translator.hpp"
#include "player/command_outcome.hpp"
#include "player/settings_file.hpp"
#include "records/learner_name.hpp"
#include "records/pin_guard.hpp"
#include "records/site_file.hpp"

namespace waypost::player {
namespace {

struct Options {
  std::string name;
  std::string language;
  std::string learner;
  std::string other;
  std::string role;
  std::string site;
  bool json = false;
  bool yes = false;
};

int report(const records::LearnerId& learner, const Result<records::EventReceipt>& receipt) {
  if (!receipt) return report_failure(receipt.error());
  std::cout << learner.text() << "\n";
  return kExitDone;
}

/// Finds somebody who works here, makes the event and appends it; prints the id.
int change_learner(const DataFolder& data, const std::string& id,
                   const std::function<Result<records::Event>(const records::Learner&)>& event_of) {
  return with_present_store(*data, [&](records::RecordStore& store, const Clock&, Random&) {
    const auto learner = find_listed_learner(store, id);
    if (!learner) return report_failure(learner.error());
    const auto event = event_of(*learner);
    if (!event) return report_failure(event.error());
    return report(learner->id, store.append(learner->id, *event));
  });
}

int run_enrol(const DataFolder& data, const Options& options) {
  const auto name = records::learner_name_from(options.name);
  if (!name) return report_failure({ErrorCode::invalid, "enrolling: " + name.error().message});
  const auto languages = i18n::available_languages(i18n::default_locales_folder());
  const bool known = std::any_of(languages.begin(), languages.end(),
                                 [&](const auto& each) { return each.tag == options.language; });
  if (!known) {
    std::string tags;
    for (const auto& each : languages) tags += " " + each.tag;
    return report_failure(
        {ErrorCode::invalid, "enrolling: no language '" + options.language + "', only" + tags});
  }
  return with_store(*data, [&](records::RecordStore& store, const Clock& clock, Random& random) {
    const records::LearnerId learner(make_uuid_v7(clock, random));
    return report(learner, store.append(learner, records::LearnerEnrolled{learner, options.language, *name}));
  });
}

std::string to_json(const std::vector<records::Learner>& learners) {
  JsonWriter json;
  json.begin_array();
  for (const records::Learner& learner : learners) {
    json.begin_object()
        .member("learner", learner.id.text())
        .member("name", learner.name)
        .member("language", learner.language)
        .member("role", name_of(learner.role))
        .member("state", name_of(learner.state))
        .member("has_pin", learner.has_pin)
        .end_object();
  }
  json.end_array();
  return json.take();
}

int run_learners(const DataFolder& data, const Options& options) {
  return with_present_store(*data, [&](records::RecordStore& store, const Clock&, Random&) {
    const auto learners = store.learners();
    if (!learners) return report_failure(learners.error());
    if (options.json) {
      std::cout << to_json(*learners) << "\n";
      return kExitDone;
    }
    for (const records::Learner& learner : *learners) {
      std::cout << format("{} {}, {}, {}\n", learner.id.text(),
                          learner.name.empty() ? "(no name)" : presentable_line(learner.name),
                          name_of(learner.role), name_of(learner.state));
    }
    return kExitDone;
  });
}

int run_rename(const DataFolder& data, const Options& options) {
  return change_learner(data, options.learner, [&](const auto& learner) -> Result<records::Event> {
    TRY_ASSIGN(std::string name, records::learner_name_from(options.name));
    return records::LearnerRenamed{learner.id, {}, std::move(name)};
  });
}

int run_role(const DataFolder& data, const Options& options) {
  return change_learner(data, options.learner, [&](const auto& learner) -> Result<records::Event> {
    const auto role = records::role_of(options.role);
    if (!role) {
      return failure(ErrorCode::invalid,
                     "no role '" + options.role + "', only officer, supervisor, national_administrator");
    }
    return records::RoleSet{learner.id, *role, {}};
  });
}

int run_leave(const DataFolder& data, const Options& options) {
  return change_learner(data, options.learner, [&](const auto& learner) -> Result<records::Event> {
    if (!options.site.empty() && !records::is_site_id(options.site)) {
      return failure(ErrorCode::invalid, "'" + options.site + "' is no site's id");
    }
    return records::LearnerLeft{learner.id, {}, options.site};
  });
}

int run_office_code(const DataFolder& data) {
  return with_store(*data, [](records::RecordStore& store, const Clock& clock, Random& random) {
    // No PIN is hashed here, so no memory is asked for.
    const auto code = records::PinGuard(store, clock, random, 0).make_office_code();
    if (!code) return report_failure(code.error());
    std::cout << *code << "\n";
    return kExitDone;
  });
}

int run_merge(const DataFolder& data, const Options& options) {
  return with_present_store(*data, [&](records::RecordStore& store, const Clock&, Random&) {
    const auto into = find_listed_learner(store, options.other);
    if (!into) return report_failure(into.error());
    const auto duplicate = find_learner(store, options.learner);
    if (!duplicate) return report_failure(duplicate.error());
    if (duplicate->id == into->id) {
      return report_failure({ErrorCode::invalid, "merging: it is the same entry twice"});
    }
    if (duplicate->state == records::LearnerState::merged ||
        duplicate->state == records::LearnerState::erased) {
      return report_failure({ErrorCode::invalid, format("merging: learner {} was {} before",
                                                        duplicate->id.text(), name_of(duplicate->state))});
    }
    return report(into->id, store.append(into->id, records::LearnersMerged{into->id, duplicate->id, {}}));
  });
}

int run_erase(const DataFolder& data, const Options& options) {
  return with_present_store(*data, [&](records::RecordStore& store, const Clock&, Random&) {
    const auto learner = find_learner(store, options.learner);
    if (!learner) return report_failure(learner.error());
    if (learner->state == records::LearnerState::merged || learner->state == records::LearnerState::erased) {
      return report_failure({ErrorCode::invalid, format("erasing: learner {} was {} before",
                                                        learner->id.text(), name_of(learner->state))});
    }
    if (!options.yes) {
      std::cout << presentable_line(learner->name)
                << ": name, attributes, PIN and all that was typed would be gone for good\n"
                   "nothing was changed; add --yes\n";
      return kExitDone;
    }
    if (const Status erased = store.erase_private(learner->id); !erased)
      return report_failure(erased.error());
    if (const Status forgotten = forget_settings(*data, learner->id.text()); !forgotten)
      return report_failure(forgotten.error());
    std::cout << learner->id.text() << "\n";
    return kExitDone;
  });
}

}  // namespace

void add_people_commands(CommandLine& admin, const DataFolder& data) {
  const auto options = std::make_shared<Options>();
  const char* const kId = "The id that `admin learners` shows";
  const auto add = [&](const char* name, const char* help, int (*run)(const DataFolder&, const Options&),
                       bool of_one = true) -> CommandLine& {
    CommandLine& command = admin.subcommand(name, help);
    if (of_one) command.argument("LEARNER", options->learner, kId);
    command.action([data, options, run] { return run(data, *options); });
    return command;
  };
  add("enrol", "Add a learner; prints the new id", run_enrol, false)
      .required_option("--name", options->name, "As it stands on certificates")
      .required_option("--language", options->language, "BCP 47 tag: km, lo, my, th, vi, en");
  add("learners", "Everybody of this PC: id, name, role, state", run_learners, false)
      .flag("--json", options->json, "One JSON document");
  add("rename", "Another name", run_rename).argument("NAME", options->name, "As it stands on certificates");
  add("role", "What somebody may do here", run_role)
      .argument("ROLE", options->role, "officer, supervisor, national_administrator");
  add("leave", "Moved to another office or out of the service", run_leave)
      .option("--to", options->site, "The other office's site id");
  add("merge", "Two entries are one person", run_merge, false)
      .argument("DUPLICATE", options->learner, "The entry that goes")
      .argument("INTO", options->other, "The entry that stays");
  add("erase", "Forget somebody's name, PIN and what was typed for good", run_erase)
      .flag("--yes", options->yes, "Do it");
  admin.subcommand("office-code", "A one-time code that makes somebody a supervisor").action([data] {
    return run_office_code(data);
  });
}

}  // namespace waypost::player
