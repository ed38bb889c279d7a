// SPDX-License-Identifier: Apache-2.0
/// A desk with everybody it talks to played by hand, and modules made in memory.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "desk/desk.hpp"

namespace waypost::desk {

inline lesson::Item choice_item(const std::string& test, const std::string& id,
                                const std::string& objective = "safety") {
  lesson::Item item;
  item.id = id;
  item.path = "m/" + test + "/" + id;
  item.file = "quizzes/" + test + ".lua";
  item.objective = objective;
  item.prompt = "Question " + id;
  lesson::ChoiceInteraction interaction;
  interaction.choices = {
      {"yes", item.path + "/yes", "Yes", std::nullopt, true, lesson::kMillion, "Well seen."},
      {"no", item.path + "/no", "No", std::nullopt, false, 0, ""}};
  item.interaction = interaction;
  return item;
}

inline lesson::TextPage text_page(const std::string& lesson, const std::string& id,
                                  const std::string& title) {
  lesson::TextPage page;
  page.id = id;
  page.path = lesson + "/" + id;
  page.title = title;
  page.body = "Words";
  return page;
}

inline lesson::Test make_test(const std::string& id, const std::string& title) {
  lesson::Test test;
  test.id = id;
  test.path = "m/" + id;
  test.title = title;
  test.items = {choice_item(id, "a"), choice_item(id, "b")};
  return test;
}

/// "m": a pre-test, the lesson "l" of two pages, a final test; both tests ask "a" and "b".
inline lesson::Module course() {
  lesson::Module module;
  module.id = "m";
  module.version = "1.0.0";
  module.title = "Module";
  module.source_language = "en";
  lesson::Objective safety;
  safety.id = "safety";
  safety.text = "Stay safe";
  safety.page = "l/first";
  module.objectives = {safety};
  lesson::Lesson lesson;
  lesson.id = "l";
  lesson.path = "m/l";
  lesson.title = "Lesson";
  lesson.minutes = 5;
  lesson.pages = {text_page("m/l", "first", "First page"), text_page("m/l", "second", "Second page")};
  module.lessons = {lesson};
  module.pre_test = make_test("pre", "Before");
  module.pre_test->review.at_end = {true, true, true, true};
  module.post_test = make_test("post", "After");
  module.post_test->review.after_attempt = {true, true, false, false};
  module.post_test->review.at_end = {true, true, true, true};
  return module;
}

inline library::InstalledModule installed(const lesson::Module& module) {
  library::InstalledModule made;
  made.folder = "/modules/" + module.id;
  made.id = module.id;
  made.title = module.title;
  made.version = module.version;
  made.module =
      std::make_shared<library::OpenModule>(made.folder, module, std::vector<library::Translation>{});
  return made;
}

/// A finished attempt at "m/TEST": one answer for each letter of `right`, y for yes and n for no.
inline records::AttemptRecord attempt_at(const std::string& test, records::UnitKind kind,
                                         const std::string& right, const std::string& id = "1") {
  records::AttemptRecord made;
  made.attempt = records::AttemptId(test + id);
  made.kind = kind;
  made.time = "2026-08-01T08:00:00.000Z";
  made.finished = true;
  for (std::size_t i = 0; i < right.size(); ++i) {
    records::AnswerRecord answer;
    answer.item = "m/" + test + "/" + std::string(1, static_cast<char>('a' + i));
    answer.objective = "safety";
    answer.response = {right[i] == 'y' ? "yes" : "no"};
    answer.correct = right[i] == 'y';
    answer.maximum = lesson::kMarkPerPoint;
    answer.mark = answer.correct ? answer.maximum : 0;
    answer.seq = static_cast<std::int64_t>(i) + 1;
    made.raw += answer.mark;
    made.maximum += answer.maximum;
    made.items.push_back(answer.item);
    made.answers.push_back(answer);
  }
  if (kind == records::UnitKind::post_test) made.passed = made.raw * 10 >= made.maximum * 8;
  return made;
}

inline records::UnitRecord unit_with(const std::string& path, records::UnitKind kind,
                                     std::vector<records::AttemptRecord> attempts = {}) {
  records::UnitRecord unit;
  unit.unit = path;
  unit.kind = kind;
  unit.completed = true;
  unit.finished_attempts = std::move(attempts);
  return unit;
}

inline records::RegistrationRecord registration_in(const std::string& module) {
  records::RegistrationRecord registration;
  registration.registration = records::RegistrationId("r-" + module);
  registration.module = module;
  registration.module_version = "1.0.0";
  return registration;
}

/// Every request is answered at once, unless the answers are held back.
struct DeskFixture {
  ManualClock clock{1'795'290'213'120};
  SeededRandom random{1};
  DeskOptions options = options_for_tests();
  std::optional<Desk> desk_made;
  std::vector<records::Learner> learners;
  std::vector<records::RegistrationRecord> registrations;
  records::OfficeForms office_forms;
  Result<records::PageMarks> page_marks = records::PageMarks{};
  std::vector<records::Event> recorded;
  std::vector<records::OwnedEvent> recorded_of_others;
  Result<std::vector<KnownRegistration>> known_registrations = std::vector<KnownRegistration>{};
  std::vector<LoadReaders> readers_asked;
  std::vector<records::CourseFeedback> feedback;
  std::vector<ScoreItem> asked_functions;
  Result<double> points = 1.0;
  bool disk_works = true;
  bool answers_come = true;
  std::vector<DeskRequest> held;
  std::map<std::string, std::string> pins;  ///< by learner
  std::string office_code = "7KQ2-M9XA-4TDF-0RWE";
  bool has_office_code = false;
  bool pin_works = true;
  std::int64_t locked_ms = 0;
  std::vector<SavePin> saved_pins;
  std::vector<records::UnitDone> units_done;
  std::vector<records::LearnerId> erased;
  std::vector<KeepAttemptClock> clocks_kept;
  std::vector<std::string> sites_chosen;
  std::vector<std::filesystem::path> sticks = {"/stick"};
  bool learners_readable = true;
  int openings = 0;  ///< how often the record was to be opened anew
  std::vector<SavePaper> papers;
  std::vector<KeepSettings> settings_kept;
  bool stick_is_there = true;

