// SPDX-License-Identifier: Apache-2.0
#include "records/witness_reconciliation.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/file.hpp"
#include "base/format.hpp"
#include "base/path.hpp"
#include "records/event_table.hpp"
#include "records/projector.hpp"
#include "records/shown_items.hpp"
#include "records/witness.hpp"

namespace waypost::records {
namespace {

namespace fs = std::filesystem;

/// Records of one append are written together and synced before the next one: more than these a cut cannot
/// spoil.
constexpr std::int64_t kTornLinesMax = 16;

/// The log lost commits that the witness has: they come back where they continue the chain.
Result<bool> replay_witness(const WitnessContent& content, store::Database& database, std::int64_t last_seq,
                            std::string last_hash, RecoveryReport& report) {
  TRY_ASSIGN(store::Transaction transaction, store::Transaction::begin(database));
  std::int64_t count = 0;
  for (const LoggedEvent& event : content.events) {
    if (event.line.header.seq <= last_seq) continue;
    if (event.line.header.seq != last_seq + 1 || event.line.header.prev != last_hash) return false;
    TRY(insert_event(database, event));
    last_seq = event.line.header.seq;
    last_hash = event.line.hash;
    ++count;
  }
  // Not played on top of tables that may know of them: who took the events away may have left their traces.
  TRY(Projector(database).rebuild());
  TRY(mark_lost_shown_items(database));
  TRY(transaction.commit());
  report.event_count += count;
  report.notes.push_back(format("{} events came back from answers.log", count));
  return true;
}

/// Gives the witness whatever it does not have of the log, and leaves what it has besides: of a fork both
/// branches are kept, and verify() names them. One with spoilt lines or holes, and nothing of its own, is
/// written anew; where more is wrong than a cut can do, the old one is kept aside.
Status complete_witness(const RecordFiles& files, const Clock& clock, store::Database& database,
                        const WitnessContent& content, RecoveryReport& report) {
  std::unordered_set<std::string> known;
  std::int64_t last_known_seq = 0;
  for (const LoggedEvent& event : content.events) {
    known.insert(event.line.hash);
    last_known_seq = std::max(last_known_seq, event.line.header.seq);
  }
  std::size_t found = 0;
  std::vector<LoggedEvent> missing;
  TRY(each_event(database, 0, [&](LoggedEvent&& event) -> Status {
    if (known.contains(event.line.hash)) {
      ++found;
    } else {
      missing.push_back(std::move(event));
    }
    return {};
  }));
  // The last one is missing wherever the program ended between a commit and the witness.
  if (missing.size() > 1)
    report.notes.push_back(
        format("{} events were missing in answers.log and stand there again", missing.size()));
  const bool nothing_of_its_own = found == known.size();
  const bool has_hole = !missing.empty() && missing.front().line.header.seq < last_known_seq;
  if (nothing_of_its_own && (has_hole || !content.bad_lines.empty())) {
    const bool torn_by_a_cut =
        !content.bad_lines.empty() && content.bad_lines.front() + kTornLinesMax >= content.line_count;
    if (torn_by_a_cut) return rewrite_witness(files, database);
    report.notes.push_back(format("answers.log: {} damaged lines, written anew", content.bad_lines.size()));
    return replace_witness(files, clock, database, report);
  }
  if (missing.empty() && content.bad_lines.empty()) return {};
  TRY_ASSIGN(Witness witness, Witness::open(files.witness));
  for (const LoggedEvent& event : missing) TRY(witness.append(event));
  return witness.flush();
}

}  // namespace

Status reconcile_witness(const RecordFiles& files, const Clock& clock, store::Database& database,
                         WitnessCheck check, RecoveryReport& report) {
  TRY_ASSIGN(const auto last, last_event(database));
  const std::int64_t last_seq = last ? last->header.seq : 0;
  const std::string last_hash = last ? last->hash : std::string(kNoLineBefore);
  TRY_ASSIGN(WitnessEnd end, read_witness_end(files.witness));
  const bool agree = end.whole && end.last_seq == last_seq && (end.last_hash == last_hash || last_seq == 0);
  if (agree && check == WitnessCheck::end) return {};
  TRY_ASSIGN(const WitnessContent content, read_witness(files.witness));
  if (!end.whole && !content.events.empty()) {
    // The last record is torn, as after a power cut: the last good one counts.
    end.last_seq = content.events.back().line.header.seq;
    end.last_hash = content.events.back().line.hash;
  }
  bool fork = false;
  if (end.last_seq > last_seq) {
    TRY_ASSIGN(const bool continued, replay_witness(content, database, last_seq, last_hash, report));
    fork = !continued;
  } else if (end.last_seq > 0) {
    TRY_ASSIGN(const auto same, event_at(database, end.last_seq));
    fork = !same || same->hash != end.last_hash;
  }
  if (fork) report.notes.push_back("answers.log tells another history: both are kept");
  return complete_witness(files, clock, database, content, report);
}

Status rewrite_witness(const RecordFiles& files, store::Database& database) {
  const fs::path part = with_suffix(files.witness, ".part");
  std::error_code ignored;
  fs::remove(part, ignored);
  {
    TRY_ASSIGN(Witness witness, Witness::open(part));
    TRY(each_event(database, 0, [&witness](LoggedEvent&& event) { return witness.append(event); }));
    TRY(witness.flush());
  }
  return rename_durably(part, files.witness);
}

Status replace_witness(const RecordFiles& files, const Clock& clock, store::Database& database,
                       RecoveryReport& report) {
  TRY(move_aside(files, clock, {files.witness}, report.moved_to));
  return rewrite_witness(files, database);
}

}  // namespace waypost::records
