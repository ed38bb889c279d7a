// SPDX-License-Identifier: Apache-2.0
#include "record_workload.hpp"

#include <cstdio>

#include "base/format.hpp"
#include "crypto/hash.hpp"

namespace waypost::faults {

using namespace waypost::records;

namespace {

void start(RecordWorker& worker, int learner, int session, const std::string& unit, UnitKind kind) {
  worker.append(learner_number(learner), SessionStarted{session_number(session), registration_number(learner),
                                                        "drugs", "1.0.0", unit, kind, "km"});
}

void enrol(RecordWorker& worker, int learner) {
  worker.append(learner_number(learner),
                LearnerEnrolled{learner_number(learner), "km", name_of_learner(learner)});
}

void register_in_drugs(RecordWorker& worker, int learner) {
  worker.append(learner_number(learner), RegistrationOpened{registration_number(learner), "drugs", "1.0.0"});
}

AttemptOpened attempt_with_items(int learner, int session) {
  AttemptOpened opened;
  opened.attempt = AttemptId("0193a3a0-0000-7000-8000-0000000000d1");
  opened.session = session_number(session);
  opened.registration = registration_number(learner);
  opened.unit = "drugs/post";
  opened.maximum = 2'000'000;
  for (const char* name : {"a", "b"}) {
    opened.items.push_back(format("drugs/post/{}", name));
    const std::string content = format(R"({{"item":"{}"}})", name);
    opened.shown.push_back({crypto::sha256_hex(content), content});
    opened.shown_hashes.push_back(opened.shown.back().hash);
  }
  return opened;
}

bool play_part(const std::filesystem::path& root, std::uint64_t seed, Mistake mistake, bool killed,
               void (*part)(RecordWorker&)) {
  const ChildEnd end = run_in_child([&] {
    watch(root);
    RecordWorker worker(root / "data", seed, mistake == Mistake::acknowledge_first);
    part(worker);
    const int errors = worker.errors();
    if (killed && errors == 0) end_like_a_kill();
    worker.close();
    return errors == 0 ? 0 : 1;
  });
  return end.signal == 0 && end.exit_code == (killed ? kEndedByFault : 0);
}

}  // namespace

void enrol_and_begin_a_lesson(RecordWorker& worker) {
  worker.append(LearnerId(), SiteSet{"kh-poipet", "Poipet", "KH"});
  enrol(worker, 1);
  register_in_drugs(worker, 1);
  enrol(worker, 2);
  register_in_drugs(worker, 2);
  start(worker, 1, 1, "drugs/safety-first", UnitKind::lesson);
  worker.append(learner_number(1), PageViewed{session_number(1), "drugs/safety-first/why"});
  worker.answer(1, 1, "drugs/safety-first/look");
  worker.answer(1, 1, "drugs/safety-first/write", "a seal");
  worker.give_feedback(2);
  // Ends the one left open in the same transaction.
  start(worker, 1, 2, "drugs/law", UnitKind::lesson);
  worker.answer(1, 2, "drugs/law/first");
}

void sit_a_test(RecordWorker& worker) {
  start(worker, 1, 3, "drugs/post", UnitKind::post_test);
  const AttemptOpened opened = attempt_with_items(1, 3);
  worker.append(learner_number(1), opened);
  worker.answer(1, 3, "drugs/post/a", {}, opened.attempt);
  worker.answer(1, 3, "drugs/post/b", "what I saw", opened.attempt);
  worker.append(learner_number(1),
                AttemptFinished{opened.attempt, session_number(3), registration_number(1), "drugs/post",
                                UnitKind::post_test, 2'000'000, 2'000'000, true, 9000});
  worker.back_up();
  worker.append(learner_number(1), SessionEnded{session_number(3), 9000});
  worker.erase(2);
  enrol(worker, 3);
  worker.append(learner_number(3), LanguageChosen{"lo"});
}

void spend_an_evening(RecordWorker& worker) {
  start(worker, 1, 4, "drugs/practice", UnitKind::lesson);
  FormAnswered form{session_number(4),
                    registration_number(1),
                    "drugs/behaviour",
                    std::string(64, 'b'),
                    "learner",
                    learner_number(3).text(),
                    {"careful.yes"},
                    "km",
                    5000};
  form.typed = {{"why", "asks before opening"}};
  worker.append(learner_number(1), form);
  worker.rebuild_projections();
  worker.give_feedback(1);
  worker.flush_witness();
  worker.answer(1, 4, "drugs/practice/a", "typed");
  worker.erase(3);
  worker.answer(1, 4, "drugs/practice/b");
  worker.back_up();
  worker.answer(1, 4, "drugs/practice/c");
}

void answer_for_hours(RecordWorker& worker) {
  enrol(worker, 1);
  register_in_drugs(worker, 1);
  start(worker, 1, 1, "drugs/essays", UnitKind::lesson);
  for (int i = 0; i < 110; ++i) {
    worker.answer(1, 1, format("drugs/essays/{}", i), i % 3 == 0 ? "a few words" : "");
  }
}

bool record_workload(const std::string& name, const std::filesystem::path& root, std::uint64_t seed,
                     Mistake mistake) {
  clear_trace();
  std::filesystem::remove_all(root);
  std::filesystem::create_directories(root);
  bool worked = false;
  if (name == "day") {
    worked = play_part(root, seed, mistake, false, enrol_and_begin_a_lesson) &&
             play_part(root, seed + 1, mistake, true, sit_a_test) &&
             play_part(root, seed + 2, mistake, false, spend_an_evening);
  } else if (name == "long") {
    worked = play_part(root, seed, mistake, true, answer_for_hours) &&
             play_part(root, seed + 1, mistake, false, [](RecordWorker& worker) {
               worker.answer(1, 1, "drugs/essays/after");
               worker.answer(1, 1, "drugs/essays/last", "short");
             });
  }
  const bool read = worked && run_in_child([&] {
                                RecordWorker worker(root / "data", seed + 3);
                                return worker.note_history() ? 0 : 1;
                              }).well();
  if (!read) {
    std::fprintf(stderr, "record_faults: workload %s does not work even without faults\n", name.c_str());
    for (const Operation& each : read_trace()) {
      if (each.act == Act::note && each.path == "error") std::fprintf(stderr, "  %s\n", each.bytes.c_str());
    }
  }
  return read;
}

History history_of(const std::vector<Operation>& trace) {
  History history;
  for (const Operation& each : trace) {
    if (each.act != Act::note) continue;
    if (each.path == "line") history.lines.push_back(each.bytes);
    if (each.path == "feedback_line") history.feedback.push_back(each.bytes);
  }
  return history;
}

Promise::Promise(const std::vector<Operation>& trace) : next_acknowledged_(trace.size()) {
  std::size_t reached = 0;
  for (std::size_t i = trace.size(); i-- > 0;) {
    if (trace[i].act != Act::note) continue;
    if (trace[i].path == "acknowledged") reached = std::max<std::size_t>(reached, trace[i].offset);
    if (trace[i].path == "append") {
      next_acknowledged_[i] = std::max<std::size_t>(reached, trace[i].offset);
      reached = 0;
    }
  }
}

void Promise::continue_from(const Promise& before) {
  const std::vector<std::size_t> next = std::move(next_acknowledged_);
  *this = before;
  next_acknowledged_ = next;
}

void Promise::follow(const Operation& operation, std::size_t position) {
  if (operation.act != Act::note) return;
  const std::string& kind = operation.path;
  if (kind == "append") {
    begun_at_ = std::max<std::size_t>(events, operation.offset);
    events_at_most = std::max(events, next_acknowledged_[position]);
  } else if (kind == "acknowledged") {
    if (operation.offset > events) witnessed = begun_at_;
    events = std::max<std::size_t>(events, operation.offset);
  } else if (kind == "feedback") {
    feedback_at_most = feedback + operation.offset;
  } else if (kind == "feedback_kept") {
    feedback += operation.offset;
  } else if (kind == "enrolled") {
    enrolled.insert(operation.bytes);
  } else if (kind == "erase") {
    enrolled.erase(operation.bytes);
    erasing.insert(operation.bytes);
  } else if (kind == "erased") {
    erasing.erase(operation.bytes);
    erased.insert(operation.bytes);
  }
  events_at_most = std::max(events_at_most, events);
}

}  // namespace waypost::faults