  static DeskOptions options_for_tests() {
    DeskOptions options;
    options.languages = {{"en", "English", false, false}, {"km", "ខ្មែរ", true, false}};
    options.export_places = {{"/stick", true}};
    options.today = "2026-11-21";
    return options;
  }

  /// Made on first use, with the options as they are then.
  Desk& desk() {
    if (!desk_made) desk_made.emplace(options, clock, random);
    return *desk_made;
  }

  void answer(const DeskRequest& request) {
    if (std::holds_alternative<LoadLearners>(request)) {
      if (learners_readable) {
        send(LearnersLoaded{learners, has_office_code});
      } else {
        send(LearnersLoaded{failure(ErrorCode::denied, "opening records.db"), has_office_code});
      }
    }
    if (std::holds_alternative<OpenRecord>(request)) ++openings;
    if (std::holds_alternative<FindSticks>(request)) send(SticksFound{sticks});
    if (const auto* choose = std::get_if<ChooseSite>(&request)) {
      sites_chosen.push_back(choose->site);
      if (disk_works) {
        send(SiteChosen{choose->token, records::SiteSet{choose->site, "Poi Pet", "KH", {}}});
      } else {
        send(SiteChosen{choose->token, failure(ErrorCode::no_space, "disk full")});
      }
    }
    if (const auto* load = std::get_if<LoadRegistrations>(&request))
      send(RegistrationsLoaded{load->learner, registrations, office_forms});
    if (const auto* record = std::get_if<RecordEvents>(&request)) {
      if (!disk_works) {
        send(EventsRecorded{record->token, failure(ErrorCode::no_space, "disk full")});
        return;
      }
      recorded.insert(recorded.end(), record->events.begin(), record->events.end());
      recorded_of_others.insert(recorded_of_others.end(), record->of_others.begin(), record->of_others.end());
      send(EventsRecorded{record->token, {}});
    }
    if (const auto* load = std::get_if<LoadPageMarks>(&request))
      send(PageMarksLoaded{load->learner, page_marks});
    if (const auto* load = std::get_if<LoadReaders>(&request)) {
      readers_asked.push_back(*load);
      send(ReadersLoaded{load->learners, known_registrations});
    }
    if (const auto* record = std::get_if<RecordFeedback>(&request)) {
      if (!disk_works) {
        send(EventsRecorded{record->token, failure(ErrorCode::no_space, "disk full")});
        return;
      }
      feedback.insert(feedback.end(), record->feedback.begin(), record->feedback.end());
      send(EventsRecorded{record->token, {}});
    }
    if (std::holds_alternative<ExportTo>(request)) send(ExportFinished{ExportDone{"a.wpx", 7}});
    if (const auto* score = std::get_if<ScoreItem>(&request)) {
      asked_functions.push_back(*score);
      send(ItemScored{score->token, points});
    }
    if (std::holds_alternative<LoadShownItems>(request)) send(ShownItemsLoaded{});
    answer_people(request);
  }

