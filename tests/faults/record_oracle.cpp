// SPDX-License-Identifier: Apache-2.0
#include "record_oracle.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "records/witness.hpp"

namespace waypost::faults {

using namespace waypost::records;

namespace {

namespace fs = std::filesystem;

void judge_witness(const fs::path& folder, const Promise& promise, const History& history, Verdict& verdict) {
  const auto content = read_witness(folder / "answers.log");
  if (!content) {
    verdict.trails.push_back(content.error().message);
    return;
  }
  std::set<std::int64_t> known;
  for (const LoggedEvent& event : content->events) {
    const auto index = static_cast<std::size_t>(event.line.header.seq) - 1;
    if (index >= history.lines.size() || history.lines[index] != event.line.line) {
      verdict.partial.push_back(format("answers.log: event {} reads differently", index + 1));
    }
    known.insert(event.line.header.seq);
  }
  for (std::size_t seq = 1; seq <= promise.witnessed; ++seq) {
    if (!known.contains(static_cast<std::int64_t>(seq)))
      verdict.trails.push_back(format("answers.log lacks event {} of {}", seq, promise.events));
  }
}

void judge_keys(const fs::path& folder, const Promise& promise, Verdict& verdict) {
  const auto key_there = [&folder](const std::string& learner) {
    return fs::exists(folder / "keys" / ("learner-" + learner + ".key"));
  };
  for (const std::string& learner : promise.enrolled) {
    if (!key_there(learner)) verdict.lost.push_back("the key of learner " + learner);
  }
  for (const std::string& learner : promise.erased) {
    if (key_there(learner)) verdict.partial.push_back("an erased key is there again: learner " + learner);
  }
}

void judge_events(RecordStore& store, const Promise& promise, const History& history, Verdict& verdict) {
  const auto events = store.events_after(0);
  if (!events) {
    verdict.corrupt.push_back("reading the log: " + events.error().message);
    return;
  }
  const std::size_t count = events->size();
  if (count < promise.events)
    verdict.lost.push_back(format("events {} to {} of {}", count + 1, promise.events, promise.events));
  if (count > promise.events && count != promise.events_at_most) {
    verdict.partial.push_back(format("{} events where {} were acknowledged and {} asked for", count,
                                     promise.events, promise.events_at_most));
  }
  for (std::size_t i = 0; i < std::min(count, history.lines.size()); ++i) {
    if ((*events)[i].line != history.lines[i])
      verdict.lost.push_back(format("event {} reads differently", i + 1));
  }
}

void judge_names(RecordStore& store, const Promise& promise, Verdict& verdict) {
  const auto learners = store.learners();
  if (!learners) {
    verdict.corrupt.push_back("reading learners: " + learners.error().message);
    return;
  }
  std::map<std::string, std::string> names;
  for (const Learner& learner : *learners) names[learner.id.text()] = learner.name;
  for (int number = 1; number <= 3; ++number) {
    const std::string id = learner_number(number).text();
    const auto found = names.find(id);
    const std::string name = found == names.end() ? std::string() : found->second;
    if (promise.enrolled.contains(id) && name != name_of_learner(number))
      verdict.lost.push_back(format("the name of learner {}", number));
    if (promise.erased.contains(id) && !name.empty())
      verdict.partial.push_back(format("learner {} was erased and has a name", number));
  }
}

void judge_feedback(RecordStore& store, const Promise& promise, const History& history, Verdict& verdict) {
  const auto lines = store.feedback_lines();
  if (!lines) {
    verdict.corrupt.push_back("reading feedback: " + lines.error().message);
    return;
  }
  if (lines->size() < promise.feedback)
    verdict.lost.push_back(
        format("{} of {} feedback forms", promise.feedback - lines->size(), promise.feedback));
  if (lines->size() > promise.feedback && lines->size() != promise.feedback_at_most)
    verdict.partial.push_back(format("{} feedback forms of {}", lines->size(), promise.feedback_at_most));
  for (const std::string& line : *lines) {
    if (std::find(history.feedback.begin(), history.feedback.end(), line) == history.feedback.end())
      verdict.partial.push_back("a feedback form that nobody gave");
  }
}

void judge_verification(RecordStore& store, Verdict& verdict) {
  const auto report = store.verify();
  if (!report) {
    verdict.corrupt.push_back("verifying: " + report.error().message);
    return;
  }
  for (const std::string& finding : report->findings) verdict.corrupt.push_back(finding);
  for (const std::string& each : report->notes) verdict.lost.push_back(each);
}

/// A store that opened and then refuses work would be as bad as one that does not open.
void judge_going_on(const fs::path& folder, std::unique_ptr<RecordStore> store, const Clock& clock,
                    Random& random, Verdict& verdict) {
  const auto receipt = store->append(LearnerId(), SiteSet{"kh-poipet", "Poipet", "KH"});
  store.reset();
  if (!receipt) {
    verdict.corrupt.push_back("going on: " + receipt.error().message);
    return;
  }
  const auto again = RecordStore::open(folder, clock, random);
  if (!again) {
    verdict.corrupt.push_back("opening again: " + again.error().message);
  } else if ((*again)->head().hash != receipt->hash) {
    verdict.lost.push_back("the event that was appended after the repair");
  } else {
    judge_verification(**again, verdict);
  }
}

}  // namespace

std::string Verdict::text() const {
  std::string text;
  const auto add = [&text](const char* kind, const std::vector<std::string>& sentences) {
    for (const std::string& sentence : sentences) text += format("  {}: {}\n", kind, sentence);
  };
  add("lost", lost);
  add("partial", partial);
  add("corrupt", corrupt);
  add("trails", trails);
  return text;
}

Verdict judge(const fs::path& folder, const Promise& promise, const History& history,
              const Strictness& strictness) {
  Verdict verdict;
  if (strictness.witness_trails) judge_witness(folder, promise, history, verdict);
  if (strictness.names) judge_keys(folder, promise, verdict);
  ManualClock clock(kMorningMs + 86'400'000 * 365LL);
  SeededRandom random(promise.events + 1);
  auto opened = RecordStore::open(folder, clock, random);
  if (!opened) {
    verdict.corrupt.push_back("opening: " + opened.error().message);
    return verdict;
  }
  RecordStore& store = **opened;
  if (store.recovery().rebuilt && !strictness.may_be_rebuilt) {
    for (const std::string& each : store.recovery().notes) verdict.corrupt.push_back("rebuilt: " + each);
  }
  judge_events(store, promise, history, verdict);
  if (strictness.names) judge_names(store, promise, verdict);
  judge_feedback(store, promise, history, verdict);
  judge_verification(store, verdict);
  if (strictness.goes_on) judge_going_on(folder, std::move(*opened), clock, random, verdict);
  return verdict;
}

}  // namespace waypost::faults
