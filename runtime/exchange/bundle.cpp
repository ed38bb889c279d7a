// SPDX-License-Identifier: Apache-2.0
#include "exchange/bundle.hpp"

#include <algorithm>
#include <set>
#include <unordered_set>

#include "base/file.hpp"
#include "base/format.hpp"
#include "crypto/hash.hpp"
#include "exchange/container.hpp"
#include "formats/json.hpp"
#include "formats/zip.hpp"

namespace waypost::exchange {
namespace {

constexpr std::size_t kManifestBytesMax = std::size_t{1} << 20;
constexpr std::size_t kLearnersBytesMax = std::size_t{16} << 20;
constexpr std::size_t kFilesMax = 16;
constexpr const char* kFeedbackFile = "feedback.jsonl";

tl::unexpected<Error> damaged(const std::string& what) {
  return failure(ErrorCode::corrupt, "reading a bundle: " + what);
}

tl::unexpected<Error> against_rule(const std::string& what) {
  return failure(ErrorCode::invalid, "reading a bundle: " + what);
}

bool has_control_character(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) == 0x7f;
  });
}

/// A short text that people will read in a report.
bool is_plain_name(const JsonValue& value) {
  return value.is_text() && value.text().size() <= 256 && !has_control_character(value.text());
}

std::size_t limit_of(std::string_view name) {
  if (name == "events.jsonl") return kEventsBytesMax;
  if (name == "statements.jsonl") return kStatementsBytesMax;
  if (name == kFeedbackFile) return kFeedbackBytesMax;
  return kLearnersBytesMax;
}

Status read_files(const JsonValue& list, BundleManifest& manifest) {
  if (!list.is_array() || list.items().size() > kFilesMax)
    return against_rule("manifest: `files` is no short list");
  for (const JsonValue& each : list.items()) {
    if (!is_plain_name(each["name"]) || !each["sha256"].is_text() || !each["size_bytes"].is_integer()) {
      return against_rule("manifest: a file lacks name, sha256 or size_bytes");
    }
    manifest.files.push_back({each["name"].text(), each["sha256"].text(), each["size_bytes"].integer()});
  }
  for (const char* name : {"events.jsonl", "statements.jsonl", "learners.jsonl", kFeedbackFile}) {
    const bool may_be_left_out = name == std::string_view(kFeedbackFile);
    const auto count = std::count_if(manifest.files.begin(), manifest.files.end(),
                                     [name](const BundleFile& file) { return file.name == name; });
    if (count == 0 && may_be_left_out) continue;
    if (count != 1) return against_rule(format("manifest: {} must be named once", name));
  }
  return {};
}

Result<BundleManifest> read_manifest(std::string_view text) {
  const auto parsed = parse_json(text);
  if (!parsed || !parsed->is_object()) return against_rule("manifest.json is no JSON object");
  const JsonValue& json = *parsed;
  if (!json["format_version"].is_integer() || json["format_version"].integer() < 1) {
    return against_rule("manifest: `format_version` is missing");
  }
  if (json["format_version"].integer() > kBundleFormatVersion) {
    return failure(ErrorCode::newer_version,
                   "reading a bundle: it was made by a newer version of the program");
  }
  for (const char* name : {"bundle", "device", "incarnation"}) {
    if (!is_uuid(json[name].text())) return against_rule(format("manifest: `{}` is no UUID", name));
  }
  const JsonValue& site = json["site"];
  for (const char* name : {"site", "name", "country"}) {
    if (!is_plain_name(site[name])) return against_rule(format("manifest: `site.{}` is no plain text", name));
  }
  for (const char* name : {"first_seq", "last_seq", "event_count", "statement_count", "learner_count"}) {
    if (!json[name].is_integer() || json[name].integer() < 0) {
      return against_rule(format("manifest: `{}` is no number", name));
    }
  }
  if (json.find("feedback_count") != nullptr &&
      (!json["feedback_count"].is_integer() || json["feedback_count"].integer() < 0)) {
    return against_rule("manifest: `feedback_count` is no number");
  }
  if (!from_iso8601(json["made_at"].text())) return against_rule("manifest: `made_at` is no time");
  if (!is_plain_name(json["program_version"]))
    return against_rule("manifest: `program_version` is no plain text");

  BundleManifest manifest;
  manifest.format_version = static_cast<int>(json["format_version"].integer());
  manifest.bundle = json["bundle"].text();
  manifest.device = json["device"].text();
  manifest.incarnation = json["incarnation"].text();
  manifest.site = {site["site"].text(), site["name"].text(), site["country"].text()};
  manifest.first_seq = json["first_seq"].integer();
  manifest.last_seq = json["last_seq"].integer();
  manifest.chain_head = json["chain_head"].text();
  manifest.event_count = json["event_count"].integer();
  manifest.statement_count = json["statement_count"].integer();
  manifest.learner_count = json["learner_count"].integer();
  manifest.feedback_count = json["feedback_count"].integer();
  manifest.made_at = json["made_at"].text();
  manifest.program_version = json["program_version"].text();
  TRY(read_files(json["files"], manifest));
  if (manifest.event_count < 1 || manifest.event_count > kEventsMax) {
    return against_rule(format("it must hold 1 to {} events", kEventsMax));
  }
  return manifest;
}

