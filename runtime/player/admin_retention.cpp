// SPDX-License-Identifier: Apache-2.0
#include "player/admin_retention.hpp"

#include <iostream>

#include "base/format.hpp"
#include "base/presentable.hpp"
#include "player/command_outcome.hpp"
#include "player/settings_file.hpp"
#include "records/installed_site.hpp"
#include "records/retention.hpp"

namespace waypost::player {
namespace {

struct Options {
  bool erase = false;
};

std::string day_of(WallTimeMs time_ms) { return to_iso8601(time_ms).substr(0, 10); }

std::string line_of(const records::Leaving& leaving) {
  const std::string& name = leaving.learner.name;
  return format("{} {}, left {}", leaving.learner.id.text(),
                name.empty() ? "(no name)" : presentable_line(name), day_of(leaving.time_ms));
}

int show(const records::RetentionReview& review, int retention_days, WallTimeMs now_ms) {
  std::cout << "today is " << day_of(now_ms) << " by this PC's clock\n";
  for (const records::Leaving& each : review.due) std::cout << line_of(each) << "\n";
  std::cout << format("{} left more than {} days ago\n", review.due.size(), retention_days);
  for (const records::Leaving& each : review.uncertain) {
    std::cerr << "waypost: " << line_of(each)
              << " by a clock that was wrong: look yourself, and take `admin erase` where it is time\n";
  }
  if (!review.due.empty()) {
    std::cout << "nothing was changed; if the day and the list are right, add --erase\n";
  }
  return kExitDone;
}

int erase(records::RecordStore& store, const records::RetentionReview& review,
          const std::filesystem::path& data_folder) {
  for (const records::Leaving& each : review.due) {
    if (const Status erased = store.erase_private(each.learner.id); !erased)
      return report_failure(erased.error());
    if (const Status forgotten = forget_settings(data_folder, each.learner.id.text()); !forgotten)
      return report_failure(forgotten.error());
    std::cout << each.learner.id.text() << "\n";
  }
  std::cout << format("{} erased\n", review.due.size());
  return kExitDone;
}

int run_retention(const DataFolder& data, const Options& options) {
  return with_present_store(*data, [&](records::RecordStore& store, const Clock&, Random&) {
    const auto site = read_site_file(store);
    if (!site) return report_failure(site.error());
    const int retention_days = *site ? (*site)->retention_days : 0;
    if (retention_days == 0) {
      std::cout << "the site file names no retention_days, so nobody is proposed\n";
      return kExitDone;
    }
    const WallTimeMs now_ms = store.now().wall_ms;
    const auto review = review_retention(store, retention_days);
    if (!review) return report_failure(review.error());
    return options.erase ? erase(store, *review, *data) : show(*review, retention_days, now_ms);
  });
}

}  // namespace

void add_retention_command(CommandLine& admin, const DataFolder& data) {
  const auto options = std::make_shared<Options>();
  CommandLine& command =
      admin.subcommand("retention", "Who left longer ago than the site file lets names be kept");
  command.flag("--erase", options->erase, "Erase all of them for good");
  command.action([data, options] { return run_retention(data, *options); });
}

}  // namespace waypost::player
