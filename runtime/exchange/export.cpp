// SPDX-License-Identifier: Apache-2.0
#include "exchange/export.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include "base/format.hpp"
#include "base/verified_file.hpp"
#include "crypto/hash.hpp"
#include "exchange/bundle.hpp"
#include "exchange/container.hpp"
#include "exchange/statements.hpp"
#include "formats/json.hpp"
#include "formats/zip.hpp"
#include "records/installed_site.hpp"

namespace waypost::exchange {
namespace {

namespace fs = std::filesystem;

/// Letters, digits and hyphens only: FAT sticks refuse much else.
std::string to_file_name(std::string_view site) {
  std::string name;
  for (const char c : site) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    name.push_back(letter ? c : '-');
  }
  return name.empty() ? "office" : name.substr(0, 32);
}

/// "waypost-kh-poipet-20261121-194333-9f3a01c7.wpx"
std::string bundle_file_name(const std::string& site, WallTimeMs now_ms, Random& random) {
  const std::string time = to_iso8601(now_ms);
  const std::string day = time.substr(0, 4) + time.substr(5, 2) + time.substr(8, 2);
  const std::string moment = time.substr(11, 2) + time.substr(14, 2) + time.substr(17, 2);
  return format("waypost-{}-{}-{}-{:08x}.wpx", to_file_name(site), day, moment, random.next() & 0xffff'ffffU);
}

struct Content {
  BundleManifest manifest;
  std::string events;
  std::string statements;
  std::string learners;
  std::string feedback;  ///< empty: no such file
};

Status gather_events(records::RecordStore& store, Content& content) {
  StatementBuilder builder;
  BundleManifest& manifest = content.manifest;
  TRY(store.each_event_after(0, [&](const records::EventLine& event) -> Status {
    if (manifest.event_count == 0) manifest.first_seq = event.header.seq;
    manifest.last_seq = event.header.seq;
    manifest.chain_head = event.hash;
    ++manifest.event_count;
    content.events += event.line;
    content.events += '\n';
    for (const std::string& statement : builder.add(event)) {
      ++manifest.statement_count;
      content.statements += statement;
      content.statements += '\n';
    }
    if (manifest.event_count > kEventsMax || content.events.size() > kEventsBytesMax ||
        content.statements.size() > kStatementsBytesMax) {
      return failure(ErrorCode::unsupported, "exporting: the record is larger than a bundle may be");
    }
    return {};
  }));
  if (manifest.event_count == 0) return failure(ErrorCode::not_found, "exporting: nothing was recorded yet");
  return {};
}

/// Of the attributes only what the site file allows; without a file nothing.
Result<std::vector<records::AttributeField>> allowed_attributes(records::RecordStore& store) {
  TRY_ASSIGN(const auto site, records::read_site_file(store));
  std::vector<records::AttributeField> allowed;
  if (!site) return allowed;
  const auto& names = site->exported_attributes;
  std::copy_if(
      records::kAttributeFields.begin(), records::kAttributeFields.end(), std::back_inserter(allowed),
      [&](const auto& field) { return std::find(names.begin(), names.end(), field.name) != names.end(); });
  return allowed;
}

Status gather_learners(records::RecordStore& store, Content& content) {
  TRY_ASSIGN(const auto attributes, allowed_attributes(store));
  TRY_ASSIGN(auto learners, store.learners());
  std::sort(learners.begin(), learners.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  for (const records::Learner& learner : learners) {
    JsonWriter json;
    json.begin_object().member("learner", learner.id.text()).member("language", learner.language);
    for (const records::AttributeField& field : attributes) {
      const std::string& value = learner.attributes.*field.value;
      if (!value.empty()) json.member(field.name, value);
    }
    json.end_object();
    content.learners += json.take() + "\n";
    ++content.manifest.learner_count;
  }
  return {};
}

Status gather_feedback(records::RecordStore& store, Content& content) {
  TRY_ASSIGN(auto lines, store.feedback_lines());
  // Byte by byte, as the reader demands it; the order of a database's collation is its own affair.
  std::sort(lines.begin(), lines.end());
  for (const std::string& line : lines) content.feedback += line + "\n";
  content.manifest.feedback_count = std::ssize(lines);
  if (content.manifest.feedback_count > kEventsMax || content.feedback.size() > kFeedbackBytesMax)
    return failure(ErrorCode::unsupported, "exporting: the record is larger than a bundle may be");
  return {};
}

std::string write_manifest(const BundleManifest& manifest) {
  JsonWriter json;
  json.begin_object();
  json.member("format_version", manifest.format_version);
  json.member("bundle", manifest.bundle);
  json.member("device", manifest.device);
  json.member("incarnation", manifest.incarnation);
  json.key("site").begin_object();
  json.member("site", manifest.site.site)
      .member("name", manifest.site.name)
      .member("country", manifest.site.country);
  json.end_object();
  json.member("first_seq", manifest.first_seq).member("last_seq", manifest.last_seq);
  json.member("chain_head", manifest.chain_head);
  json.member("event_count", manifest.event_count);
  json.member("statement_count", manifest.statement_count);
  json.member("learner_count", manifest.learner_count);
  if (manifest.feedback_count > 0) json.member("feedback_count", manifest.feedback_count);
  json.member("made_at", manifest.made_at);
  json.member("program_version", manifest.program_version);
  json.key("files").begin_array();
  for (const BundleFile& file : manifest.files) {
    json.begin_object().member("name", file.name).member("sha256", file.sha256);
    json.member("size_bytes", file.size_bytes).end_object();
  }
  json.end_array().end_object();
  return json.take() + "\n";
}

Result<std::string> pack(Content& content, WallTimeMs now_ms) {
  std::vector<ZipEntry> files{{"events.jsonl", content.events},
                              {"statements.jsonl", content.statements},
                              {"learners.jsonl", content.learners}};
  if (!content.feedback.empty()) files.push_back({"feedback.jsonl", content.feedback});
  for (const ZipEntry& file : files) {
    content.manifest.files.push_back(
        {file.name, crypto::sha256_hex(file.content), static_cast<std::int64_t>(file.content.size())});
  }
  const std::string manifest = write_manifest(content.manifest);
  std::vector<ZipEntry> entries{{"manifest.json", manifest}};
  entries.insert(entries.end(), files.begin(), files.end());
  TRY_ASSIGN(const std::string payload, write_zip(entries, now_ms));
  std::string bundle = write_container({{"payload.zip", payload}});
  if (bundle.size() > kBundleBytesMax) {
    return failure(ErrorCode::unsupported, "exporting: the record is larger than a bundle may be");
  }
  return bundle;
}

Status accept_bundle(std::string_view read_back) {
  TRY(parse_bundle(read_back));
  return {};
}

}  // namespace

Result<ExportSummary> export_bundle(records::RecordStore& store, const fs::path& out_folder,
                                    const Clock& clock, Random& random) {
  std::error_code error;
  if (!fs::is_directory(out_folder, error)) {
    return failure(ErrorCode::not_found, "exporting to " + out_folder.string() + ": there is no such folder");
  }
  const WallTimeMs now_ms = clock.wall_time_ms();
  Content content;
  BundleManifest& manifest = content.manifest;
  manifest.bundle = make_uuid_v7(clock, random);
  manifest.device = store.head().device;
  manifest.incarnation = store.head().incarnation;
  manifest.made_at = to_iso8601(now_ms);
  manifest.program_version = WAYPOST_VERSION;
  TRY_ASSIGN(const auto site, store.site());
  if (site) manifest.site = *site;
  TRY(gather_events(store, content));
  TRY(gather_learners(store, content));
  TRY(gather_feedback(store, content));
  TRY_ASSIGN(const std::string bundle, pack(content, now_ms));

  const fs::path file = out_folder / bundle_file_name(manifest.site.site, now_ms, random);
  TRY(write_verified(file, bundle, accept_bundle));
  // On a full disk results are taken out all the same: that is when they are wanted most.
  Status noted;
  if (const auto receipt =
          store.append(records::LearnerId(), records::Exported{manifest.bundle, manifest.last_seq});
      !receipt) {
    noted = failure(receipt.error());
  }
  return ExportSummary{file,
                       manifest.bundle,
                       manifest.first_seq,
                       manifest.last_seq,
                       manifest.event_count,
                       manifest.statement_count,
                       manifest.learner_count,
                       static_cast<std::int64_t>(bundle.size()),
                       noted};
}

}  // namespace waypost::exchange
