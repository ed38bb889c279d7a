// SPDX-License-Identifier: Apache-2.0
#include "records/log_verifier.hpp"

#include <map>

#include "base/format.hpp"
#include "records/course_feedback.hpp"
#include "records/event_table.hpp"
#include "records/feedback_table.hpp"
#include "records/private_text.hpp"
#include "records/projector.hpp"
#include "records/shown_items.hpp"
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
    TRY_ASSIGN(const auto key, keyring.learner_key(private_owner_of(event)));
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
  report.notes = std::move(check.notes);
  return {};
}

Status check_feedback(store::Database& database, VerifyReport& report) {
  return each_feedback(database, [&report](KeptFeedback&& feedback) -> Status {
    if (!parse_feedback_line(feedback.line)) report.findings.push_back("course feedback: a row was changed");
    return {};
  });
}

Status check_witness(const RecordFiles& files, const ChainWalk& walk, VerifyReport& report) {
  TRY_ASSIGN(const WitnessContent content, read_witness(files.witness));
  for (const std::int64_t line : content.bad_lines) {
    report.findings.push_back(format("answers.log: line {} is damaged", line));
  }
  std::map<std::int64_t, std::string> missing = walk.hashes();
  for (const LoggedEvent& event : content.events) {
    const std::int64_t seq = event.line.header.seq;
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
  TRY(check_witness(files, walk, report));
  return report;
}

}  // namespace waypost::records