  void answer_people(const DeskRequest& request) {
    if (const auto* check = std::get_if<CheckPin>(&request)) {
      const bool right = pins[check->learner.text()] == check->pin;
      if (right && check->signs_in) recorded.push_back(records::SignedIn{check->learner, true});
      if (!pin_works) {
        send(PinChecked{check->token, failure(ErrorCode::no_space, "disk full")});
      } else if (locked_ms > 0) {
        send(PinChecked{check->token, records::PinCheck{records::PinOutcome::locked, 0, locked_ms}});
      } else {
        send(PinChecked{
            check->token,
            records::PinCheck{right ? records::PinOutcome::right : records::PinOutcome::wrong, 4, 0}});
      }
    }
    if (const auto* check = std::get_if<CheckOfficeCode>(&request))
      send(OfficeCodeChecked{check->token, check->code == office_code});
    if (const auto* save = std::get_if<SavePin>(&request)) {
      saved_pins.push_back(*save);
      if (disk_works) pins[save->learner.text()] = save->pin;
      send(PinSaved{save->token, disk_works ? Status{} : failure(ErrorCode::no_space, "disk full")});
    }
    if (std::holds_alternative<MakeOfficeCode>(request)) send(OfficeCodeFresh{office_code});
    if (std::holds_alternative<LoadOffice>(request)) send(OfficeLoaded{units_done});
    if (const auto* erase = std::get_if<EraseLearner>(&request)) {
      erased.push_back(erase->learner);
      send(EventsRecorded{erase->token, {}});
    }
    if (const auto* paper = std::get_if<SavePaper>(&request)) {
      papers.push_back(*paper);
      if (stick_is_there) {
        send(PaperSaved{paper->token, std::string("waypost-record-20261121-9f3a01c7.pdf")});
      } else {
        send(PaperSaved{paper->token, failure(ErrorCode::not_found, "no such folder")});
      }
    }
    if (const auto* clock_kept = std::get_if<KeepAttemptClock>(&request)) clocks_kept.push_back(*clock_kept);
    if (const auto* keep = std::get_if<KeepSettings>(&request)) settings_kept.push_back(*keep);
  }

  void take(std::vector<DeskRequest> requests) {
    for (const DeskRequest& request : requests) {
      if (answers_come) {
        answer(request);
      } else {
        held.push_back(request);
      }
    }
  }

  void send(const DeskEvent& event) { take(desk().handle(event)); }
  void press(const std::string& id) { send(Pressed{id}); }
  void type(const std::string& field, const std::string& text) { send(TextEdited{field, text}); }

  template <typename View>
  View view() {
    const ScreenView screen = desk().view();
    REQUIRE(std::holds_alternative<View>(screen.content));
    return std::get<View>(screen.content);
  }

  /// Enrols somebody where these modules are installed.
  void enrol(const std::vector<lesson::Module>& modules = {course()}) {
    take(desk().start());
    for (const lesson::Module& module : modules) send(ModuleScanned{installed(module)});
    press("new-learner");
    type("name", "  Sokha ");
    press("enrol");
  }

  /// Signs in as somebody with this record.
  void sign_in_with(const std::vector<records::RegistrationRecord>& record,
                    const std::vector<lesson::Module>& modules = {course()}) {
    registrations = record;
    learners = {{records::LearnerId("x"), "Sokha", "en", 1},
                {records::LearnerId("y"), "Dara", "en", 2},
                {records::LearnerId("z"), "Vanna", "en", 3}};
    take(desk().start());
    for (const lesson::Module& module : modules) send(ModuleScanned{installed(module)});
    press("learner/x");
  }

  const UnitRow& row(const ModuleView& module, const std::string& path) {
    const auto found = std::find_if(module.units.begin(), module.units.end(),
                                    [&](const UnitRow& each) { return each.path == path; });
    REQUIRE(found != module.units.end());
    return *found;
  }

  template <typename Event>
  std::vector<Event> all() const {
    std::vector<Event> found;
    for (const records::Event& event : recorded) {
      if (const auto* each = std::get_if<Event>(&event)) found.push_back(*each);
    }
    return found;
  }
  template <typename Event>
  int count() const {
    return static_cast<int>(all<Event>().size());
  }
};

}  // namespace waypost::desk
