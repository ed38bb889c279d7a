// SPDX-License-Identifier: Apache-2.0
#include "scripting/line_finder.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "crypto/hash.hpp"

namespace waypost::scripting {
namespace {

constexpr std::array<std::string_view, 22> kKeywords = {
    "and", "break", "do",  "else", "elseif", "end",    "false",  "for",  "function", "goto",  "if",
    "in",  "local", "nil", "not",  "or",     "repeat", "return", "then", "true",     "until", "while"};

bool is_keyword(std::string_view word) {
  return std::find(kKeywords.begin(), kKeywords.end(), word) != kKeywords.end();
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_name_character(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

}  // namespace

/// Lua 5.4, reference manual, section 3.1.
class TableOutline::Lexer {
 public:
  explicit Lexer(std::string_view source) : source_(source) {}

  std::vector<Token> all() {
    std::vector<Token> tokens;
    while (auto token = next()) tokens.push_back(*token);
    return tokens;
  }

 private:
  char at(std::size_t offset) const { return offset < source_.size() ? source_[offset] : '\0'; }

  /// How many '=' stand between the brackets that open a long text here; nothing where none opens.
  std::optional<std::size_t> long_bracket_level() const {
    if (at(place_) != '[') return std::nullopt;
    std::size_t level = 0;
    while (at(place_ + 1 + level) == '=') ++level;
    if (at(place_ + 1 + level) != '[') return std::nullopt;
    return level;
  }

  std::string_view take_long_text(std::size_t level) {
    const std::string end = "]" + std::string(level, '=') + "]";
    const std::size_t begin = place_ + level + 2;
    const std::size_t found = std::min(source_.find(end, begin), source_.size());
    const std::string_view text = source_.substr(std::min(begin, found), found - std::min(begin, found));
    place_ = std::min(found + end.size(), source_.size());
    return text;
  }

  std::string_view take_short_text() {
    const char quote = source_[place_];
    const std::size_t begin = ++place_;
    while (place_ < source_.size() && source_[place_] != quote) place_ += source_[place_] == '\\' ? 2 : 1;
    const std::size_t end = std::min(place_, source_.size());
    place_ = std::min(end + 1, source_.size());
    return source_.substr(begin, end - begin);
  }

  void skip_number() {
    while (is_name_character(at(place_)) || at(place_) == '.') {
      const char c = at(place_++);
      const bool exponent = c == 'e' || c == 'E' || c == 'p' || c == 'P';
      if (exponent && (at(place_) == '+' || at(place_) == '-')) ++place_;
    }
  }

  /// Spaces and comments, line ends counted.
  void skip_blank() {
    while (place_ < source_.size()) {
      const char c = source_[place_];
      if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v') {
        ++place_;
      } else if (c == '-' && at(place_ + 1) == '-') {
        place_ += 2;
        if (const auto level = long_bracket_level()) {
          take_long_text(*level);
        } else {
          place_ = std::min(source_.find('\n', place_), source_.size());
        }
      } else {
        return;
      }
    }
  }

  std::optional<Token> next() {
    skip_blank();
    line_ += static_cast<int>(std::count(source_.begin() + static_cast<std::ptrdiff_t>(counted_),
                                         source_.begin() + static_cast<std::ptrdiff_t>(place_), '\n'));
    counted_ = place_;
    if (place_ >= source_.size()) return std::nullopt;
    const std::size_t begin = place_;
    const char c = source_[place_];
    const auto made = [&](TokenKind kind) {
      return Token{kind, source_.substr(begin, place_ - begin), line_};
    };
    if (c == '"' || c == '\'') return Token{TokenKind::text, take_short_text(), line_};
    if (const auto level = long_bracket_level()) {
      return Token{TokenKind::text, take_long_text(*level), line_};
    }
    if (is_digit(c) || (c == '.' && is_digit(at(place_ + 1)))) {
      skip_number();
      return made(TokenKind::number);
    }
    if (is_name_character(c)) {
      while (is_name_character(at(place_))) ++place_;
      return made(TokenKind::name);
    }
    ++place_;
    // "==", "~=", "<=" and ">=" are no assignment.
    if ((c == '=' || c == '~' || c == '<' || c == '>') && at(place_) == '=') ++place_;
    return made(TokenKind::symbol);
  }

  std::string_view source_;
  std::size_t place_ = 0;
  std::size_t counted_ = 0;
  int line_ = 1;
};

/// Finds the braces and what stands at their own level, across functions and parentheses within.
class TableOutline::Parser {
 public:
  explicit Parser(TableOutline& outline) : tokens_(outline.tokens_), tables_(outline.tables_) {}

