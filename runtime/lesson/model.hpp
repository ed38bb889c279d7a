// SPDX-License-Identifier: Apache-2.0
/// The lesson model: modules, lessons, tests, pages and items, as an author wrote them. No Lua, no screen.
/// A Module is a value; once read and validated it does not change.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace waypost::lesson {

/// The ids from the module down, joined by '/': "drugs/seals/first-look".
using Path = std::string;

/// Millionths of a point.
using Mark = std::int64_t;
inline constexpr Mark kMarkPerPoint = 1'000'000;

struct Label {
  std::string id;
  float x_share = 0;  ///< 0 at the left edge of the picture, 1 at the right
  float y_share = 0;  ///< 0 at the top, 1 at the bottom
  std::string text;
};

struct Image {
  std::string file;  ///< within media/: "bolt-seal.svg"
  std::string alt;
  std::vector<Label> labels;
};

enum class Evidence {
  verified,      ///< V: seen in the source itself; may be scored
  professional,  ///< T: known in the profession; shown dated, never scored
};

struct Fact {
  std::string id;
  std::string statement;
  std::string source;
  std::string date;  ///< ISO 8601 day of the source
  Evidence evidence = Evidence::professional;
  std::string review_date;  ///< ISO 8601 day, empty where the source is stable
};

struct Objective {
  std::string id;
  std::string text;
  std::string page;  ///< "lesson/page" where it is taught; may be empty
};

struct TextPage {
  std::string id;
  Path path;
  std::string title;
  std::string body;  ///< Markdown, see RichText
  std::optional<Image> image;
  std::vector<std::string> facts;
  bool safety = false;
};

struct Choice {
  std::string id;
  Path path;
  std::string text;
  bool correct = false;
  std::string feedback;
};

struct ChoiceItem {
  std::string id;
  Path path;
  std::string objective;  ///< may be empty in a lesson
  std::string prompt;
  std::optional<Image> image;
  std::vector<Choice> choices;
  bool multiple = false;
  Mark maximum = kMarkPerPoint;
  int tries_max = 1;
  std::vector<std::string> facts;
  bool safety = false;
  /// SHA-256, lower-case hexadecimal, of the item without its translations: type, ids, key, scoring, source
  /// text.
  std::string content_hash;
};

using Page = std::variant<TextPage, ChoiceItem>;
const std::string& id_of(const Page& page);
const Path& path_of(const Page& page);

enum class BranchCondition { failed, passed };

/// After the item `from` is finished with this outcome, `go_to` comes next.
struct Branch {
  std::string from;
  BranchCondition when = BranchCondition::failed;
  std::string go_to;
};

struct Lesson {
  std::string id;
  Path path;
  std::string title;
  int minutes = 0;
  std::vector<Page> pages;
  std::vector<Branch> branches;
};

struct Test {
  std::string id;
  Path path;
  std::string title;
  std::vector<ChoiceItem> items;
};

struct Module {
  int api = 1;
  std::string id;
  std::string version;
  std::string title;
  std::string summary;
  std::string source_language;
  int minutes = 0;
  int mastery_score_ten_thousandths = 8000;
  std::vector<Objective> objectives;
  std::vector<Fact> facts;
  std::vector<Lesson> lessons;
  std::optional<Test> pre_test;
  std::optional<Test> post_test;
};

/// A text that can be translated: where it stands and what the source says.
struct TranslatableText {
  std::string context;  ///< msgctxt: the path and the field, "drugs/seals/why.title"
  std::string source;
};

/// Every translatable text of a module, in the order in which a reader meets them. Empty texts are left out.
std::vector<TranslatableText> translatable_texts(const Module& module);

/// Whether a fact may stand as true on that day (ISO 8601): verified, and not past its review date. Another
/// is shown with its date, and nothing that rests on it is scored.
bool holds_on(const Fact& fact, std::string_view day);
/// Whether every fact that the item rests on holds on that day.
bool may_be_scored_on(const Module& module, const ChoiceItem& item, std::string_view day);

/// Null where there is none of that id.
const Lesson* find_lesson(const Module& module, std::string_view id);
const Fact* find_fact(const Module& module, std::string_view id);
const Objective* find_objective(const Module& module, std::string_view id);

}  // namespace waypost::lesson
