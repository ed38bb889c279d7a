// SPDX-License-Identifier: Apache-2.0
/// LineFinder: the line on which an author wrote a field. Lua remembers where a form was called, not where
/// its fields stand; so the file is read again as text, by Lua's own lexical rules, when there is something
/// to tell about a field.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"

namespace waypost::scripting {

/// Where a table stands in its file.
struct FormPlace {
  /// From a table to one inside it: a field's table, or the table at `index` of a field's list.
  struct Step {
    std::string field;
    bool in_list = false;
    std::size_t index = 0;
  };
  std::string file;
  int line = 0;             ///< that Lua gave for the form; 0 where it is not known
  std::string form;         ///< "text_page"
  std::string id;           ///< tells two forms of one line apart; may be empty
  std::vector<Step> steps;  ///< from that form to a plain table in it
};

/// The table constructors of one Lua file.
class TableOutline {
 public:
  explicit TableOutline(std::string_view source);

  /// 0 where nothing of that kind is found.
  int line_of(const FormPlace& place) const;
  int line_of(const FormPlace& place, std::string_view field) const;
  /// What is written as the field's value, its tokens parted by spaces; empty where it is not found.
  std::string tokens_of(const FormPlace& place, std::string_view field) const;
  std::string all_tokens() const { return joined(0, tokens_.size()); }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  struct Field {
    std::string name;
    int line = 0;
    std::size_t first_token = 0;
    std::size_t end_token = 0;
    std::size_t table = kNone;  ///< the table that is its value
  };
  struct Table {
    std::string form;  ///< the name before the brace; empty for a plain table
    int line = 0;      ///< of that name, else of the brace
    int brace_line = 0;
    std::vector<Field> fields;
    std::vector<std::size_t> positional;  ///< tables without a name, in their order
  };
  enum class TokenKind { name, text, number, symbol };
  struct Token {
    TokenKind kind = TokenKind::symbol;
    std::string_view text;  ///< as written; of a short string without its quotation marks
    int line = 0;
  };
  class Lexer;
  class Parser;

  const Field* find_field(std::size_t table, std::string_view field) const;
  std::size_t find_table(const FormPlace& place, std::string_view wanted_field) const;
  std::string joined(std::size_t begin, std::size_t end) const;
  bool has_id(std::size_t table, std::string_view id) const;

  std::vector<Token> tokens_;
  std::vector<Table> tables_;
  std::multimap<int, std::size_t> by_line_;  ///< tables by the line of their name and of their brace
};

/// Outlines by file, made when first asked for. After some thousand questions every answer is the form's own
/// line: nobody reads that many messages.
class LineFinder {
 public:
  using SourceOf = std::function<std::string_view(const std::string& file)>;
  /// The sources must outlive the finder. Without them, or for a file without one, the form's own line is all
  /// there is.
  explicit LineFinder(SourceOf source_of) : source_of_(std::move(source_of)) {}

  /// The line of the table itself.
  int line_of(const FormPlace& place);
  /// The line of `name =` in the table; the table's own line where the field is not written there.
  int line_of(const FormPlace& place, std::string_view field);
  /// The field's value as tokens parted by spaces; where that is no function, the whole file, in which the
  /// function must be. Empty where the field is not written there.
  std::string tokens_of(const FormPlace& place, std::string_view field);

 private:
  const TableOutline& outline_of(const std::string& file);

  SourceOf source_of_;
  std::map<std::string, TableOutline> outlines_;
  std::map<std::string, std::string> hashes_;  ///< of whole files that stand for a function
  int questions_left_ = 3'000;
  int sources_left_ = 3'000;
};

/// A line that is worked out only when there is something to tell about it.
class Where {
 public:
  /// A line that is known.
  Where(Span span) : place_{std::move(span.file), span.line, {}, {}, {}} {}
  /// The field's; the table's where it is empty. `lines` must outlive this.
  Where(FormPlace place, std::string_view field, LineFinder& lines)
      : place_(std::move(place)), field_(field), lines_(&lines) {}
  Span span() const;

 private:
  FormPlace place_;
  std::string field_;
  LineFinder* lines_ = nullptr;
};

}  // namespace waypost::scripting
