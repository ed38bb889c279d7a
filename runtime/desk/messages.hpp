// SPDX-License-Identifier: Apache-2.0
/// What reaches the desk, and what it asks for. Values only: the desk itself touches no disk, no child and no
/// screen.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "desk/settings.hpp"
#include "library/library.hpp"
#include "print/own_record.hpp"
#include "records/course_feedback.hpp"
#include "records/event.hpp"
#include "records/pin_guard.hpp"
#include "records/record_store.hpp"
#include "records/views.hpp"

namespace waypost::desk {

/// Somebody pressed what carries this id.
struct Pressed {
  std::string id;
};
struct TextEdited {
  std::string id;
  std::string text;
};
/// One more module was read. They come one by one, so that a module that has to be stopped does not keep the
/// others waiting.
struct ModuleScanned {
  library::InstalledModule module;
};
struct LearnersLoaded {
  Result<std::vector<records::Learner>> learners;
  bool has_office_code = false;  ///< one that was not used yet
};
struct RegistrationsLoaded {
  records::LearnerId learner;
  Result<std::vector<records::RegistrationRecord>> registrations;
  records::OfficeForms office_forms = {};  ///< of every learner of this PC
};
/// One learner in one module, as the log knows it.
struct KnownRegistration {
  records::LearnerId learner;
  std::string module;
  records::RegistrationId registration;
};
struct ReadersLoaded {
  std::vector<records::LearnerId> learners;  ///< who was asked about
  Result<std::vector<KnownRegistration>> registrations;
};
/// What a RecordEvents or RecordFeedback asked for is durable, or it is not.
struct EventsRecorded {
  std::uint64_t token = 0;
  Status status;
};
/// The points that a lesson's function gave, or why it gave none.
struct ItemScored {
  std::uint64_t token = 0;
  Result<double> points;
};
/// Items as they were shown, by hash; one that is not kept is absent.
struct ShownItemsLoaded {
  std::map<std::string, std::string> contents;
};
/// Whether the PIN was right; a right one that signs in is noted.
struct PinChecked {
  std::uint64_t token = 0;
  Result<records::PinCheck> check;
};
struct OfficeCodeChecked {
  std::uint64_t token = 0;
  Result<bool> right;
};
struct PinSaved {
  std::uint64_t token = 0;
  Status status;
};
/// A fresh one-time code for the office, to be shown once.
struct OfficeCodeFresh {
  Result<std::string> code;
};
/// Who did what, without marks.
struct OfficeLoaded {
  Result<std::vector<records::UnitDone>> units;
};
/// The office as it is set now, or why it is not.
struct SiteChosen {
  std::uint64_t token = 0;
  Result<records::SiteSet> site;
};
/// The sticks that are in now.
struct SticksFound {
  std::vector<std::filesystem::path> folders;
};
/// Nobody has touched anything for as long as Desk::idle_limit_ms() says.
struct Idled {};
/// Time has gone by. Sent once a second while Desk::wants_ticks().
struct Ticked {};
struct ExportDone {
  std::string file;
  int event_count = 0;
};
struct ExportFinished {
  Result<ExportDone> result;
};

struct PaperSaved {
  std::uint64_t token = 0;
  Result<std::string> file;  ///< its name
};

/// What the learner left at pages.
struct PageMarksLoaded {
  records::LearnerId learner;
  Result<records::PageMarks> marks;
};

using AnyDeskEvent = std::variant<Pressed, TextEdited, ModuleScanned, LearnersLoaded, RegistrationsLoaded,
                                  EventsRecorded, ExportFinished, ItemScored, ShownItemsLoaded, Ticked,
                                  PinChecked, OfficeCodeChecked, PinSaved, OfficeCodeFresh, OfficeLoaded,
                                  Idled, SiteChosen, SticksFound, ReadersLoaded, PaperSaved, PageMarksLoaded>;
/// One of them; a type of its own for its short name, as records::Event.
struct DeskEvent : AnyDeskEvent {
  using AnyDeskEvent::AnyDeskEvent;
};

struct LoadLearners {};
struct LoadRegistrations {
  records::LearnerId learner;
};
/// The registrations of those who read along, and nothing else of theirs. Answered by a ReadersLoaded.
struct LoadReaders {
  std::vector<records::LearnerId> learners;
};
/// In order; all of it is durable or nothing of it was kept, so that it may be asked for again.
struct RecordEvents {
  std::uint64_t token = 0;
  records::LearnerId learner;
  std::vector<records::Event> events;
  /// What happens to others by it.
  std::vector<records::OwnedEvent> of_others = {};
};
/// Course feedback, answered by an EventsRecorded. It bears no learner.
struct RecordFeedback {
  std::uint64_t token = 0;
  std::vector<records::CourseFeedback> feedback;
};
/// A function of the lesson is to be asked for its points; see scripting::score_item().
struct ScoreItem {
  std::uint64_t token = 0;
  std::string module;
  std::filesystem::path folder;
  std::string file;  ///< from the module's folder: "quizzes/post.lua"
  std::string item;  ///< id
  std::string response_json;
};
/// Of an attempt that is looked at again.
struct LoadShownItems {
  std::vector<std::string> hashes;
};
struct ExportTo {
  std::filesystem::path folder;
};

/// A learner's own record as a PDF in that folder; answered by a PaperSaved.
struct SavePaper {
  std::uint64_t token = 0;
  std::filesystem::path folder;
  print::OwnRecord record;
};

/// Answered by a PinChecked. With `signs_in`, a right PIN is noted as signing in.
struct CheckPin {
  std::uint64_t token = 0;
  records::LearnerId learner;
  std::string pin;
  bool signs_in = false;
};
struct CheckOfficeCode {
  std::uint64_t token = 0;
  std::string code;
};
/// A new PIN, or none where it is empty; with what it was for. Answered by a PinSaved.
struct SavePin {
  std::uint64_t token = 0;
  records::LearnerId learner;
  std::string pin;
  records::LearnerId by;
  records::PinProof proof = records::PinProof::own;
  bool signs_in = false;
  bool becomes_supervisor = false;
};
struct MakeOfficeCode {};
struct LoadOffice {};
/// Forgets a learner's private parts for good; answered by an EventsRecorded.
struct EraseLearner {
  std::uint64_t token = 0;
  records::LearnerId learner;
  records::LearnerId by;
};
/// Takes one of the known offices for this one; answered by a SiteChosen.
struct ChooseSite {
  std::uint64_t token = 0;
  std::string site;  ///< id
};
struct FindSticks {};
/// Once more, where the record could not be opened at the start. Answered by another desk, or by
/// Desk::show_problem().
struct OpenRecord {};
/// How long a test with a time limit has been running. Not answered.
struct KeepAttemptClock {
  records::AttemptId attempt;
  std::int64_t elapsed_ms = 0;
};

/// How somebody reads from now on. Not answered: what cannot be kept holds until the program ends.
struct KeepSettings {
  std::string learner;  ///< UUID; empty for this PC's own
  Settings settings;
};

/// Once a sitting; answered by a PageMarksLoaded.
struct LoadPageMarks {
  records::LearnerId learner;
};

using AnyDeskRequest =
    std::variant<LoadLearners, LoadRegistrations, RecordEvents, RecordFeedback, ExportTo, ScoreItem,
                 LoadShownItems, CheckPin, CheckOfficeCode, SavePin, MakeOfficeCode, LoadOffice, EraseLearner,
                 KeepAttemptClock, ChooseSite, FindSticks, OpenRecord, LoadReaders, SavePaper, KeepSettings,
                 LoadPageMarks>;
/// One of them.
struct DeskRequest : AnyDeskRequest {
  using AnyDeskRequest::AnyDeskRequest;
};

}  // namespace waypost::desk
