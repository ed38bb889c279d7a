// SPDX-License-Identifier: Apache-2.0
/// ScreenView: everything that is to be seen now, as a value. The desk makes it, ui draws it and keeps
/// nothing. Whatever can be pressed carries the id that a press comes back with.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

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
};

/// "Who are you?"
struct WhoView {
  std::vector<LearnerRow> learners;
};

struct EnrolView {
  std::string name;
  bool can_enrol = false;
  session::Saving saving = session::Saving::nothing;
};

enum class WorkState { not_started, in_progress, completed, passed, failed, unavailable };

struct ModuleRow {
  std::string id;
  std::string title;
  int minutes = 0;
  WorkState state = WorkState::not_started;
  int units_done = 0;
  int units_total = 0;
  bool is_draft = false;
  std::string error;  ///< for an author; empty where the module opens
};

/// Where the learner stopped last.
struct ContinueCard {
  std::string module_title;
  std::string unit_title;
  records::UnitKind kind = records::UnitKind::lesson;
  int page_number = 1;
  int page_count = 1;
};

struct LibraryView {
  std::optional<ContinueCard> go_on;
  std::vector<ModuleRow> modules;
};

/// Why a unit cannot be entered now.
enum class Closed { no, lessons_first, lessons_begun, already_done, out_of_date };

struct UnitRow {
  std::string path;
  std::string title;
  records::UnitKind kind = records::UnitKind::lesson;
  int minutes = 0;
  WorkState state = WorkState::not_started;
  Closed closed = Closed::no;
};

struct ModuleView {
  std::string id;
  std::string title;
  std::string summary;
  std::vector<UnitRow> units;
  std::string next_unit;  ///< path of the one to go on with; empty where all is done
};

struct PageScreen {
  std::string module_id;
  session::PageView page;
  std::filesystem::path picture;  ///< PNG of the page's drawing; empty where it has none
};

struct ObjectiveRow {
  std::string text;
  std::optional<int> right_before;  ///< items fully right in the pre-test
  int right_now = 0;
  int item_count = 0;
  int item_count_before = 0;
  std::string page;  ///< press id that leads to where it is taught; empty where all is right
  std::string page_title;
};

struct ResultView {
  records::UnitKind kind = records::UnitKind::post_test;
  std::string title;
  bool passed = false;
  int percent = 0;  ///< of the marks, rounded down
  std::optional<int> percent_before;
  int percent_needed = 0;
  std::vector<ObjectiveRow> objectives;
};

/// A folder that a bundle can be written to.
struct ExportPlace {
  std::filesystem::path folder;
  bool removable = false;
};

enum class ExportState { ready, working, done, failed };

struct ExportView {
  ExportState state = ExportState::ready;
  std::vector<ExportPlace> places;
  std::string file;        ///< the bundle's name once done
  bool removable = false;  ///< it lies on a stick
  int event_count = 0;
};

struct LanguageView {
  std::vector<LanguageChoice> choices;
};

/// What happened, whether the work is safe, what to do: keys of the translator.
struct ProblemView {
  std::string happened_key;
  std::string safe_key;
  std::string to_do_key;
  std::string detail;  ///< for whoever helps; not translated
};

struct ScreenView {
  std::string language;          ///< BCP 47: of the programs' words
  std::string content_language;  ///< of the module's words: its own where it does not speak the learner's
  std::string learner_name;      ///< empty before signing in
  bool content_is_draft = false;
  bool content_untranslated = false;  ///< the module does not speak this language: shown in its own
  bool showing_source = false;
  std::string source_language;
  std::variant<WhoView, EnrolView, LibraryView, ModuleView, PageScreen, ResultView, ExportView, LanguageView,
               ProblemView>
      content;
};

}  // namespace waypost::desk