  void run() {
    for (at_ = 0; at_ < tokens_.size(); ++at_) {
      if (!open_.empty() && open_.back().at_element) begin_element();
      if (at_ < tokens_.size()) read_token();
    }
  }

 private:
  struct Open {
    std::size_t table = 0;
    int depth = 0;  ///< of parentheses, brackets and blocks within
    bool at_element = true;
    bool is_field = false;
    bool has_table = false;
  };

  bool is_symbol(std::size_t index, std::string_view symbol) const {
    return index < tokens_.size() && tokens_[index].kind == TokenKind::symbol &&
           tokens_[index].text == symbol;
  }
  bool is_plain_name(std::size_t index) const {
    return index < tokens_.size() && tokens_[index].kind == TokenKind::name &&
           !is_keyword(tokens_[index].text);
  }

  void begin_element() {
    Open& open = open_.back();
    open.at_element = false;
    open.is_field = false;
    open.has_table = false;
    const bool bracketed = is_symbol(at_, "[") && at_ + 1 < tokens_.size() &&
                           tokens_[at_ + 1].kind == TokenKind::text && is_symbol(at_ + 2, "]");
    const std::size_t name = bracketed ? at_ + 1 : at_;
    const std::size_t equals = bracketed ? at_ + 3 : at_ + 1;
    if ((!bracketed && !is_plain_name(name)) || !is_symbol(equals, "=")) return;
    open.is_field = true;
    Field field;
    field.name = std::string(tokens_[name].text);
    field.line = tokens_[name].line;
    field.first_token = equals + 1;
    field.end_token = tokens_.size();
    tables_[open.table].fields.push_back(std::move(field));
    at_ = equals + 1;
  }

  void end_element() {
    Open& open = open_.back();
    if (open.is_field) tables_[open.table].fields.back().end_token = at_;
    open.is_field = false;
    open.at_element = true;
  }

  void read_token() {
    const Token& token = tokens_[at_];
    if (token.kind == TokenKind::name && !open_.empty()) {
      const std::string_view word = token.text;
      if (word == "function" || word == "do" || word == "if" || word == "repeat") ++open_.back().depth;
      if (word == "end" || word == "until") --open_.back().depth;
    }
    if (token.kind != TokenKind::symbol) return;
    if (token.text == "{") {
      open_table();
    } else if (open_.empty()) {
      return;
    } else if (token.text == "}") {
      end_element();
      open_.pop_back();
    } else if (token.text == "(" || token.text == "[") {
      ++open_.back().depth;
    } else if (token.text == ")" || token.text == "]") {
      --open_.back().depth;
    } else if ((token.text == "," || token.text == ";") && open_.back().depth == 0) {
      end_element();
    }
  }

  void open_table() {
    Table table;
    table.line = table.brace_line = tokens_[at_].line;
    std::size_t before = at_;
    if (before > 0 && is_symbol(before - 1, "(")) --before;
    if (before > 0 && is_plain_name(before - 1)) {
      table.form = std::string(tokens_[before - 1].text);
      table.line = tokens_[before - 1].line;
    }
    const std::size_t index = tables_.size();
    if (!open_.empty() && !open_.back().has_table) {
      Open& owner = open_.back();
      owner.has_table = true;
      if (owner.is_field) {
        tables_[owner.table].fields.back().table = index;
      } else {
        tables_[owner.table].positional.push_back(index);
      }
    }
    tables_.push_back(std::move(table));
    open_.push_back({index});
  }

