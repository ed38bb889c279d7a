// SPDX-License-Identifier: Apache-2.0
/// Bundle: what an office sends in, read and verified (docs/formats/bundle.md).
/// A bundle is whole or refused. events.jsonl is the truth; statements.jsonl is a view for other systems and
/// is only checked against its hash.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "records/course_feedback.hpp"
#include "records/event.hpp"
#include "records/event_line.hpp"

namespace waypost::exchange {

inline constexpr int kBundleFormatVersion = 1;
inline constexpr std::size_t kBundleBytesMax = std::size_t{64} << 20;       ///< of the file
inline constexpr std::size_t kEventsBytesMax = std::size_t{256} << 20;      ///< of events.jsonl, unpacked
inline constexpr std::size_t kStatementsBytesMax = std::size_t{512} << 20;  ///< of statements.jsonl, unpacked
inline constexpr std::size_t kFeedbackBytesMax = std::size_t{16} << 20;     ///< of feedback.jsonl, unpacked
inline constexpr std::int64_t kEventsMax = 1'000'000;

struct BundleFile {
  std::string name;
  std::string sha256;
  std::int64_t size_bytes = 0;
};

struct BundleManifest {
  int format_version = kBundleFormatVersion;
  std::string bundle;       ///< UUID
  std::string device;       ///< UUID
  std::string incarnation;  ///< UUID, of the PC that made the bundle; earlier events may carry others
  records::SiteSet site;    ///< empty members where the office was not named yet
  std::int64_t first_seq = 0;
  std::int64_t last_seq = 0;
  std::string chain_head;  ///< SHA-256 of the last line
  std::int64_t event_count = 0;
  std::int64_t statement_count = 0;
  std::int64_t learner_count = 0;
  std::int64_t feedback_count = 0;  ///< 0 where there is no feedback.jsonl
  std::string made_at;              ///< ISO 8601 in UTC, as the PC's clock said
  std::string program_version;
  std::vector<BundleFile> files;
};

struct BundleLearner {
  records::LearnerId learner;
  std::string language;
  records::LearnerAttributes attributes;  ///< what the office was allowed to send; empty where it was not
};

/// The same seq twice, or seqs left out: shown to people, no reason to refuse.
struct SeqGap {
  std::int64_t first_missing = 0;
  std::int64_t last_missing = 0;
};

struct Bundle {
  BundleManifest manifest;
  std::vector<records::EventLine> events;  ///< by seq, lines byte for byte
  std::vector<BundleLearner> learners;
  std::vector<std::string> feedback;  ///< lines of records::CourseFeedback, by their text; all of the PC
  std::vector<SeqGap> gaps;           ///< within first_seq to last_seq
};

/// Reads and verifies the whole bundle: container, sizes, hashes, UTF-8, limits, ids, the chain up to the
/// manifest's head. Errors: corrupt where it is damaged, invalid where it breaks a rule, newer_version,
/// not_found, io.
Result<Bundle> read_bundle(const std::filesystem::path& file);
Result<Bundle> parse_bundle(std::string_view bytes);

}  // namespace waypost::exchange
