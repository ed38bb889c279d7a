// SPDX-License-Identifier: Apache-2.0
// record_robot DIR COUNT [--acknowledge-first]: opens an attempt, appends answers to a record folder, every
// third one typed, and prints each one's sequence number and id once it is durable. With --acknowledge-first
// it prints before it appends: the mistake that the kill test must be able to find.
//
// record_robot DIR --check FILE: reads acknowledgements from FILE and exits 1 where one is not in the log or
// the record does not verify.

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <string>

#include "base/clock.hpp"
#include "base/format.hpp"
#include "base/id.hpp"
#include "base/random.hpp"
#include "crypto/hash.hpp"
#include "records/record_store.hpp"

namespace {

using namespace waypost;
using namespace waypost::records;

int fail(const std::string& what) {
  std::cerr << "record_robot: " << what << "\n";
  return 3;
}

/// One write, so that a kill leaves a whole line or none.
void acknowledge(std::int64_t seq, const std::string& item) {
  const std::string line = format("{} {}\n", seq, item);
  if (std::fwrite(line.data(), 1, line.size(), stdout) != line.size() || std::fflush(stdout) != 0)
    std::exit(3);
}

/// With an item of its own as it was shown, so that verify() misses it where it was lost.
AttemptOpened attempt_in(const SessionId& session, const RegistrationId& registration,
                         const AttemptId& attempt) {
  AttemptOpened opened;
  opened.attempt = attempt;
  opened.session = session;
  opened.registration = registration;
  opened.unit = "drugs/robot";
  opened.items = {"drugs/robot/shown"};
  const std::string content = "{\"attempt\":\"" + attempt.text() + "\"}";
  opened.shown = {{crypto::sha256_hex(content), content}};
  opened.shown_hashes = {opened.shown[0].hash};
  return opened;
}

int answer(const std::string& folder, int count, bool acknowledge_first) {
  const SystemClock clock;
  SystemRandom random;
  auto store = RecordStore::open(folder, clock, random);
  if (!store) return fail(store.error().message);
  auto learners = (*store)->learners();
  if (!learners) return fail(learners.error().message);
  LearnerId learner;
  if (learners->empty()) {
    learner = LearnerId(make_uuid_v7(clock, random));
    const auto receipt = (*store)->append(learner, LearnerEnrolled{learner, "km", "Robot"});
    if (!receipt) return fail(receipt.error().message);
  } else {
    learner = learners->front().id;
  }
  const auto record = (*store)->registration(learner, "drugs");
  if (!record) return fail(record.error().message);
  // It may have been killed between enrolling and registering.
  const RegistrationId registration =
      *record ? (*record)->registration : RegistrationId(make_uuid_v7(clock, random));
  if (!*record && !(*store)->append(learner, RegistrationOpened{registration, "drugs", "1.0.0"})) {
    return fail("registering");
  }
  const SessionId session(make_uuid_v7(clock, random));
  const auto started = (*store)->append(learner, SessionStarted{session, registration, "drugs", "1.0.0",
                                                                "drugs/robot", UnitKind::post_test, "km"});
  if (!started) return fail(started.error().message);
  const AttemptOpened opened = attempt_in(session, registration, AttemptId(make_uuid_v7(clock, random)));
  if (const auto receipt = (*store)->append(learner, opened); !receipt) return fail(receipt.error().message);
  for (int i = 0; i < count; ++i) {
    // Its own name for each answer, so that the check finds this very one again.
    const std::string item = "drugs/robot/" + make_uuid_v7(clock, random);
    if (acknowledge_first) acknowledge((*store)->head().last_seq + 1, item);
    ItemAnswered answer{
        session,   registration, opened.attempt, item, std::string(64, '0'), "", 1, {"a"}, 1'000'000,
        1'000'000, true,         "km",           100};
    if (i % 3 == 0) answer.typed = {{"", item}};
    const auto receipt = (*store)->append(learner, answer);
    if (!receipt) return fail(receipt.error().message);
    if (!acknowledge_first) acknowledge(receipt->seq, item);
    if (i % 3 == 0 && !(*store)->flush_witness()) return fail("flushing the witness");
  }
  return 0;
}

int check(const std::string& folder, const std::string& file) {
  const SystemClock clock;
  SystemRandom random;
  auto store = RecordStore::open(folder, clock, random);
  if (!store) return fail(store.error().message);
  std::map<std::int64_t, std::string> items;
  const auto events = (*store)->events_after(0);
  if (!events) return fail(events.error().message);
  for (const EventLine& event : *events) items[event.header.seq] = event.json()["data"]["item"].text();

  int lost = 0;
  int acknowledged = 0;
  std::ifstream in(file);
  std::int64_t seq = 0;
  std::string item;
  while (in >> seq >> item) {
    ++acknowledged;
    if (items[seq] == item) continue;
    ++lost;
    std::cerr << "lost: event " << seq << "\n";
  }
  const auto report = (*store)->verify();
  if (!report) return fail(report.error().message);
  for (const std::string& finding : report->findings) std::cerr << "finding: " << finding << "\n";
  for (const std::string& note : (*store)->recovery().notes) std::cerr << "repaired: " << note << "\n";
  std::cout << acknowledged << " acknowledged, " << lost << " lost, " << report->event_count << " events, "
            << report->findings.size() << " findings\n";
  return lost == 0 && report->clean() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 4 && std::strcmp(argv[2], "--check") == 0) return check(argv[1], argv[3]);
  if (argc == 3) return answer(argv[1], std::atoi(argv[2]), false);
  if (argc == 4 && std::strcmp(argv[3], "--acknowledge-first") == 0)
    return answer(argv[1], std::atoi(argv[2]), true);
  std::cerr << "usage: record_robot DIR COUNT [--acknowledge-first] | DIR --check FILE\n";
  return 2;
}
