// SPDX-License-Identifier: Apache-2.0
/// The desk: all that is not inside a lesson. Who is there, the library, a module's units, results, export,
/// language. A deterministic machine: an event changes its state and may ask for something; view() shows the
/// state.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/random.hpp"
#include "desk/messages.hpp"
#include "desk/screen_view.hpp"
#include "session/unit_session.hpp"

namespace waypost::desk {

struct DeskOptions {
  std::vector<LanguageChoice> languages;  ///< what the files hold
  std::string language = "en";            ///< before anybody has chosen
  std::vector<ExportPlace> export_places;
  std::string today;  ///< ISO 8601 day, against which facts are dated
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
  /// Set by the wiring where the record cannot be opened: nothing else is shown.
  void show_problem(ProblemView problem) { problem_ = std::move(problem); }

 private:
  enum class Place { who, enrol, library, module, unit, result, exporting };

  void handle_press(const std::string& id);
  void press_in_unit(const std::string& id);
  void go_back();
  void choose_language(const std::string& tag);
  void enrol();
  void enter_unit(const std::string& path);
  void go_on();
  void leave_unit();
  void unit_ended();
  void take_step(session::Step step);
  void record(std::vector<records::Event> events, bool wait);
  void ask(DeskRequest request);
  void recorded(const EventsRecorded& event);
  void sign_in(const records::Learner& learner);

  const library::InstalledModule* find_module(const std::string& id) const;
  const records::RegistrationRecord* find_registration(const std::string& module_id) const;
  const records::UnitRecord* find_unit(const std::string& path) const;
  /// The module in the language shown now; cached until the language changes.
  const lesson::Module& localized(const library::InstalledModule& installed) const;
  std::string content_language(const library::InstalledModule& installed) const;

  LibraryView library_view() const;
  ModuleView module_view() const;
  ResultView result_view() const;
  PageScreen page_screen() const;
  ModuleRow module_row(const library::InstalledModule& installed) const;
  UnitRow unit_row(const library::InstalledModule& installed, const std::string& path,
                   const std::string& title, records::UnitKind kind, int minutes) const;

  DeskOptions options_;
  const Clock& clock_;
  Random& random_;

  Place place_ = Place::who;
  bool choosing_language_ = false;
  bool showing_source_ = false;
  std::string language_;
  std::optional<ProblemView> problem_;

  std::vector<records::Learner> learners_;
  std::optional<records::Learner> learner_;
  std::string new_name_;
  session::Saving enrol_saving_ = session::Saving::nothing;
  std::optional<records::Learner> enrolling_;

  std::vector<library::InstalledModule> modules_;
  std::vector<records::RegistrationRecord> registrations_;
  std::string module_id_;
  std::unique_ptr<session::UnitSession> unit_;
  std::string result_unit_;  ///< path of the test whose result is shown
  bool result_pending_ = false;

  ExportView export_;
  std::uint64_t next_token_ = 1;
  std::uint64_t awaited_token_ = 0;  ///< of the events that the screen waits for
  int outstanding_ = 0;
  std::vector<DeskRequest> requests_;
  mutable std::map<std::string, std::shared_ptr<const lesson::Module>>
      localized_;  ///< by module id and language
};

}  // namespace waypost::desk
