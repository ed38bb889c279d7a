// SPDX-License-Identifier: Apache-2.0
/// The desk: all that is not inside a lesson. Who is there, the library, a module's units, results,
/// instruments, export, language. A deterministic machine: an event changes its state and may ask for
/// something; view() shows the state.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/random.hpp"
#include "desk/filling.hpp"
#include "desk/messages.hpp"
#include "desk/module_flow.hpp"
#include "desk/notes_state.hpp"
#include "desk/people_state.hpp"
#include "desk/pin_flow.hpp"
#include "desk/screen_view.hpp"
#include "desk/settings.hpp"
#include "desk/site_flow.hpp"
#include "records/site_file.hpp"
#include "session/unit_session.hpp"

namespace waypost::desk {

struct DeskOptions {
  std::vector<LanguageChoice> languages;  ///< what the files hold
  std::string language = "en";            ///< before anybody has chosen
  std::vector<ExportPlace> export_places;
  std::string today;    ///< ISO 8601 day, against which facts are dated
  std::string site;     ///< id of the place where this PC stands; empty where it was never set
  std::string country;  ///< ISO 3166-1 alpha-2 of that place; empty where it was never set
  std::string site_name = {};
  bool has_site_file = false;    ///< that place came from the regional office: nobody chooses another here
  std::string data_folder = {};  ///< of the record, to be named to whoever makes room on its disk
  std::vector<records::SiteAgency> agencies = {};   ///< of that place; empty: records::default_agencies()
  std::vector<records::SiteMandate> mandates = {};  ///< of that place; empty: every course is due
  bool attributes_are_counted = false;              ///< the site's rules let some leave the PC
  bool large_screen = false;                        ///< letters of the usual size are small on it
  bool portable = false;                            ///< the record is on a stick, beside the program
  int folder_count = 0;                             ///< of modules: a ModuleScanned comes for each
  /// Share of a time limit that a learner gets besides, by UUID.
  std::map<std::string, std::int64_t> extra_time_millionths;
  /// How each learner reads, by UUID; under an empty one for whoever has not chosen.
  std::map<std::string, Settings> settings;
};

class Desk {
 public:
  Desk(DeskOptions options, const Clock& clock, Random& random);

  /// What is to be asked for first.
  std::vector<DeskRequest> start();
  std::vector<DeskRequest> handle(const DeskEvent& event);
  ScreenView view() const;
  /// Requests whose answer has not come back yet.
  int outstanding() const { return outstanding_; }
  /// A test with a time limit runs, or a disk is waited for: Ticked is to come once a second.
  bool wants_ticks() const { return is_timed() || tries_to_save() || (pin_ && pin_->wants_ticks()); }
  /// After how long without a touch Idled is to be sent; nothing where nobody is signed in, a test's time
  /// runs anyway, or an answer that could not be saved must not be lost.
  std::optional<std::int64_t> idle_limit_ms() const;
  /// Set by the wiring where the record cannot be opened: nothing else is shown, and a desk of its own begins
  /// once it can.
  void show_problem(ProblemView problem);

 private:
  enum class Place {
    who,
    enrol,
    library,
    module,
    subject,
    unit,
    result,
    exporting,
    pin,
    me,
    paper,
    office,
    officer,
    together,
    site,
    notes
  };

  /// What lies over the place where one is, which stays as it was.
  enum class Aside { none, language, settings };

  /// An instrument's filling that is shown: answers after one event of the log and up to another.
  struct ShownFilling {
    std::string lesson;  ///< path
    std::string subject;
    std::int64_t after_seq = 0;
    std::int64_t last_seq = std::numeric_limits<std::int64_t>::max();
  };

  // Presses.
  void handle_press(const std::string& id);
  void handle_press_at_home(const std::string& id);
  bool press_tab(const std::string& id);
  void handle_press_in_module(const std::string& id);
  void press_in_unit(const std::string& id);
  void go_back();
  void choose_language(const std::string& tag);
  void press_settings(const std::string& id);
  void take_settings(const Settings& changed);
  void enrol();
  void sign_in(const records::Learner& learner);
  void sign_out(records::SignOutReason reason);

  // People.
  void choose_learner(const std::string& id);
  void begin_pin(PinPurpose purpose);
  void follow_pin();
  bool press_pin(const std::string& id);
  void open_me();
  void press_me(const std::string& id);
  void edit_me(const std::string& field, const std::string& text);
  void save_me();
  void saved_me(const Status& status);
  std::vector<records::Event> changes_of_me() const;
  void open_paper();
  void paper_to(const std::string& place);
  void open_office();
  void press_office(const std::string& id);
  void press_officer(const std::string& id);
  void answer_question(const records::Learner& officer);
  void record_of_officer(records::OwnedEvent event);
  void reset_officers_pin();
  void saved_officer(const Status& status);
  void open_site();
  void press_site(const std::string& id);
  bool supervises() const;

