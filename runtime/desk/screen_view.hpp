// SPDX-License-Identifier: Apache-2.0
/// ScreenView: everything that is to be seen now, as a value. The desk makes it, ui draws it and keeps
/// nothing. Whatever can be pressed carries the id that a press comes back with.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "desk/people_views.hpp"
#include "desk/settings.hpp"
#include "records/event.hpp"
#include "session/page_view.hpp"

namespace waypost::desk {

struct LanguageChoice {
  std::string tag;
  std::string autonym;
  bool is_draft = true;
  bool current = false;
};

struct LearnerRow {
  std::string id;
  std::string name;
  bool chosen = false;  ///< whose PIN is being typed
};

/// What a choice from a list of people or courses is for.
enum class WhoQuestion {
  who_are_you,         ///< press "learner/ID"
  about_whom,          ///< whom an instrument is filled about: press "subject/ID"
  about_which_course,  ///< what it is filled about: press "subject/ID"
};

/// "Who are you?", and the same list where an instrument asks whom or what it is about.
struct WhoView {
  std::vector<LearnerRow> learners;
  WhoQuestion question = WhoQuestion::who_are_you;
  std::string title = {};   ///< of the instrument
  bool can_search = false;  ///< there are many: field "search"
  std::string search = {};
  std::optional<PinPad> pin = std::nullopt;           ///< beside the list
  std::optional<OfficeCodeCard> code = std::nullopt;  ///< while nobody has begun here
  std::string office_name = {};
  bool portable = false;       ///< the record is on a stick, beside the program
  bool offers_larger = false;  ///< the screen is large and nobody has said how it is read: press "larger"
};

/// Who reads lessons together at this screen. Press "present/ID", a second time to take it back, then
/// "gathered"; "back" leaves it as it was.
struct TogetherView {
  std::string reader;              ///< name of whoever is signed in, who is always among them
  std::vector<LearnerRow> others;  ///< `chosen`: present
  int present_count = 1;           ///< the reader among them
  bool can_search = false;         ///< there are many: field "search"
  std::string search = {};
};

struct EnrolView {
  std::string name;
  bool can_enrol = false;
  session::Saving saving = session::Saving::nothing;
};

enum class WorkState {
  not_started,
  in_progress,
  completed,
  passed,
  failed,
  unavailable,
  untraced,  ///< anonymous feedback: nothing says whether it was given
};

struct ModuleRow {
  std::string id;
  std::string title;
  int minutes = 0;
  WorkState state = WorkState::not_started;
  int units_done = 0;
  int units_total = 0;
  bool is_draft = false;
  std::string error;        ///< for an author; empty where the module opens
  bool instrument = false;  ///< it is filled, not learnt
  bool stopped = false;     ///< it ran too long, grew too large or crashed
  bool shut = false;        ///< it was stopped too often and is not run any more
  std::string place = {};   ///< where the error is, "lessons/seals.lua:18"; may be empty
  bool is_new = false;      ///< came to this PC of late, and the learner has not begun it
  int page_number = 0;      ///< in the lesson that was left open; 0 where none is
  int page_count = 0;
};

/// Where the learner stopped last.
struct ContinueCard {
  std::string module_title;
  std::string unit_title;
  records::UnitKind kind = records::UnitKind::lesson;
  int page_number = 1;
  int page_count = 1;
  int minutes_left = 0;  ///< of the module, about; 0 where it is not known
};

/// What was learnt a while ago is asked again: a few questions of one module. Press `press`.
struct RefresherCard {
  std::string module_title;
  int question_count = 0;  ///< at most
  bool begun = false;
  std::string press;  ///< "refresher/MODULE"
};

struct LibraryView {
  std::optional<ContinueCard> go_on;
  std::vector<ModuleRow> modules;  ///< courses before instruments, each by id; what the search finds
  std::optional<RefresherCard> refresher = std::nullopt;
  bool offers_pin = false;  ///< the learner has none: press "set-pin"
  bool can_search = false;  ///< there are many: field "search-modules"
  std::string search = {};
  int module_count = 0;  ///< without the search
  /// How many folders were read, and of how many: while the first is less, more rows will come.
  int folders_read = 0;
  int folder_count = 0;
};

/// Why a unit cannot be entered now.
enum class Closed {
  no,
  lessons_first,
  lessons_begun,
  already_done,
  out_of_date,
  requires_first,  ///< what the author wants done before, see UnitRow::missing
  no_attempt_left,
};

struct UnitRow {
  std::string path;
  std::string title;  ///< empty for a refresher: the programs' own words stand there
  records::UnitKind kind = records::UnitKind::lesson;
  int minutes = 0;
  WorkState state = WorkState::not_started;
  Closed closed = Closed::no;
  std::vector<std::string> missing = {};            ///< titles of what is to be done first
  std::optional<int> attempts_left = std::nullopt;  ///< of a test with a limit
  bool has_result = false;                          ///< press "result/PATH"
  bool begun_alone = false;  ///< an open lesson that counts for none of those who are reading together now
};

/// An instrument that was filled earlier. Press `press` to see what was answered.
struct FillingRow {
  std::string press;  ///< "filling/NUMBER"
  std::string title;  ///< of its lesson
  std::string day;    ///< ISO 8601
  std::string about;  ///< name of the learner or course; may be empty
};

struct InstrumentView {
  std::vector<FillingRow> fillings;  ///< the latest first
  bool anonymous = false;            ///< nobody is shown what was said, or that anything was
};

struct ModuleView {
  std::string id;
  std::string title;
  std::string summary;
  std::vector<UnitRow> units;
  std::string next_unit;          ///< path of the one to go on with; empty where all is done
  bool may_skip_lessons = false;  ///< the pre-test reached mastery: the final test is open at once
  std::optional<InstrumentView> instrument = std::nullopt;  ///< nothing in a course
  bool can_gather = false;  ///< a course in an office of several: press "together"
  /// Names of those who read its lessons together, in the list's order; empty for one alone. Press "together"
  /// to change it, "together-end" to end it.
  std::vector<std::string> together = {};
  bool pre_test_first = false;  ///< no lesson was begun yet: each may still take the pre-test
  bool asks_feedback =
      false;  ///< the course is done, and what one thinks of it may be said: press "feedback"
};

/// Beside an answer that could not be saved: what helps.
struct SaveHelp {
  std::string folder;  ///< of the record, for whoever helps
  int room_wanted_mb = 0;
  bool can_export = false;  ///< what is saved already can be taken out now: press "save-to-stick"
};

/// The note beside a page while it is open: text field "note-text", press "note-save", "note-close".
struct NoteField {
  std::string text;       ///< as typed
  bool too_long = false;  ///< only its beginning will be kept
  bool can_save = false;
  session::Saving saving = session::Saving::nothing;
};

/// What the learner leaves at a page for themselves. Press "mark-page", "note".
struct PageNote {
  bool marked = false;
  bool has_note = false;
  bool mark_failed = false;  ///< the last press of "mark-page" could not be kept
  std::optional<NoteField> field = std::nullopt;
};

struct PageScreen {
  std::string module_id;
  session::PageView page;
  /// PNGs of the page's drawings, by the image's file name as the lesson has it.
  std::map<std::string, std::filesystem::path> pictures;
  std::optional<SaveHelp> save_help = std::nullopt;  ///< where saving failed
  std::optional<PageNote> note = std::nullopt;       ///< of a course's lessons
};

struct ObjectiveRow {
  std::string text;
  std::optional<int> right_before;  ///< items fully right in the pre-test
  int right_now = 0;
  int item_count = 0;
  int item_count_before = 0;
  std::string page;  ///< press id that leads to where it is taught; empty where all is right
  std::string page_title;
  bool mastered = false;  ///< by the objective's own rule
};

/// One question of an attempt looked at again. What may not be shown yet is empty.
struct ReviewRow {
  int number = 1;
  lesson::ItemType type = lesson::ItemType::choice;
  std::string prompt;
  bool answered = false;
  /// In words; of a true/false item "true" or "false", for which the programs' own words stand.
  std::vector<std::string> answer;
  std::optional<session::Outcome> outcome;  ///< nothing where marks are not shown
  std::vector<std::string> right_answer;
  std::vector<std::string> feedback;
};

/// Whether the attempt looked at is the one that counts.
enum class Counting { this_one, best, first, last };

/// How an answer of an instrument is written on the screen.
enum class AnswerType {
  words,
  number,  ///< ASCII digits, to be shown in the language's own where it is whole
  day,     ///< ISO 8601, to be shown as the language writes days
};

/// One answer of an instrument beside the answer of the filling before.
struct ComparedAnswer {
  std::string prompt;
  std::string part;  ///< of a table of counts: row and column
  std::vector<std::string> before;
  std::vector<std::string> now;
  std::string unit;
  AnswerType type = AnswerType::words;
};

/// What an instrument came to.
struct FillingView {
  std::string about;                      ///< name of the learner or course; may be empty
  std::string day;                        ///< ISO 8601
  std::optional<std::string> day_before;  ///< nothing where it was filled for the first time
  std::vector<ComparedAnswer> answers;
};

struct ResultView {
  records::UnitKind kind = records::UnitKind::post_test;
  std::string title;
  bool passed = false;
  int percent = 0;  ///< of the marks, rounded down
  std::optional<int> percent_before;
  int percent_needed = 0;
  std::vector<ObjectiveRow> objectives;
  bool can_review = false;  ///< press "review"
  /// Shown instead of the result after "review"; "back" leads to the result.
  std::optional<std::vector<ReviewRow>> review = std::nullopt;
  Counting counting = Counting::this_one;             ///< which attempt counts instead
  int percent_counting = 0;                           ///< what that one came to
  std::optional<int> attempts_left = std::nullopt;    ///< of a test with a limit
  std::optional<FillingView> filling = std::nullopt;  ///< of an instrument: nothing else of this is then set
  bool asks_feedback = false;                         ///< as in ModuleView
};

/// A folder that a bundle can be written to.
struct ExportPlace {
  std::filesystem::path folder;
  bool removable = false;
};

enum class ExportState { ready, working, done, failed };

/// Press "export-to/FOLDER", "find-sticks" for one that was put in just now; "done" once it is written.
struct ExportView {
  ExportState state = ExportState::ready;
  std::vector<ExportPlace> places;
  std::string file;        ///< the bundle's name once done
  bool removable = false;  ///< it lies on a stick
  int event_count = 0;
  bool from_page = false;   ///< "back" leads to a page whose answer could not be saved
  std::string folder = {};  ///< that is written to, or was
};

/// The learner's own record on paper. Press "paper-to/FOLDER".
struct PaperView {
  ExportState state = ExportState::ready;
  std::vector<ExportPlace> places;
  std::string file;    ///< the PDF's name once done
  std::string folder;  ///< that it lies in
  bool removable = false;
};

/// A language in which lessons can be read.
struct ContentLanguage {
  std::string tag;  ///< press "content/TAG"
  std::string autonym;
};

/// Press "text/PERCENT", "theme/NAME", "content/TAG", "content/same" for the programs' own language. What is
/// chosen stands in ScreenView::settings.
struct SettingsView {
  std::vector<ContentLanguage> content_languages;
  bool of_this_pc = false;  ///< nobody is signed in: it is for whoever has not chosen otherwise
};

/// A page at which something was left. Press "goto/PATH" where it is still there, "note-remove/PATH".
struct NoteRow {
  std::string path;
  std::string title;   ///< empty where the page is no longer in the course
  std::string lesson;  ///< its lesson's title
  bool marked = false;
  std::string note;
  bool can_go = false;
};
struct NotesOfCourse {
  std::string title;           ///< the module's id where it is not on this PC
  std::vector<NoteRow> pages;  ///< in the order of the course; those that are gone last
};
struct NotesView {
  std::vector<NotesOfCourse> courses;
  session::Saving saving = session::Saving::nothing;  ///< of what was taken away or put back
  bool can_put_back = false;                          ///< press "note-put-back"
};

struct LanguageView {
  std::vector<LanguageChoice> choices;
};

/// What happened, whether the work is safe, what to do: keys of the translator.
struct ProblemView {
  std::string happened_key;
  std::string safe_key;
  std::string to_do_key;
  std::string detail;          ///< for whoever helps; not translated
  bool can_go_on = false;      ///< press "problem-ok"
  bool can_try_again = false;  ///< the record may be opened by now: press "try-again"
  bool trying = false;         ///< it is being opened
  int room_wanted_mb = 0;      ///< what a full disk is to be given
};

struct ScreenView {
  std::string language;          ///< BCP 47: of the programs' words
  std::string content_language;  ///< of the module's words: its own where it does not speak the learner's
  std::string learner_name;      ///< empty before signing in
  bool has_office = false;       ///< the learner looks after one: press "office" at home
  bool content_is_draft = false;
  bool content_untranslated = false;  ///< the module does not speak this language: shown in its own
  bool showing_source = false;
  std::string source_language;
  Settings settings;  ///< of whoever is signed in, else of this PC
  std::variant<WhoView, EnrolView, LibraryView, ModuleView, PageScreen, ResultView, ExportView, LanguageView,
               ProblemView, PinPad, MeView, OfficeView, OfficerView, TogetherView, SiteView, PaperView,
               SettingsView, NotesView>
      content;
};

}  // namespace waypost::desk