/// Lines that each end with a newline. Errors: corrupt where the last one does not.
Result<std::vector<std::string_view>> split_lines(std::string_view text, const char* name) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return damaged(format("{} does not end with a newline", name));
    if (static_cast<std::int64_t>(lines.size()) == kEventsMax)
      return against_rule(format("{}: too many lines", name));
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  return lines;
}

/// Takes events one after the other and follows the chain.
class ChainReader {
 public:
  explicit ChainReader(Bundle& bundle) : bundle_(bundle) {}

  Status add(std::string_view line) {
    auto event = records::parse_event_line(std::string(line));
    if (!event) return failure(event.error().code, "reading a bundle: " + event.error().message);
    const records::EventHeader& header = event->header;
    if (header.device != bundle_.manifest.device) {
      return against_rule(format("event {} names another device than the manifest", header.seq));
    }
    if (!ids_.insert(header.id).second)
      return against_rule(format("event {}: its id is there twice", header.seq));
    if (bundle_.events.empty()) {
      if (header.seq == 1 && header.prev != records::kNoLineBefore)
        return damaged("event 1 claims to follow another");
    } else {
      TRY(follow(bundle_.events.back(), header));
    }
    bundle_.events.push_back(std::move(*event));
    return {};
  }

 private:
  Status follow(const records::EventLine& before, const records::EventHeader& header) {
    if (header.seq <= before.header.seq) return against_rule(format("event {} is out of order", header.seq));
    if (header.seq > before.header.seq + 1) {
      bundle_.gaps.push_back({before.header.seq + 1, header.seq - 1});
    } else if (header.prev != before.hash) {
      return damaged(format("event {}: `prev` is not the hash of event {}", header.seq, before.header.seq));
    }
    return {};
  }

  Bundle& bundle_;
  std::unordered_set<std::string> ids_;
};

Status read_events(std::string_view text, Bundle& bundle) {
  TRY_ASSIGN(const auto lines, split_lines(text, "events.jsonl"));
  const BundleManifest& manifest = bundle.manifest;
  if (static_cast<std::int64_t>(lines.size()) != manifest.event_count) {
    return damaged("events.jsonl has not as many lines as the manifest says");
  }
  bundle.events.reserve(lines.size());
  ChainReader chain(bundle);
  for (const std::string_view line : lines) TRY(chain.add(line));
  if (bundle.events.front().header.seq != manifest.first_seq ||
      bundle.events.back().header.seq != manifest.last_seq) {
    return damaged("the events are not those that the manifest says");
  }
  if (bundle.events.back().hash != manifest.chain_head)
    return damaged("the last event is not the manifest's chain head");
  return {};
}

