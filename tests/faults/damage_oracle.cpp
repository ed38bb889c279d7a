// SPDX-License-Identifier: Apache-2.0
#include "damage_oracle.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "records/witness.hpp"

namespace waypost::faults {

using namespace waypost::records;

namespace {

namespace fs = std::filesystem;

void add(std::string& text, std::vector<std::string>& texts, const AttemptRecord& attempt) {
  text += format("attempt {} {} of {} finished {} passed {}\n", attempt.attempt.text(), attempt.raw,
                 attempt.maximum, attempt.finished, attempt.passed ? (*attempt.passed ? "yes" : "no") : "-");
  for (const AnswerRecord& answer : attempt.answers) {
    text += format("answer {} {} of {} {} {}", answer.item, answer.mark, answer.maximum, answer.correct,
                   answer.seq);
    for (const std::string& each : answer.response) text += " " + each;
    for (const auto& [gap, typed] : answer.typed) texts.push_back(format("{}: {}", answer.item, typed));
    text += "\n";
  }
}

/// The first events that the witness holds without a gap, and whether one of them is not the original.
std::size_t witnessed_events(const fs::path& folder, const Original& original) {
  const auto content = read_witness(folder / "answers.log");
  if (!content) return 0;
  std::set<std::string> known;
  for (const LoggedEvent& event : content->events) known.insert(event.line.line);
  std::size_t count = 0;
  while (count < original.lines.size() && known.contains(original.lines[count])) ++count;
  return count;
}

struct Seen {
  bool lines_changed = false;
  bool events_missing = false;
  bool marks_changed = false;
  bool texts_changed = false;
  bool texts_missing = false;
  bool told_at_start = false;
  bool told_by_verify = false;
};

Outcome outcome_of(const Seen& seen) {
  const bool visible = seen.lines_changed || seen.events_missing || seen.marks_changed || seen.texts_changed;
  if (seen.told_at_start) return visible ? Outcome::told_at_start : Outcome::repaired;
  if (seen.texts_missing && !visible) return Outcome::unreadable;
  if (seen.told_by_verify) return visible ? Outcome::shown_until_verify : Outcome::told_by_verify;
  return visible ? Outcome::silent : Outcome::nothing_changed;
}

}  // namespace

const char* name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::nothing_changed: return "nothing visible changed";
    case Outcome::repaired: return "repaired at the start, which said so";
    case Outcome::told_at_start: return "lost or changed, and the start said so";
    case Outcome::unreadable:
      return "a name or typed text cannot be read, its key is spoilt; all marks are right";
    case Outcome::told_by_verify: return "nothing visible changed, and verify says what is wrong";
    case Outcome::shown_until_verify: return "shown otherwise until verify says so";
    case Outcome::rolled_back: return "rolled back, and nothing on the disk could tell";
    case Outcome::silent: return "silent";
  }
  return "silent";
}

Status read_views(RecordStore& store, std::string& text, std::vector<std::string>& texts) {
  TRY_ASSIGN(const auto learners, store.learners());
  for (const Learner& learner : learners) {
    text += format("learner {} {} {}\n", learner.id.text(), learner.language, learner.last_seq);
    if (!learner.name.empty()) texts.push_back(format("{}: {}", learner.id.text(), learner.name));
    TRY_ASSIGN(const auto registrations, store.registrations(learner.id));
    for (const RegistrationRecord& record : registrations) {
      text +=
          format("registration {} {} {}\n", record.registration.text(), record.module, record.module_version);
      for (const auto& [path, unit] : record.units) {
        text += format("unit {} completed {} passed {}\n", path, unit.completed, unit.passed);
        if (unit.open) {
          text += format("open at {} for {}\n", unit.open->page, unit.open->duration_ms);
          AttemptRecord lesson;
          lesson.answers = unit.open->answers;
          add(text, texts, unit.open->attempt ? *unit.open->attempt : lesson);
        }
        for (const AttemptRecord& attempt : unit.finished_attempts) add(text, texts, attempt);
      }
    }
  }
  TRY_ASSIGN(const auto site, store.site());
  if (site) text += format("site {} {} {}\n", site->site, site->name, site->country);
  return {};
}

