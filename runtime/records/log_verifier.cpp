// SPDX-License-Identifier: Apache-2.0
#include "records/log_verifier.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/format.hpp"
#include "crypto/hash.hpp"
#include "records/course_feedback.hpp"
#include "records/event_table.hpp"
#include "records/feedback_table.hpp"
#include "records/private_text.hpp"
#include "records/projector.hpp"
#include "records/salvage.hpp"
#include "records/shown_items.hpp"
#include "records/witness.hpp"
#include "records_sql/queries.hpp"

namespace waypost::records {
namespace {

/// Follows the rows of the log one after the other.
class ChainWalk {
 public:
  explicit ChainWalk(VerifyReport& report) : report_(report) {}

  void visit(std::int64_t seq, const std::string& id, const std::string& learner, const std::string& type,
             const std::string& line) {
    ++report_.event_count;
    if (seq == expected_seq_ + 1) tell("event {} is missing", expected_seq_);
    if (seq > expected_seq_ + 1) tell("events {} to {} are missing", expected_seq_, seq - 1);
    const bool follows = seq == expected_seq_;
    expected_seq_ = seq + 1;
    const auto event = parse_event_line(line);
    if (!event) {
      tell("event {}: its line cannot be read: {}", seq, event.error().message);
      last_hash_.clear();
      return;
    }
    const EventHeader& header = event->header;
    if (header.seq != seq || header.id != id || header.learner.text() != learner || header.type != type) {
      tell("event {}: the columns beside its line say something else", seq);
    }
    if (follows && !last_hash_.empty() && header.prev != last_hash_) {
      tell("event {}: `prev` is not the hash of event {}: one of the two lines was changed", seq, seq - 1);
    }
    if (!device_.empty() && header.device != device_) tell("event {}: it names another device", seq);
    device_ = header.device;
    last_hash_ = event->hash;
    hashes_[seq] = event->hash;
    if (!header.private_hash.empty()) with_private_part_.push_back(*event);
  }

  const std::map<std::int64_t, std::string>& hashes() const { return hashes_; }
  const std::vector<EventLine>& with_private_part() const { return with_private_part_; }
  const std::string& head() const { return last_hash_; }

 private:
  template <typename... Values>
  void tell(fmt::format_string<Values...> pattern, Values&&... values) {
    report_.findings.push_back(format(pattern, std::forward<Values>(values)...));
  }

  VerifyReport& report_;
  std::int64_t expected_seq_ = 1;
  std::string last_hash_{kNoLineBefore};
  std::string device_;
  std::map<std::int64_t, std::string> hashes_;
  std::vector<EventLine> with_private_part_;
};

Status walk_chain(store::Database& database, ChainWalk& walk) {
  TRY_ASSIGN(store::Statement select, database.prepare(sql::select_log));
  while (true) {
    TRY_ASSIGN(const bool row, select.step());
    if (!row) return {};
    walk.visit(select.integer("seq"), select.text("id"), select.text("learner"), select.text("type"),
               select.text("line"));
  }
}

Status check_private_parts(store::Database& database, const Keyring& keyring, const ChainWalk& walk,
                           VerifyReport& report) {
  for (const EventLine& event : walk.with_private_part()) {
    const EventHeader& header = event.header;
    const auto tell = [&](const char* what) {
      report.findings.push_back(format("event {}: its private part {}", header.seq, what));
    };
    const auto found = keyring.learner_key(private_owner_of(event));
    if (!found) {
      tell("cannot be opened: the learner's key is damaged");
      continue;
    }
    const auto& key = *found;
    if (!key) continue;
    TRY_ASSIGN(const auto part, private_part_of(database, header.id));
    if (!part) {
      tell("is missing, though the learner's key is there");
      continue;
    }
    const auto text = crypto::open_sealed(part->sealed, *key, header.id);
    if (!text) {
      tell("was changed: it does not open");
    } else if (private_hash_of(part->salt, *text) != header.private_hash) {
      tell("is not the one that its line holds the hash of");
    }
  }
  return {};
}

/// Parts that no line names: nobody wrote them.
Status check_strange_parts(store::Database& database, const ChainWalk& walk, VerifyReport& report) {
  std::set<std::string> known;
  for (const EventLine& event : walk.with_private_part()) known.insert(event.header.id);
  TRY_ASSIGN(store::Statement select, database.prepare(sql::select_private_part_ids));
  while (true) {
    TRY_ASSIGN(const bool row, select.step());
    if (!row) return {};
    const std::string id = select.text("event_id");
    if (!known.contains(id)) report.findings.push_back("private part " + id + ": no line names it");
  }
}

Status check_projections(store::Database& database, VerifyReport& report) {
  Projector projector(database);
  // Rolled back at the end: the rebuild is only looked at.
  TRY_ASSIGN(store::Transaction transaction, store::Transaction::begin(database));
  TRY_ASSIGN(const auto before, projector.digests());
  if (const Status rebuilt = projector.rebuild(); !rebuilt) {
    report.findings.push_back("the projections cannot be rebuilt: " + rebuilt.error().message);
    return {};
  }
  TRY_ASSIGN(const auto after, projector.digests());
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i] != after[i]) {
      report.findings.push_back(format("table {} is not what the log says", before[i].first));
    }
  }
  return {};
}

