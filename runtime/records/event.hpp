// SPDX-License-Identifier: Apache-2.0
/// What happened to a learner, as values: the vocabulary of the event log (docs/formats/event.md).
/// Each struct is one event type; its members are the event's `data`, in this order and by these names.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/id.hpp"
#include "records/learner_events.hpp"

namespace waypost::records {

using RegistrationId = Id<struct RegistrationTag>;  ///< UUID: one learner in one module
using SessionId = Id<struct SessionTag>;            ///< UUID: one sitting in one unit (cmi5 session)
using AttemptId = Id<struct AttemptTag>;            ///< UUID: one go at a test

/// A lesson or a test of a module (a cmi5 assignable unit).
enum class UnitKind { lesson, pre_test, post_test, refresher };
const char* name_of(UnitKind kind);  ///< "lesson", "pre_test", "post_test", "refresher"
std::optional<UnitKind> unit_kind_of(const std::string& name);

/// Millionths of a point.
using Mark = std::int64_t;

struct LearnerEnrolled {
  LearnerId learner;
  std::string language;
  std::string name;  ///< private: never in the event's line
};

struct LanguageChosen {
  std::string language;
};

struct RegistrationOpened {
  RegistrationId registration;
  std::string module;
  std::string module_version;
};

struct SessionStarted {
  SessionId session;
  RegistrationId registration;
  std::string module;
  std::string module_version;
  std::string unit;  ///< path: "drugs/safety-first"
  UnitKind kind = UnitKind::lesson;
  std::string language;
  std::string group;  ///< UUID of those who learn together (GroupGathered); empty for one alone
};

/// The learner sees this page now: where to resume.
struct PageViewed {
  SessionId session;
  std::string page;  ///< path
};

/// An item as it was shown, for showing the attempt again when the module has changed. Kept once by `hash` on
/// this PC; never in a line or a bundle, for it holds the key.
struct ShownItem {
  std::string hash;     ///< SHA-256 of `content`
  std::string content;  ///< JSON: the item in the attempt's language, with its key
  bool operator==(const ShownItem&) const = default;
};

/// Opened durably before its first question shows.
struct AttemptOpened {
  AttemptId attempt;
  SessionId session;
  RegistrationId registration;
  std::string unit;
  UnitKind kind = UnitKind::post_test;
  std::vector<std::string> items;  ///< paths, in the order shown
  Mark maximum = 0;
  int mastery_score_ten_thousandths = 0;
  // The drawn form (absent in events of the first release).
  std::vector<std::string> content_hashes;  ///< of `items`, in their order
  std::vector<std::string> orders;          ///< of their parts: ids joined by ' ', "" where there are none
  std::vector<std::string> shown_hashes;    ///< SHA-256 of each ShownItem
  std::int64_t seed = 0;
  std::string language;
  std::vector<ShownItem> shown;  ///< kept beside the log, never in the line
};

struct ItemAnswered {
  SessionId session;
  RegistrationId registration;
  AttemptId attempt;  ///< empty in a lesson
  std::string item;   ///< path
  std::string content_hash;
  std::string objective;
  int try_number = 1;
  std::vector<std::string> response;  ///< ids, see lesson::recorded_ids; nothing that was typed
  Mark mark = 0;                      ///< below 0 only where confidence-marked
  Mark maximum = 0;
  bool correct = false;
  std::string language;
  std::int64_t duration_ms = 0;
  // Absent in events of the first release.
  std::string item_type = "choice";  ///< lesson::name_of(ItemType)
  std::vector<std::string> matched;  ///< foreseen answers typed: "accept.2"
  int certainty = 0;                 ///< 1 to 3 where confidence-marked, else 0
  int hint_count = 0;
  std::string scored_by = "player";          ///< or "lesson"
  std::map<std::string, std::string> typed;  ///< private: what was typed, by gap id, "" for the one text
};

/// A question of an open attempt is to be looked at again, or no longer: a note to oneself that says nothing
/// of its answer.
struct ItemFlagged {
  SessionId session;
  AttemptId attempt;
  std::string item;  ///< path
  bool flagged = false;
};

/// What was decided in a scene of a scenario: where to go on.
struct OptionChosen {
  SessionId session;
  std::string page;    ///< path of the scenario
  std::string scene;   ///< id
  std::string option;  ///< id
};

/// An unscored form, filled. Filled again it is a new event.
struct FormAnswered {
  SessionId session;
  RegistrationId registration;
  std::string form;  ///< path of the page
  std::string content_hash;
  std::string subject_kind;  ///< "none", "office", "learner"; what is said of a course is a CourseFeedback
  std::string subject;       ///< site id, learner's UUID; empty for none
  /// "question.option", "question=2026-11-22", "question=12.5", "question.row.column=3"; nothing of free
  /// text.
  std::vector<std::string> answers;
  std::string language;
  std::int64_t duration_ms = 0;
  std::map<std::string, std::string> typed;  ///< private: free text by question id
};

struct AttemptFinished {
  AttemptId attempt;
  SessionId session;
  RegistrationId registration;
  std::string unit;
  UnitKind kind = UnitKind::post_test;
  Mark raw = 0;
  Mark maximum = 0;
  std::optional<bool> passed;  ///< nothing for a pre-test
  std::int64_t duration_ms = 0;
  int mastery_score_ten_thousandths = 0;  ///< the rule that `passed` follows; absent before 2026-12-01
};

struct LessonCompleted {
  SessionId session;
  RegistrationId registration;
  std::string unit;
  std::int64_t duration_ms = 0;
  std::string group;  ///< as in SessionStarted
};

/// Officers who read a lesson together at one screen. Each of them gets a sitting of their own that bears
/// `group`; tests stay one by one. The learner of the event is who was signed in.
struct GroupGathered {
  std::string group;                 ///< UUID
  std::string unit;                  ///< path of the lesson
  std::vector<std::string> members;  ///< learners' UUIDs, whoever was signed in among them
};

/// The sitting ended as it should. `duration_ms` is time in front of the screen.
struct SessionEnded {
  SessionId session;
  std::int64_t duration_ms = 0;
};

/// Found open at the next start (a power cut): duration up to its last event.
struct SessionAbandoned {
  SessionId session;
  std::int64_t duration_ms = 0;
};

/// Where this PC stands; the regional office gives the id.
struct SiteSet {
  std::string site;
  std::string name;
  std::string country;    ///< ISO 3166-1 alpha-2
  std::string file_hash;  ///< SHA-256 of the site file (docs/formats/site.md); empty where there was none
};

struct Exported {
  std::string bundle;  ///< UUID
  std::int64_t last_seq = 0;
};

using AnyEvent =
    std::variant<LearnerEnrolled, LanguageChosen, RegistrationOpened, SessionStarted, PageViewed,
                 AttemptOpened, ItemAnswered, AttemptFinished, LessonCompleted, SessionEnded,
                 SessionAbandoned, SiteSet, Exported, OptionChosen, FormAnswered, LearnerDescribed,
                 LearnerRenamed, PinSet, PinTried, PinConfirmed, SignedIn, SignedOut, RoleSet, LearnerLeft,
                 LearnersMerged, LearnerErased, OfficeCodeMade, OfficeCodeUsed, IncarnationBegun,
                 GroupGathered, PageMarked, NoteKept, ItemFlagged>;
/// One of them. A type of its own with its copying in one place: compilers spell a variant's thirty types out
/// in every symbol that has to do with it, and an object file for Windows has room for ten million letters.
struct Event : AnyEvent {
  using AnyEvent::AnyEvent;
  Event();
  Event(const Event& other);
  Event(Event&& other) noexcept;
  Event& operator=(const Event& other);
  Event& operator=(Event&& other) noexcept;
  ~Event();
};

/// "item_answered" …: the event's `type`.
const char* type_name_of(const Event& event);

/// `data` of the event's line: one JSON object, members in the order above.
std::string to_data_json(const Event& event);

}  // namespace waypost::records