Result<Original> original_of(const fs::path& folder) {
  const ManualClock clock(kMorningMs);
  SeededRandom random(1);
  TRY_ASSIGN(const auto store, RecordStore::open(folder, clock, random));
  Original original;
  TRY_ASSIGN(const auto events, store->events_after(0));
  for (const EventLine& event : events) original.lines.push_back(event.line);
  TRY(read_views(*store, original.marks, original.texts));
  original.device = store->head().device;
  return original;
}

Judgement judge_damage(const fs::path& folder, const Original& original, bool cut) {
  Judgement judgement;
  Seen seen;
  const auto say = [&judgement](std::string what) { judgement.reasons.push_back(std::move(what)); };
  const auto refused = [&](const Error& error) {
    judgement.outcome = error.message.empty() ? Outcome::silent : Outcome::told_at_start;
    say("does not open: " + error.message);
    return judgement;
  };
  const std::size_t witnessed = witnessed_events(folder, original);
  ManualClock clock(kMorningMs + 86'400'000 * 365LL);
  SeededRandom random(original.lines.size());
  auto opened = RecordStore::open(folder, clock, random);
  if (!opened) return refused(opened.error());
  RecordStore& store = **opened;
  seen.told_at_start = !store.recovery().empty();
  for (const std::string& each : store.recovery().notes) say("start: " + each);

  const auto events = store.events_after(0);
  if (!events) return refused(events.error());
  judgement.events = events->size();
  for (const EventLine& event : *events) {
    const auto index = static_cast<std::size_t>(event.header.seq) - 1;
    if (index < original.lines.size() && event.line == original.lines[index]) continue;
    seen.lines_changed = true;
    say(format("event {} reads differently", index + 1));
  }
  seen.events_missing = events->size() < original.lines.size();
  if (seen.events_missing) say(format("{} of {} events", events->size(), original.lines.size()));
  if (!cut) {
    std::string marks;
    std::vector<std::string> texts;
    const Status read = read_views(store, marks, texts);
    if (!read) return refused(read.error());
    seen.marks_changed = marks != original.marks;
    if (seen.marks_changed) say("marks or progress are others");
    for (const std::string& text : texts) {
      if (std::find(original.texts.begin(), original.texts.end(), text) != original.texts.end()) continue;
      seen.texts_changed = true;
      say("another text: " + text);
    }
    seen.texts_missing = texts.size() < original.texts.size();
  }
  const auto verify = [&] {
    const auto report = store.verify();
    seen.told_by_verify = seen.told_by_verify || !report || !report->clean() || !report->notes.empty();
    if (!report) return say("verify: " + report.error().message);
    for (const std::string& each : report->findings) say("verify: " + each);
    for (const std::string& each : report->notes) say("verify notes: " + each);
  };
  verify();
  // What a wrong key or a wrong name of the PC spoils, it spoils with the next event.
  if (store.append(LearnerId(), SiteSet{"kh-poipet", "Poipet", "KH"})) {
    if (!seen.told_by_verify) verify();
    if (store.head().device != original.device && !original.device.empty() && !events->empty()) {
      say("the PC goes by another name: " + store.head().device);
      seen.lines_changed = true;
    }
  } else {
    seen.told_at_start = true;
  }
  judgement.outcome = outcome_of(seen);
  const bool only_the_end = seen.events_missing && !seen.lines_changed;
  const bool untold =
      judgement.outcome == Outcome::silent || judgement.outcome == Outcome::shown_until_verify;
  if (cut && untold && only_the_end && events->size() >= witnessed) judgement.outcome = Outcome::rolled_back;
  return judgement;
}

}  // namespace waypost::faults