  // Several at one screen.
  void open_together();
  void press_together(const std::string& id);
  void end_together();
  void load_readers();
  /// Who is not in the list any more does not read along.
  void forget_who_left();
  bool can_gather(const lesson::Module& module) const;
  bool is_present(const records::LearnerId& learner) const;
  /// Whether somebody who was there when the lesson began is there still.
  bool is_shared(const std::string& lesson) const;
  /// UUID of the group in which a unit is read from now on; where it begins, gathered anew by an event. Empty
  /// for one alone.
  std::string group_for(const std::string& path, bool goes_on, std::vector<records::Event>& events);
  /// What the others of a group get by these events of the reader's.
  std::vector<records::OwnedEvent> of_the_others(const std::vector<records::Event>& events) const;
  bool is_timed() const { return unit_ && unit_->is_timed() && !unit_->ended(); }
  void keep_attempt_clock();
  /// An answer could not be saved and stands on the screen.
  bool is_unsaved() const { return unit_ && unit_->is_unsaved(); }
  bool tries_to_save() const { return is_unsaved() && place_ == Place::unit; }
  void try_to_save();
  bool can_save_to_stick() const;
  void open_export();
  void try_again();
  const records::Learner* find_learner(const std::string& id) const;
  std::vector<records::Learner> supervisors() const;
  void export_to(const std::string& place);

  // Marks and notes.
  /// Whether the press is about the page's mark or note.
  bool press_note(const std::string& id);
  /// What is typed and not kept yet is kept first; `press` follows once it is. False where nothing is to be
  /// kept.
  bool keep_note_before(const std::string& press);
  void keep_note();
  void record_left(const std::string& page, const records::PageMark& left);
  void saved_left(const Status& status);
  /// The note closes with its page.
  void follow_page();
  bool can_mark() const;
  /// Of the page at hand; empty where nothing can be left at it.
  std::string page_to_mark() const;
  void open_notes();
  void press_notes(const std::string& id);
  void go_to_page(const std::string& path);

  // Units.
  /// `is_same_person`: who is at the keyboard was asked just now.
  void enter_unit(const std::string& path, bool is_same_person = false);
  void begin_unit(const std::string& path, const std::string& subject);
  session::UnitOptions unit_options(const library::InstalledModule& installed, const std::string& path,
                                    const std::string& subject);
  records::RegistrationId open_registration(const lesson::Module& source,
                                            std::vector<records::Event>& events);
  bool asks_subject(const lesson::Module& module, const std::string& path) const;
  void look_again(const std::string& page);
  void go_on();
  void leave_unit();
  void unit_ended();
  void give_feedback();
  /// The instrument that asks about a course; null where none is installed.
  const library::InstalledModule* feedback_instrument() const;
  bool asks_feedback(const library::InstalledModule& installed) const;
  void not_begun(const Error& error);
  void take_step(session::Step step);

  // Results.
  void show_result(const std::string& path);
  void show_filling(const std::string& number);
  void review();

  void load_registrations();
  void record(std::vector<records::Event> events, bool wait, std::vector<records::OwnedEvent> of_others = {});
  void ask(DeskRequest request);
  void happened(const Pressed& event);
  void happened(const TextEdited& event);
  void happened(const Ticked& event);
  void happened(const Idled& event);
  void happened(const ModuleScanned& event);

  // What was asked for, each once.
  void answered(const LearnersLoaded& event);
  void answered(const ItemScored& event);
  void answered(const ShownItemsLoaded& event);
  void answered(const PinChecked& event);
  void answered(const OfficeCodeChecked& event);
  void answered(const OfficeLoaded& event);
  void answered(const RegistrationsLoaded& event);
  void answered(const EventsRecorded& event);
  void answered(const ExportFinished& event);
  void answered(const PinSaved& event);
  void answered(const OfficeCodeFresh& event);
  void answered(const ReadersLoaded& event);
  void answered(const SiteChosen& event);
  void answered(const SticksFound& event);
  void answered(const PaperSaved& event);
  void answered(const PageMarksLoaded& event);

