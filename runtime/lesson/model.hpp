// SPDX-License-Identifier: Apache-2.0
/// The lesson model: a module with its lessons, tests, facts and words, as an author wrote it. No Lua, no
/// screen. A Module is a value; once read and validated it does not change.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/page.hpp"
#include "lesson/test.hpp"

namespace waypost::lesson {

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
  std::string review_date;   ///< ISO 8601 day, empty where the source is stable
  std::string valid_from;    ///< ISO 8601 day from which it holds; empty: always
  std::string jurisdiction;  ///< ISO 3166-1 alpha-2 of the country it holds for; empty: everywhere
};

/// When an objective is mastered: by the share of its marks, or by its items fully right.
struct MasteryRule {
  enum class Kind { score, all, m_of_n, in_a_row };
  Kind kind = Kind::score;
  int score_ten_thousandths = 8000;  ///< of score
  int count = 0;                     ///< m of m_of_n, n of in_a_row
  int of = 0;                        ///< n of m_of_n: the last n answers
};

struct Objective {
  std::string id;
  std::string text;
  std::string page;  ///< "lesson/page" where it is taught; may be empty
  MasteryRule mastery;
};

enum class BranchCondition { failed, passed, partly };

/// After the item or scenario `from` is finished with this outcome, `go_to` comes next.
struct Branch {
  std::string from;
  BranchCondition when = BranchCondition::failed;
  std::string go_to;  ///< id of a page, or "end": the lesson is read to its end
};
inline constexpr std::string_view kLessonEnd = "end";

struct Lesson {
  std::string id;
  Path path;
  std::string title;
  int minutes = 0;
  std::vector<std::string> requires_units;  ///< ids of lessons and tests to be done before
  std::vector<Page> pages;
  std::vector<Branch> branches;
};

/// A word that the text links to: [precursor](term:precursor).
struct Term {
  std::string id;
  Path path;
  std::string term;
  std::string definition;
};

/// What one country's authority confirmed for one slot.
struct AnnexEntry {
  std::string slot;
  Path path;
  std::string text;  ///< Markdown
};

struct Annex {
  std::string country;    ///< ISO 3166-1 alpha-2
  std::string authority;  ///< who confirmed it
  std::string confirmed;  ///< ISO 8601 day
  std::vector<AnnexEntry> entries;
};

/// What was failed or is oldest comes back.
struct Refresher {
  int after_days = 90;
  int items = 5;
};

enum class ModuleKind { course, instrument };
/// What an instrument is filled about.
enum class Subject { none, office, learner, course };
const char* name_of(Subject subject);

struct Module {
  int api = 1;
  ModuleKind kind = ModuleKind::course;
  Subject subject = Subject::none;
  std::string id;
  std::string version;
  std::string title;
  std::string summary;
  std::string source_language;
  int minutes = 0;
  int mastery_score_ten_thousandths = 8000;
  std::vector<Objective> objectives;
  std::vector<Fact> facts;
  std::vector<Term> glossary;
  std::vector<Annex> annexes;
  std::vector<Lesson> lessons;
  std::optional<Test> pre_test;
  std::optional<Test> post_test;
  std::vector<Item> bank;  ///< items that tests and the refresher draw from
  std::optional<Refresher> refresher;
};

/// A text that can be translated: where it stands and what the source says.
struct TranslatableText {
  std::string context;  ///< msgctxt: the path and the field, "drugs/seals/why.title"
  std::string source;
};

/// Every translatable text of a module, in the order in which a reader meets them. Empty texts are left out.
std::vector<TranslatableText> translatable_texts(const Module& module);

/// Whether a fact may stand as true on that day (ISO 8601): verified, valid by then, and not past its review
/// date. Another is shown with its date, and nothing that rests on it is scored.
bool holds_on(const Fact& fact, std::string_view day);
/// Whether every fact that the item rests on holds on that day.
bool may_be_scored_on(const Module& module, const Item& item, std::string_view day);

/// Null where there is none of that id.
const Lesson* find_lesson(const Module& module, std::string_view id);
const Fact* find_fact(const Module& module, std::string_view id);
const Objective* find_objective(const Module& module, std::string_view id);
const Term* find_term(const Module& module, std::string_view id);
/// By path, in lessons, tests and the bank.
const Item* find_item(const Module& module, std::string_view path);
/// Every item of the module: lessons, pre-test, post-test, bank.
std::vector<const Item*> all_items(const Module& module);
/// The entry of a country's annex; null where its authority confirmed none.
const AnnexEntry* find_annex_entry(const Module& module, std::string_view country, std::string_view slot);

}  // namespace waypost::lesson