Status check_items(store::Database& database, VerifyReport& report) {
  TRY_ASSIGN(ShownItemCheck check, check_shown_items(database));
  for (std::string& finding : check.findings) report.findings.push_back(std::move(finding));
  for (std::string& note : check.notes) report.notes.push_back(std::move(note));
  return {};
}

Status check_feedback(store::Database& database, VerifyReport& report) {
  return each_feedback(database, [&report](KeptFeedback&& feedback) -> Status {
    if (!parse_feedback_line(feedback.line)) report.findings.push_back("course feedback: a row was changed");
    return {};
  });
}

Status check_witness(const RecordFiles& files, store::Database& database, const ChainWalk& walk,
                     VerifyReport& report) {
  TRY_ASSIGN(const WitnessContent content, read_witness(files.witness));
  for (const std::int64_t line : content.bad_lines) {
    report.findings.push_back(format("answers.log: line {} is damaged", line));
  }
  std::map<std::int64_t, std::string> missing = walk.hashes();
  std::set<std::string> seen;
  std::int64_t last_seq = 0;
  for (const LoggedEvent& event : content.events) {
    const std::int64_t seq = event.line.header.seq;
    if (!seen.insert(event.line.hash).second) {
      report.findings.push_back(format("event {} stands twice in answers.log", seq));
      continue;
    }
    if (seq < last_seq) report.findings.push_back(format("event {} is out of order in answers.log", seq));
    last_seq = std::max(last_seq, seq);
    TRY_ASSIGN(const auto part, private_part_of(database, event.line.header.id));
    // Erasing takes it from the database only.
    if (part && (!event.private_part || event.private_part->salt != part->salt ||
                 event.private_part->sealed != part->sealed)) {
      report.findings.push_back(format("event {}: its private part is another one in answers.log", seq));
    }
    const auto logged = walk.hashes().find(seq);
    if (logged == walk.hashes().end()) {
      report.findings.push_back(format("event {} stands in answers.log and not in the database", seq));
    } else if (logged->second != event.line.hash) {
      report.findings.push_back(format("event {} reads differently in answers.log", seq));
    }
    missing.erase(seq);
  }
  for (const auto& [seq, hash] : missing) {
    report.findings.push_back(format("event {} is missing in answers.log", seq));
  }
  return {};
}

/// What stood in the record when the newest backup was made must stand there still.
Status check_backup(const RecordFiles& files, store::Database& database, const ChainWalk& walk,
                    VerifyReport& report) {
  const auto read = read_newest_backup(files, report.notes);
  if (!read) {
    // Without room for a copy of it everything else is checked all the same.
    report.notes.push_back("the newest backup could not be looked at: " + read.error().message);
    return {};
  }
  const Salvaged& backup = *read;
  const std::string name = backup.file.filename().string();
  for (const LoggedEvent& event : backup.events) {
    const std::int64_t seq = event.line.header.seq;
    const auto logged = walk.hashes().find(seq);
    if (logged == walk.hashes().end()) {
      report.findings.push_back(format("event {} stands in {} and not in the database", seq, name));
    } else if (logged->second != event.line.hash) {
      report.findings.push_back(format("event {} reads differently in {}", seq, name));
    }
  }
  for (const ShownItem& item : backup.shown) {
    if (crypto::sha256_hex(item.content) != item.hash) continue;
    const auto kept = find_shown_item(database, item.hash);
    if (kept && !*kept)
      report.findings.push_back(format("shown item {} is kept in {} only", item.hash, name));
  }
  std::set<std::pair<std::string, std::string>> feedback;
  TRY(each_feedback(database, [&feedback](KeptFeedback&& each) -> Status {
    feedback.emplace(each.id, each.line);
    return {};
  }));
  const auto gone = std::count_if(backup.feedback.begin(), backup.feedback.end(), [&](const auto& each) {
    return !feedback.contains({each.id, each.line});
  });
  if (gone > 0)
    report.findings.push_back(format("course feedback: {} rows of {} are gone or changed", gone, name));
  return {};
}

}  // namespace

Result<VerifyReport> verify_log(const RecordFiles& files, store::Database& database, const Keyring& keyring) {
  VerifyReport report;
  TRY_ASSIGN(const auto damage, database.check(store::Database::Check::full));
  for (const std::string& finding : damage) report.findings.push_back("records.db: " + finding);
  ChainWalk walk(report);
  TRY(walk_chain(database, walk));
  report.chain_head = walk.head();
  TRY(check_private_parts(database, keyring, walk, report));
  TRY(check_projections(database, report));
  TRY(check_items(database, report));
  TRY(check_feedback(database, report));
  TRY(check_strange_parts(database, walk, report));
  TRY(check_witness(files, database, walk, report));
  TRY(check_backup(files, database, walk, report));
  return report;
}

Result<VerifyReport> verify_chain(store::Database& database) {
  VerifyReport report;
  ChainWalk walk(report);
  TRY(walk_chain(database, walk));
  report.chain_head = walk.head();
  return report;
}

Result<VerifyReport> verify_projections(store::Database& database) {
  VerifyReport report;
  TRY(check_projections(database, report));
  return report;
}

}  // namespace waypost::records