  const std::vector<Token>& tokens_;
  std::vector<Table>& tables_;
  std::vector<Open> open_;
  std::size_t at_ = 0;
};

TableOutline::TableOutline(std::string_view source) : tokens_(Lexer(source).all()) {
  Parser(*this).run();
  for (std::size_t index = 0; index < tables_.size(); ++index) {
    by_line_.emplace(tables_[index].line, index);
    if (tables_[index].brace_line != tables_[index].line) by_line_.emplace(tables_[index].brace_line, index);
  }
}

const TableOutline::Field* TableOutline::find_field(std::size_t table, std::string_view field) const {
  const auto& fields = tables_[table].fields;
  // Of two of one name Lua keeps the last.
  const auto found =
      std::find_if(fields.rbegin(), fields.rend(), [&](const Field& each) { return each.name == field; });
  return found == fields.rend() ? nullptr : &*found;
}

bool TableOutline::has_id(std::size_t table, std::string_view id) const {
  const Field* field = find_field(table, "id");
  return field != nullptr && field->end_token == field->first_token + 1 &&
         tokens_[field->first_token].text == id;
}

std::size_t TableOutline::find_table(const FormPlace& place, std::string_view wanted_field) const {
  std::size_t found = kNone;
  int found_rank = -1;
  const auto [begin, end] = by_line_.equal_range(place.line);
  for (auto at = begin; at != end; ++at) {
    const std::size_t index = at->second;
    if (tables_[index].form != place.form) continue;
    const std::string_view field =
        place.steps.empty() ? wanted_field : std::string_view(place.steps[0].field);
    const int rank = (!place.id.empty() && has_id(index, place.id) ? 2 : 0) +
                     (find_field(index, field) != nullptr ? 1 : 0);
    if (rank <= found_rank) continue;
    found = index;
    found_rank = rank;
  }
  for (const FormPlace::Step& step : place.steps) {
    const Field* field = found == kNone ? nullptr : find_field(found, step.field);
    if (field == nullptr || field->table == kNone) return kNone;
    found = field->table;
    if (!step.in_list) continue;
    if (step.index >= tables_[found].positional.size()) return kNone;
    found = tables_[found].positional[step.index];
  }
  return found;
}

int TableOutline::line_of(const FormPlace& place) const {
  const std::size_t table = find_table(place, {});
  return table == kNone ? 0 : tables_[table].line;
}

int TableOutline::line_of(const FormPlace& place, std::string_view field) const {
  const std::size_t table = find_table(place, field);
  const Field* found = table == kNone ? nullptr : find_field(table, field);
  return found == nullptr ? 0 : found->line;
}

std::string TableOutline::joined(std::size_t begin, std::size_t end) const {
  std::string text;
  for (std::size_t index = begin; index < end; ++index) {
    const Token& token = tokens_[index];
    text += (text.empty() ? "" : " ") + std::string(token.kind == TokenKind::text ? "\"" : "");
    text += token.text;
  }
  return text;
}

std::string TableOutline::tokens_of(const FormPlace& place, std::string_view field) const {
  const std::size_t table = find_table(place, field);
  const Field* found = table == kNone ? nullptr : find_field(table, field);
  return found == nullptr ? std::string() : joined(found->first_token, found->end_token);
}

const TableOutline& LineFinder::outline_of(const std::string& file) {
  const auto known = outlines_.find(file);
  if (known != outlines_.end()) return known->second;
  const std::string_view source = source_of_ ? source_of_(file) : std::string_view();
  return outlines_.emplace(file, TableOutline(source)).first->second;
}

int LineFinder::line_of(const FormPlace& place) {
  if (place.steps.empty() || questions_left_ <= 0) return place.line;
  --questions_left_;
  const int line = outline_of(place.file).line_of(place);
  return line == 0 ? place.line : line;
}

int LineFinder::line_of(const FormPlace& place, std::string_view field) {
  if (questions_left_ <= 0) return place.line;
  --questions_left_;
  const int line = outline_of(place.file).line_of(place, field);
  return line == 0 ? line_of(place) : line;
}

Span Where::span() const {
  if (lines_ == nullptr) return {place_.file, place_.line};
  return {place_.file, field_.empty() ? lines_->line_of(place_) : lines_->line_of(place_, field_)};
}

std::string LineFinder::tokens_of(const FormPlace& place, std::string_view field) {
  if (sources_left_ <= 0) return {};
  --sources_left_;
  const TableOutline& outline = outline_of(place.file);
  std::string tokens = outline.tokens_of(place, field);
  if (tokens.empty() || tokens.rfind("function ", 0) == 0) return tokens;
  // The function stands somewhere else in the file, so the whole file stands for it.
  const auto [hash, is_new] = hashes_.try_emplace(place.file);
  if (is_new) hash->second = "file " + crypto::sha256_hex(outline.all_tokens());
  return hash->second;
}

}  // namespace waypost::scripting
