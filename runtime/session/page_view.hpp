// SPDX-License-Identifier: Apache-2.0
/// PageView: what a learner is to see of a lesson or test now. A value; ui draws it and keeps nothing.
/// Whatever can be pressed or typed into carries the id that the press or the text comes back with.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "lesson/model.hpp"
#include "records/event.hpp"
#include "session/item_view.hpp"

namespace waypost::session {

/// A fact that changes: shown with its date, never as timeless truth.
struct DatedFact {
  std::string statement;
  std::string source;
  std::string date;  ///< ISO 8601 day
};

/// The reading page in all its kinds: title, body, picture, and what `extra` adds.
struct PartView {
  std::string id;  ///< press "tab/ID"
  std::string title;
  std::string text;  ///< Markdown
  bool current = false;
};

/// Press "spot/ID".
struct ExploreSpotView {
  lesson::Spot spot;
  bool visited = false;
  bool current = false;  ///< its title and text are shown now
};

struct ExploreView {
  std::vector<ExploreSpotView> spots;
  int visited_count = 0;
  bool visit_all = false;
};
struct RevealView {
  std::vector<PartView> steps;  ///< those shown so far
  int step_count = 0;
};
struct ComparisonView {
  std::vector<PartView> columns;
};
struct TabsView {
  std::vector<PartView> tabs;
};
struct DialogueLineView {
  std::string speaker;
  std::string text;
  bool first_speaker = false;  ///< of the page: stands at the start side, all others at the end side
};
struct DialogueView {
  std::vector<DialogueLineView> lines;
};
/// A slot of the national annex that nobody has filled, or who confirmed it.
struct AnnexView {
  std::string authority;  ///< empty: not filled; the body says who is to fill it
  std::string confirmed;  ///< ISO 8601 day
};
struct PlainView {};

struct VariableView {
  std::string name;
  std::int64_t value = 0;
  std::int64_t minimum = 0;
  std::int64_t maximum = 0;
};
struct OptionView {
  std::string id;  ///< press "option/ID"
  std::string text;
};
/// A scene of a scenario, or the consequence of what was just decided.
struct ScenarioView {
  std::string text;                     ///< Markdown of the scene
  std::optional<lesson::Image> image;   ///< of the scene
  std::vector<VariableView> variables;  ///< those with a name
  std::string chosen;                   ///< text of the option just taken; empty where a scene is open
  std::string consequence;              ///< what came of it
  std::vector<OptionView> options;      ///< empty at an ending and beside a consequence
  lesson::Ending ending = lesson::Ending::none;
};

struct CountCell {
  std::string id;  ///< text field "answer/QUESTION/ROW/COLUMN"
  std::string text;
  bool refused = false;
};
/// Options are pressed as "answer/QUESTION/OPTION"; text, number and date are text fields "answer/QUESTION".
struct QuestionView {
  lesson::QuestionType type = lesson::QuestionType::one_of;
  std::string id;
  std::string prompt;
  bool required = false;
  std::vector<ChoiceView> options;
  std::string text;  ///< typed so far
  std::string unit;
  bool refused = false;  ///< what is typed is no number, no day or out of its range
  std::vector<std::string> columns;
  std::vector<std::string> rows;
  std::vector<std::vector<CountCell>> cells;  ///< by row, then column
};
struct FormView {
  std::vector<QuestionView> questions;
};

struct RecommendationView {
  struct Course {
    std::string id;  ///< of its module
    std::string name;
    std::string reason;
  };
  std::vector<Course> courses;
  std::string otherwise;  ///< what stands there where there are none
};

/// Glossary terms that the words of the page link to, in order.
struct TermView {
  std::string id;
  std::string term;
  std::string definition;
};

struct TextPageView {
  std::string title;
  std::string body;  ///< Markdown
  std::optional<lesson::Image> image;
  bool picture_first = false;  ///< the picture is the page
  std::vector<DatedFact> dated_facts;
  std::vector<std::string> sources;  ///< of the facts on the page, each once
  std::optional<lesson::Narration> narration;
  std::vector<TermView> terms;
  std::variant<PlainView, ExploreView, RevealView, ComparisonView, TabsView, DialogueView, ScenarioView,
               FormView, RecommendationView, AnnexView>
      extra;
};

enum class QuestionState {
  no_answer,
  not_confirmed,  ///< something is chosen or typed and not recorded: it counts for nothing yet
  answered,
};

/// A question in a test's list. Press "question/NUMBER".
struct TestQuestionView {
  int number = 1;
  std::string prompt;
  QuestionState state = QuestionState::no_answer;
  bool flagged = false;
  bool current = false;  ///< where the learner came from
};

/// The last screen of a test. Sections of a test are told as they begin.
struct HandInView {
  int answered = 0;
  int total = 0;
  /// Where answers may be changed until the end; else empty, and nothing below is set.
  std::vector<TestQuestionView> questions = {};
  int flagged = 0;
  int back_to = 0;         ///< number of the question that the way back leads to
  bool all_saved = false;  ///< whatever was answered is durable
  bool asking = false;     ///< whether it is to be handed in: press "confirm" or "back"
};

/// What the filled button does.
enum class NextStep {
  next_page,
  next_step,  ///< the next step of a reveal, the next scene of a scenario
  confirm,
  pass_over,  ///< on without an answer, where one may still be given later
  try_again,
  finish,
  hand_in,
};

/// Why an answer could not be kept.
enum class SaveTrouble {
  disk,  ///< it fails, and nobody knows why
  disk_full,
  read_only,  ///< the system lets nobody write
};

enum class Saving {
  nothing,
  saving,   ///< an answer is on its way to the disk
  scoring,  ///< the lesson's function is being asked
  saved,    ///< the last answer is durable
  failed,   ///< it is not; the answer is still on the screen
};

struct PageView {
  records::UnitKind kind = records::UnitKind::lesson;
  std::string unit;           ///< path
  std::string unit_title;     ///< empty of a refresher: the programs' own words stand there
  bool instrument = false;    ///< the unit is filled, not learned
  std::string section_title;  ///< of a test in sections
  std::string path;           ///< of the page
  int page_number = 1;        ///< from 1
  int page_count = 1;
  std::variant<TextPageView, ItemView, HandInView> content;
  Saving saving = Saving::nothing;
  SaveTrouble trouble = SaveTrouble::disk;  ///< where saving failed
  bool can_go_back = false;
  NextStep next = NextStep::next_page;
  bool next_enabled = true;
  std::optional<int> seconds_left;  ///< of a test with a time limit
  /// Of a question whose answer may be changed until the end: whether it is to be looked at again. Press
  /// "flag"; press "questions" for the list of all.
  std::optional<bool> flagged;
};

}  // namespace waypost::session
