// SPDX-License-Identifier: Apache-2.0
#include "monitoring/bundle_importer.hpp"

#include <algorithm>

#include "base/command_line.hpp"
#include "base/format.hpp"
#include "exchange/bundle.hpp"

namespace waypost::monitoring {
namespace {

constexpr std::size_t kDetailsMax = 20;

std::string counted(std::int64_t count, std::string_view one, std::string_view many) {
  return format("{} {}", count, count == 1 ? one : many);
}

/// `line` for each of the first details, then how many there are beyond.
template <typename Detail, typename Line>
void list_details(std::string& text, const std::vector<Detail>& details, std::string_view many, Line&& line) {
  for (std::size_t i = 0; i < details.size() && i < kDetailsMax; ++i) text += "  " + line(details[i]) + "\n";
  if (details.size() > kDetailsMax)
    text += format("  … and {} more {}\n", details.size() - kDetailsMax, many);
}

std::string describe_gap(const Gap& gap) {
  if (gap.count() == 1)
    return format("1 event of PC {} is missing: number {}", gap.device, gap.first_missing);
  return format("{} events of PC {} are missing: numbers {} to {}", gap.count(), gap.device,
                gap.first_missing, gap.last_missing);
}

std::string describe_fork(const Fork& fork) {
  return format("fork: PC {} has two events number {} ({}); both are kept", fork.device, fork.seq,
                fork.is_copied_disk ? "its disk was copied" : "an older copy of its record was put back");
}

}  // namespace

CollectedFile collect_file(MonitoringStore& store, const std::filesystem::path& file) {
  CollectedFile collected;
  collected.file = file;
  const auto bundle = exchange::read_bundle(file);
  if (!bundle) {
    collected.refused = bundle.error();
    return collected;
  }
  collected.bundle = bundle->manifest.bundle;
  collected.device = bundle->manifest.device;
  collected.site = bundle->manifest.site.site;
  collected.site_name = bundle->manifest.site.name;
  auto outcome = store.import(*bundle);
  if (outcome) {
    collected.outcome = std::move(*outcome);
  } else {
    collected.refused = outcome.error();
  }
  return collected;
}

std::string describe(const CollectedFile& collected) {
  const std::string file = collected.file.string();
  if (collected.refused) return format("{}: error: {}\n", file, collected.refused->message);
  std::string office = collected.site.empty() ? "site not set" : collected.site;
  if (!collected.site_name.empty()) office = format("{} ({})", collected.site_name, collected.site);
  const auto& outcome = collected.outcome;
  std::string text =
      format("{}: {}: {}, {}", file, office, counted(outcome.new_count, "new event", "new events"),
             counted(outcome.known_count, "known event", "known events"));
  std::int64_t missing = 0;
  for (const auto& gap : outcome.gaps) missing += gap.count();
  text += format(", {} missing, {}\n", missing, counted(std::ssize(outcome.forks), "fork", "forks"));
  list_details(text, outcome.gaps, "gaps", describe_gap);
  list_details(text, outcome.forks, "forks", describe_fork);
  list_details(text, outcome.conflicts, "conflicts", [](const Conflict& conflict) {
    return format("quarantined: event {} (number {}) exists with two contents", conflict.id, conflict.seq);
  });
  return text;
}

void write_json(JsonWriter& json, const CollectedFile& collected) {
  json.begin_object().member("file", collected.file.string()).member("ok", !collected.refused);
  if (collected.refused) {
    json.member("code", name_of(collected.refused->code))
        .member("error", collected.refused->message)
        .end_object();
    return;
  }
  const auto& outcome = collected.outcome;
  json.member("bundle", collected.bundle).member("device", collected.device).member("site", collected.site);
  json.member("new_events", outcome.new_count).member("known_events", outcome.known_count);
  json.key("gaps").begin_array();
  for (const auto& gap : outcome.gaps) {
    json.begin_object().member("first_missing", gap.first_missing).member("last_missing", gap.last_missing);
    json.member("count", gap.count()).end_object();
  }
  json.end_array().key("forks").begin_array();
  for (const auto& fork : outcome.forks) {
    json.begin_object().member("seq", fork.seq).member("copied_disk", fork.is_copied_disk).end_object();
  }
  json.end_array().key("quarantined").begin_array();
  for (const auto& conflict : outcome.conflicts) {
    json.begin_object().member("id", conflict.id).member("seq", conflict.seq).end_object();
  }
  json.end_array().end_object();
}

int exit_code_of(const std::vector<CollectedFile>& collected) {
  int exit_code = kExitDone;
  for (const auto& each : collected) {
    if (!each.refused) continue;
    switch (each.refused->code) {
      case ErrorCode::invalid:
      case ErrorCode::corrupt:
      case ErrorCode::newer_version: exit_code = std::max(exit_code, kExitInputHasErrors); break;
      default: exit_code = kExitWorldFailed;
    }
  }
  return exit_code;
}

}  // namespace waypost::monitoring