Status read_learners(std::string_view text, Bundle& bundle) {
  TRY_ASSIGN(const auto lines, split_lines(text, "learners.jsonl"));
  if (static_cast<std::int64_t>(lines.size()) != bundle.manifest.learner_count) {
    return damaged("learners.jsonl has not as many lines as the manifest says");
  }
  for (const std::string_view line : lines) {
    const auto json = parse_json(line);
    if (!json || !is_uuid((*json)["learner"].text()) || !is_plain_name((*json)["language"])) {
      return against_rule("learners.jsonl: a line lacks learner or language");
    }
    BundleLearner learner{records::LearnerId((*json)["learner"].text()), (*json)["language"].text(), {}};
    for (const records::AttributeField& field : records::kAttributeFields) {
      const JsonValue* value = json->find(field.name);
      if (value == nullptr) continue;
      if (!is_plain_name(*value))
        return against_rule(format("learners.jsonl: `{}` is no plain text", field.name));
      learner.attributes.*field.value = value->text();
    }
    bundle.learners.push_back(std::move(learner));
  }
  return {};
}

Status read_feedback(std::string_view text, Bundle& bundle) {
  TRY_ASSIGN(const auto lines, split_lines(text, kFeedbackFile));
  if (!std::is_sorted(lines.begin(), lines.end()))
    return against_rule(std::string(kFeedbackFile) + ": the lines are not in the order of their text");
  for (const std::string_view line : lines) {
    const auto feedback = records::parse_feedback_line(line);
    if (!feedback) return failure(feedback.error().code, "reading a bundle: " + feedback.error().message);
    bundle.feedback.emplace_back(line);
  }
  return {};
}

Status check_entries(const ZipReader& payload, const BundleManifest& manifest) {
  std::set<std::string> named{"manifest.json"};
  for (const BundleFile& file : manifest.files) named.insert(file.name);
  if (named.size() != payload.entries().size())
    return damaged("its files are not those that the manifest names");
  for (const auto& entry : payload.entries()) {
    if (!named.contains(entry.name)) return damaged("'" + entry.name + "' is not named in the manifest");
  }
  return {};
}

}  // namespace

Result<Bundle> parse_bundle(std::string_view bytes) {
  if (bytes.size() > kBundleBytesMax)
    return against_rule(format("it has more than {} bytes", kBundleBytesMax));
  TRY_ASSIGN(const auto parts, read_container(bytes));
  const auto part =
      std::find_if(parts.begin(), parts.end(), [](const auto& e) { return e.name == "payload.zip"; });
  if (part == parts.end()) return damaged("it has no payload.zip");
  TRY_ASSIGN(const ZipReader payload, ZipReader::open(part->content));
  TRY_ASSIGN(const std::string manifest_text, payload.read("manifest.json", kManifestBytesMax));
  Bundle bundle;
  TRY_ASSIGN(bundle.manifest, read_manifest(manifest_text));
  TRY(check_entries(payload, bundle.manifest));
  // Copied: the walk below fills the bundle that the manifest stands in.
  const std::vector<BundleFile> files = bundle.manifest.files;
  for (const BundleFile& file : files) {
    TRY_ASSIGN(const std::string content, payload.read(file.name, limit_of(file.name)));
    if (static_cast<std::int64_t>(content.size()) != file.size_bytes ||
        crypto::sha256_hex(content) != file.sha256) {
      return damaged(file.name + " is not the file that the manifest names");
    }
    if (file.name == "events.jsonl") TRY(read_events(content, bundle));
    if (file.name == "learners.jsonl") TRY(read_learners(content, bundle));
    if (file.name == kFeedbackFile) TRY(read_feedback(content, bundle));
  }
  if (std::ssize(bundle.feedback) != bundle.manifest.feedback_count)
    return damaged(std::string(kFeedbackFile) + " has not as many lines as the manifest says");
  return bundle;
}

Result<Bundle> read_bundle(const std::filesystem::path& file) {
  TRY_ASSIGN(const std::string bytes, read_file(file, kBundleBytesMax));
  auto bundle = parse_bundle(bytes);
  if (!bundle) return failure(bundle.error().code, file.filename().string() + ": " + bundle.error().message);
  return bundle;
}

}  // namespace waypost::exchange
