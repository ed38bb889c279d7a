// SPDX-License-Identifier: Apache-2.0
#include "player/admin_site.hpp"

#include <iostream>

#include "base/file.hpp"
#include "base/format.hpp"
#include "player/command_outcome.hpp"
#include "records/installed_site.hpp"
#include "records/sites.hpp"

namespace waypost::player {
namespace {

struct Options {
  std::filesystem::path file;
  std::string country;
  std::string site;
};

int run_set(const DataFolder& data, const Options& options) {
  const auto bytes = read_file(options.file, records::kSiteFileBytesMax);
  if (!bytes) return report_failure(bytes.error());
  const std::string shown_name = options.file.string();
  // Before a folder is made: a file with mistakes changes nothing.
  if (const auto site = records::parse_site_file(*bytes, shown_name); !site)
    return report_mistakes(site.error());
  return with_store(*data, [&](records::RecordStore& store, const Clock&, Random&) {
    const auto site = records::install_site_file(store, *bytes, shown_name);
    if (!site) return report_failure(site.error());
    std::cout << site->site << "\n";
    return kExitDone;
  });
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

int run_list(const Options& options) {
  bool found = false;
  for (const records::KnownSite& site : records::known_sites()) {
    if (!options.country.empty() && site.country != options.country) continue;
    found = true;
    std::cout << site.id << " " << site.name;
    if (!site.aliases.empty()) std::cout << " (" << joined(site.aliases) << ")";
    if (!site.counterparts.empty()) std::cout << ", across from " << joined(site.counterparts);
    std::cout << "\n";
  }
  if (found) return kExitDone;
  return report_failure(
      {ErrorCode::invalid, "sites: none in country '" + options.country + "'; a country is two capitals"});
}

int run_choose(const DataFolder& data, const Options& options) {
  // Before a folder is made: a mistyped id changes nothing.
  const records::KnownSite* chosen = records::find_known_site(options.site);
  if (chosen == nullptr) {
    return report_failure(
        {ErrorCode::invalid, "sites: no '" + options.site + "'; `admin site list` shows them"});
  }
  return with_store(*data, [&](records::RecordStore& store, const Clock&, Random&) {
    const auto site = records::choose_known_site(store, chosen->id);
    if (!site) return report_failure(site.error());
    std::cout << site->site << " " << site->name << "\n";
    return kExitDone;
  });
}

}  // namespace

void add_site_commands(CommandLine& admin, const DataFolder& data) {
  const auto options = std::make_shared<Options>();
  CommandLine& site = admin.subcommand("site", "Where this PC stands");
  CommandLine& set = site.subcommand("set", "Take over the regional office's site file");
  set.argument("FILE", options->file, "docs/formats/site.md says what is in it");
  set.action([data, options] { return run_set(data, *options); });

  CommandLine& list = site.subcommand("list", "Offices that the program knows");
  list.option("--country", options->country, "Only this one: ISO 3166-1, two capitals");
  list.action([options] { return run_list(*options); });

  CommandLine& choose = site.subcommand("choose", "Take one of them, where the region sent no file");
  choose.argument("SITE", options->site, "The id that list shows");
  choose.action([data, options] { return run_choose(data, *options); });
}

}  // namespace waypost::player
