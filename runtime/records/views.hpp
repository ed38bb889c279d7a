// SPDX-License-Identifier: Apache-2.0
/// What the log says now: projections for the sign-in screen, the library, resuming and results.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "records/event.hpp"

namespace waypost::records {

struct Learner {
  LearnerId id;
  std::string name;
  std::string language;
  std::int64_t last_seq = 0;  ///< of the learner's last event: who was here most recently
  Role role = Role::officer;
  bool has_pin = false;
  bool listed = true;  ///< works here: neither moved away, nor merged into another entry, nor erased
  LearnerAttributes attributes = {};
  LearnerState state = LearnerState::listed;  ///< says why where `listed` is false
};

/// What it takes to check a learner's PIN.
struct Credentials {
  std::string pin_hash;       ///< argon2id as libsodium writes it; empty without a PIN
  int tries = 0;              ///< since the PIN was right the last time
  std::int64_t tried_ms = 0;  ///< of the last try, comparable within `tried_boot`
  std::string tried_boot;
};

/// The answer that counts: the last one given to an item in a session or attempt.
struct AnswerRecord {
  std::string item;  ///< path
  std::string objective;
  std::vector<std::string> response;
  int tries = 1;
  Mark mark = 0;
  Mark maximum = 0;
  bool correct = false;
  int certainty = 0;
  int hint_count = 0;
  std::int64_t seq = 0;                      ///< of the event: when it was answered
  std::map<std::string, std::string> typed;  ///< what was typed; empty where its key is gone
};

/// A decision in a scenario of an open sitting.
struct OptionRecord {
  std::string page;  ///< path
  std::string scene;
  std::string option;
};

/// One filling of a form.
struct FormRecord {
  std::string form;  ///< path
  std::string subject_kind;
  std::string subject;
  std::vector<std::string> answers;          ///< as in FormAnswered
  std::map<std::string, std::string> typed;  ///< free text; empty where its key is gone
  std::string time;                          ///< ISO 8601, as claimed
  std::int64_t seq = 0;
};

struct AttemptRecord {
  AttemptId attempt;
  UnitKind kind = UnitKind::post_test;
  std::vector<std::string> items;
  std::vector<std::string> orders;        ///< as in AttemptOpened
  std::vector<std::string> shown_hashes;  ///< as in AttemptOpened
  std::int64_t seed = 0;
  std::string language;
  std::vector<AnswerRecord> answers;  ///< in the order first answered
  Mark raw = 0;
  Mark maximum = 0;
  bool finished = false;
  std::optional<bool> passed;
  std::string time;  ///< ISO 8601, as claimed when it was opened
};

/// A sitting that has not ended: what is needed to go on where it stopped.
struct OpenSession {
  SessionId session;
  std::string page;                      ///< path of the page seen last; may be empty
  std::vector<AnswerRecord> answers;     ///< a lesson's answers in this sitting
  std::vector<OptionRecord> options;     ///< decisions in its scenarios, in order
  std::vector<FormRecord> forms;         ///< forms filled in this sitting, in order
  std::set<std::string> flagged;         ///< paths of the questions to be looked at again
  std::optional<AttemptRecord> attempt;  ///< a test's open attempt
  std::int64_t duration_ms = 0;          ///< time spent so far
  std::int64_t last_seq = 0;             ///< of the last event in it
};

struct UnitRecord {
  std::string unit;  ///< path
  UnitKind kind = UnitKind::lesson;
  bool completed = false;  ///< a lesson read to its end, a pre-test handed in
  bool passed = false;     ///< a post-test passed at least once
  std::optional<OpenSession> open;
  std::vector<AttemptRecord> finished_attempts;  ///< oldest first
  std::int64_t last_seq = 0;
  bool read_together = false;  ///< a lesson read to its end with others at one screen, at least once
};

/// One learner in one module.
struct RegistrationRecord {
  RegistrationId registration;
  std::string module;
  std::string module_version;
  std::map<std::string, UnitRecord> units;  ///< by unit path; units never entered are absent
  std::vector<FormRecord> forms;            ///< of an instrument: every filling, oldest first
  std::int64_t duration_ms = 0;             ///< in front of the screen, all sittings
  std::string last_attempt_time;            ///< ISO 8601 of the last finished test; empty where there is none
};

/// A lesson or test that somebody has done; no marks.
struct UnitDone {
  LearnerId learner;
  std::string module;
  std::string unit;  ///< path
  bool completed = false;
  bool passed = false;
  std::string day;  ///< ISO 8601, as claimed by the last event in it
};

/// What a learner left at a page, for themselves alone.
struct PageMark {
  bool marked = false;
  std::string note;  ///< empty where there is none, or its key is gone

  bool empty() const { return !marked && note.empty(); }
  bool operator==(const PageMark&) const = default;
};
/// By the page's path. Pages at which nothing is left are absent.
using PageMarks = std::map<std::string, PageMark>;

/// What was said about the office on this PC, by whomever: forms by module, oldest first. What somebody typed
/// stays with who typed it, so `typed` is empty.
using OfficeForms = std::map<std::string, std::vector<FormRecord>>;

}  // namespace waypost::records