  const library::InstalledModule* find_module(const std::string& id) const;
  const library::InstalledModule& current_module() const;
  const records::RegistrationRecord* find_registration(const std::string& module_id) const;
  const records::UnitRecord* find_unit(const std::string& path) const;
  /// What was answered in an instrument, oldest first: by the learner, and of an office by everybody.
  std::vector<records::FormRecord> forms_of(const std::string& module) const;
  ModuleFlow flow(const library::InstalledModule& installed) const;
  /// The module in a language; cached.
  const lesson::Module& in_language(const library::InstalledModule& installed, const std::string& tag) const;
  /// Whose settings hold now: the learner's, else this PC's.
  const Settings& settings() const;
  /// In which a module's words are to be shown: the one chosen for lessons where the module speaks it, else
  /// that of the programs.
  std::string lesson_language(const library::InstalledModule& installed) const;
  static bool speaks(const library::InstalledModule& installed, const std::string& tag);
  /// Answers are recorded with the language that they were given in.
  void tell_unit_language();
  SettingsView settings_view() const;
  /// The module in the language shown now.
  const lesson::Module& localized(const library::InstalledModule& installed) const;

  // Views.
  WhoView who_view() const;
  WhoView subject_view() const;
  MeView me_view() const;
  print::OwnRecord own_record() const;
  OwnCourse own_course(const library::InstalledModule& installed,
                       const records::RegistrationRecord& registration) const;
  OfficeView office_view() const;
  OfficerView officer_view() const;
  OfficerRow officer_row(const records::Learner& learner) const;
  bool is_due(const std::string& module) const;
  bool is_finished(const library::InstalledModule& installed, const std::string& learner) const;
  TogetherView together_view() const;
  LibraryView library_view() const;
  LibraryView make_library_view() const;
  std::optional<ContinueCard> continue_card() const;
  bool is_new(const library::InstalledModule& installed) const;
  std::optional<RefresherCard> refresher_card() const;
  ModuleView module_view() const;
  InstrumentView instrument_view(const lesson::Module& module) const;
  ResultView result_view() const;
  void add_objectives(ResultView& view, const lesson::Module& module, const records::AttemptRecord& now,
                      const records::AttemptRecord* before) const;
  FillingView filling_view(const lesson::Module& module, const ShownFilling& shown) const;
  PageScreen page_screen() const;
  std::optional<PageNote> page_note(const std::string& path) const;
  NotesView notes_view() const;
  NotesOfCourse notes_of(const std::string& module) const;
  ModuleRow module_row(const library::InstalledModule& installed) const;
  UnitRow unit_row(const ModuleFlow& flow, const lesson::Module& module, const std::string& path,
                   const std::string& title, int minutes) const;
  std::string name_of_subject(const lesson::Module& module, const std::string& subject) const;

  DeskOptions options_;
  const Clock& clock_;
  Random& random_;

  Place place_ = Place::who;
  Aside aside_ = Aside::none;
  bool showing_source_ = false;
  std::string language_;
  std::optional<ProblemView> problem_;
  bool has_record_ = true;

  std::vector<records::Learner> learners_;
  std::optional<records::Learner> learner_;
  std::string new_name_;
  session::Saving enrol_saving_ = session::Saving::nothing;
  std::optional<records::Learner> enrolling_;
  std::string search_;
  std::string module_search_;
  std::optional<PinFlow> pin_;
  Place pin_return_ = Place::library;
  std::string unit_to_begin_;  ///< path of the test that waits for its learner's PIN
  MeState me_;
  PaperState paper_;
  OfficeState office_;
  TogetherState together_;
  NotesState notes_;
  std::optional<SiteFlow> site_;    ///< while a post is chosen
  std::int64_t clock_kept_ms_ = 0;  ///< of a test with a time limit, as asked to be kept last
  std::int64_t saved_try_ms_ = 0;   ///< monotonic: when an answer could not be saved last

  std::vector<library::InstalledModule> modules_;
  std::vector<records::RegistrationRecord> registrations_;
  records::OfficeForms office_forms_;
  bool loading_registrations_ = false;  ///< what is known of the learner is out of date
  std::string module_id_;
  std::unique_ptr<session::UnitSession> unit_;
  std::string subject_;           ///< what the instrument at hand is filled about
  std::string unit_to_fill_;      ///< path of the lesson that waits for its subject
  std::string course_spoken_of_;  ///< id of the course that feedback is given about from its own page
  std::int64_t filling_after_seq_ = 0;

  std::string result_unit_;  ///< path of the test whose result is shown
  bool result_pending_ = false;
  bool reviewing_ = false;
  std::map<std::string, std::string> shown_contents_;  ///< of the attempt that is looked at again, by hash
  std::optional<ShownFilling> shown_filling_;

  ExportView export_;
  std::uint64_t next_token_ = 1;
  std::uint64_t awaited_token_ = 0;  ///< of the events that the screen waits for
  std::uint64_t score_token_ = 0;    ///< of the function that is being asked
  int outstanding_ = 0;
  std::vector<DeskRequest> requests_;
  mutable std::map<std::string, std::shared_ptr<const lesson::Module>>
      localized_;                               ///< by module id and language
  mutable std::optional<LibraryView> library_;  ///< as it is until the next event: modules may be many
};

}  // namespace waypost::desk
