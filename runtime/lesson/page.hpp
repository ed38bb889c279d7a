// SPDX-License-Identifier: Apache-2.0
/// Pages of a lesson: what is read, looked at and decided without a mark. An Item is a page too.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lesson/item.hpp"
#include "lesson/media.hpp"
#include "lesson/path.hpp"

namespace waypost::lesson {

/// What every page has.
struct PageBase {
  std::string id;
  Path path;
  std::string title;
  std::string body;  ///< Markdown, see RichText; may be empty where the page has other content
  std::optional<Image> image;
  std::optional<Narration> narration;
  std::vector<std::string> facts;
  bool safety = false;
};

struct TextPage : PageBase {};

/// The picture is the page; the body stands under it.
struct PicturePage : PageBase {};

/// A picture with spots to explore.
struct ExplorePage : PageBase {
  std::vector<Spot> spots;
  bool visit_all = false;  ///< a gate: the next page opens when every spot has been looked at
};

/// A titled piece of a page: a step of a reveal, a column of a comparison, a tab.
struct Part {
  std::string id;
  Path path;
  std::string title;
  std::string text;  ///< Markdown
};

/// Steps shown one after the other.
struct RevealPage : PageBase {
  std::vector<Part> steps;
};

/// Two or three columns side by side.
struct ComparisonPage : PageBase {
  std::vector<Part> columns;
};

struct TabsPage : PageBase {
  std::vector<Part> tabs;
};

struct Speaker {
  std::string id;
  Path path;
  std::string name;  ///< a role: "Driver"
};

struct Line {
  std::string id;
  Path path;
  std::string speaker;  ///< id
  std::string text;
};

struct DialoguePage : PageBase {
  std::vector<Speaker> speakers;
  std::vector<Line> lines;
};

/// What the law of the learner's country says; filled by a national annex, else the body says who fills it.
struct AnnexPage : PageBase {
  std::string slot;
};

/// A number that a scenario remembers. Shown to the learner where it has a name.
struct Variable {
  std::string id;
  Path path;
  std::string name;
  std::int64_t initial = 0;
  std::int64_t minimum = 0;
  std::int64_t maximum = 0;
};

struct Condition {
  std::string variable;  ///< id
  std::optional<std::int64_t> at_least;
  std::optional<std::int64_t> at_most;
};

struct Change {
  std::string variable;  ///< id
  std::int64_t by = 0;
};

/// What the learner may do in a scene. Offered while every condition holds.
struct Option {
  std::string id;
  Path path;
  std::string text;
  std::string go_to;        ///< id of a scene
  std::string consequence;  ///< what happens then; may be empty
  std::vector<Change> changes;
  std::vector<Condition> conditions;
};

enum class Ending { none, good, poor };

struct Scene {
  std::string id;
  Path path;
  std::string text;  ///< Markdown
  std::optional<Image> image;
  std::vector<Option> options;  ///< empty exactly where it is an ending
  Ending ending = Ending::none;
};

/// A branching scenario with state and consequences. Begins at its first scene.
struct ScenarioPage : PageBase {
  std::string objective;
  std::vector<Variable> variables;
  std::vector<Scene> scenes;
};

enum class QuestionType { one_of, several_of, number, date, text, counts };
const char* name_of(QuestionType type);

/// A row or column of a table of counts.
struct Heading {
  std::string id;
  Path path;
  std::string text;
};

/// An unscored question of a form.
struct Question {
  QuestionType type = QuestionType::one_of;
  std::string id;
  Path path;
  std::string prompt;
  bool required = false;
  std::vector<Choice> options;                     ///< of one_of and several_of
  std::optional<std::int64_t> minimum_millionths;  ///< of number
  std::optional<std::int64_t> maximum_millionths;  ///< of number
  std::string unit;                                ///< of number
  std::vector<Heading> rows;                       ///< of counts: whole numbers from 0
  std::vector<Heading> columns;                    ///< of counts
};

struct FormPage : PageBase {
  std::vector<Question> questions;
  std::string content_hash;  ///< as an item's
};

/// That one of these answers was given on a form before it in the same lesson.
struct AnswerCondition {
  std::string form;                 ///< id of the page
  std::string question;             ///< id of a one_of or several_of question on it
  std::vector<std::string> any_of;  ///< ids; empty: the answer that is called like the course
};

/// A rule: courses that are recommended while every condition holds, each judged by itself.
struct Recommendation {
  std::string id;
  Path path;
  std::vector<std::string> courses;  ///< ids of modules, which need not be on this PC
  std::string reason;
  std::vector<AnswerCondition> conditions;
};

/// What a record says where no course is recommended: no module is called so.
inline constexpr std::string_view kNoRecommendation = "none";

/// What the answers of an instrument lead to: courses for whom it was filled about.
struct RecommendationPage : PageBase {
  std::vector<Recommendation> recommendations;  ///< a course stands under the first that holds for it
  std::string otherwise;                        ///< stands there where none is recommended
  std::string content_hash;                     ///< as an item's
};

using Page = std::variant<TextPage, PicturePage, ExplorePage, RevealPage, ComparisonPage, DialoguePage,
                          TabsPage, ScenarioPage, FormPage, RecommendationPage, AnnexPage, Item>;

const std::string& id_of(const Page& page);
const Path& path_of(const Page& page);
/// A page's title, an item's prompt.
const std::string& title_of(const Page& page);
const std::optional<Image>& image_of(const Page& page);
const std::vector<std::string>& facts_of(const Page& page);

}  // namespace waypost::lesson
