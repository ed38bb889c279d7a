// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/source_lines.hpp"

#include <algorithm>
#include <cctype>

#include "base/file.hpp"
#include "base/path.hpp"

namespace waypost::authoring {
namespace {

constexpr std::size_t kSourceMaxBytes = std::size_t{1} << 20;

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// Reads Lua just closely enough to tell source from comments and strings.
class IdScanner {
 public:
  explicit IdScanner(std::string_view lua) : lua_(lua) {}

  std::vector<WrittenId> scan() {
    while (at_ < lua_.size()) {
      const char c = lua_[at_];
      if (c == '-' && peek(1) == '-') {
        skip_comment();
      } else if (c == '"' || c == '\'') {
        read_string();
      } else if (c == '[' && long_bracket_level() >= 0) {
        skip_long_bracket();
      } else if (c == '{') {
        tables_.push_back({ids_.size(), {}});
        ++at_;
      } else if (c == '}') {
        close_table();
        ++at_;
      } else if (is_word(c)) {
        read_word();
      } else {
        step();
      }
    }
    while (!tables_.empty()) close_table();
    return std::move(ids_);
  }

 private:
  struct OpenTable {
    std::size_t begin = 0;
    std::vector<std::size_t> own;  ///< ids written in it
  };

  char peek(std::size_t distance) const { return at_ + distance < lua_.size() ? lua_[at_ + distance] : '\0'; }

  void step() {
    if (lua_[at_] == '\n') ++line_;
    ++at_;
  }

  void skip_comment() {
    at_ += 2;
    if (peek(0) == '[' && long_bracket_level() >= 0) {
      skip_long_bracket();
      return;
    }
    at_ = std::min(lua_.find('\n', at_), lua_.size());
  }

  /// Of "[==[" 2; -1 where no long bracket begins.
  int long_bracket_level() const {
    std::size_t i = at_ + 1;
    while (i < lua_.size() && lua_[i] == '=') ++i;
    return i < lua_.size() && lua_[i] == '[' ? static_cast<int>(i - at_ - 1) : -1;
  }

  void skip_long_bracket() {
    const std::string closing = "]" + std::string(static_cast<std::size_t>(long_bracket_level()), '=') + "]";
    const std::size_t found = lua_.find(closing, at_);
    const std::size_t end = found == std::string_view::npos ? lua_.size() : found + closing.size();
    while (at_ < end) step();
  }

  std::string read_string() {
    const char quote = lua_[at_++];
    std::string text;
    while (at_ < lua_.size() && lua_[at_] != quote && lua_[at_] != '\n') {
      if (lua_[at_] == '\\' && at_ + 1 < lua_.size()) step();
      text += lua_[at_];
      step();
    }
    if (peek(0) == quote) ++at_;
    return text;
  }

  void read_word() {
    const std::size_t begin = at_;
    while (at_ < lua_.size() && is_word(lua_[at_])) ++at_;
    const std::string_view word = lua_.substr(begin, at_ - begin);
    // A slot is what an entry of an annex is called by.
    if (word != "id" && word != "slot") return;
    const int line = line_;
    skip_blanks();
    if (peek(0) != '=' || peek(1) == '=') return;
    ++at_;
    skip_blanks();
    if (peek(0) != '"' && peek(0) != '\'') return;
    std::string id = read_string();
    if (tables_.empty()) return;
    tables_.back().own.push_back(ids_.size());
    ids_.push_back({std::move(id), line, static_cast<int>(tables_.size()), tables_.back().begin, 0});
  }

  void skip_blanks() {
    while (at_ < lua_.size() && std::isspace(static_cast<unsigned char>(lua_[at_])) != 0) step();
  }

  void close_table() {
    if (tables_.empty()) return;
    for (const std::size_t own : tables_.back().own) ids_[own].table_end = ids_.size();
    tables_.pop_back();
  }

  std::string_view lua_;
  std::size_t at_ = 0;
  int line_ = 1;
  std::vector<OpenTable> tables_;
  std::vector<WrittenId> ids_;
};

/// The next id of a path, and the rest.
std::string_view take_id(std::string_view& path) {
  const std::size_t end = std::min(path.find('/'), path.size());
  const std::string_view id = path.substr(0, end);
  path.remove_prefix(std::min(end + 1, path.size()));
  return id;
}

}  // namespace

std::vector<WrittenId> written_ids(std::string_view lua) { return IdScanner(lua).scan(); }

SourceLines::SourceLines(std::filesystem::path module_folder, const lesson::Module& module)
    : folder_(std::move(module_folder)), module_id_(module.id) {
  files_ = {{"objective", "module.lua"}, {"fact", "facts.lua"}, {"term", "glossary.lua"}};
  for (const lesson::Lesson& each : module.lessons) files_[each.id] = "lessons/" + each.id + ".lua";
  if (module.pre_test) files_[module.pre_test->id] = "quizzes/" + module.pre_test->id + ".lua";
  if (module.post_test) files_[module.post_test->id] = "quizzes/" + module.post_test->id + ".lua";
  files_["bank"] = module.bank.empty() ? "quizzes/bank.lua" : module.bank.front().file;
}

const std::vector<WrittenId>& SourceLines::ids_of(const std::string& file) const {
  const auto known = ids_.find(file);
  if (known != ids_.end()) return known->second;
  const auto lua = read_file(folder_ / path_of(file), kSourceMaxBytes);
  return ids_[file] = lua ? written_ids(*lua) : std::vector<WrittenId>();
}

Span SourceLines::span(std::string_view path) const {
  // A context ends in ".field"; ids have no full stop.
  std::string_view rest = path.substr(0, path.rfind('.'));
  take_id(rest);
  std::string_view unit = take_id(rest);
  std::string file = "module.lua";
  if (unit == "annex") {
    std::string country(take_id(rest));
    std::transform(country.begin(), country.end(), country.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    file = "annexes/" + country + ".lua";
  } else if (const auto found = files_.find(unit); found != files_.end()) {
    file = found->second;
  }
  const std::vector<WrittenId>& ids = ids_of(file);
  std::size_t begin = 0, end = ids.size();
  int line = 0, depth = 0;
  // What stands least deep is the thing itself; deeper ones of that id belong to its siblings.
  const auto enter = [&](std::string_view id) {
    const WrittenId* best = nullptr;
    for (std::size_t i = begin; i < end; ++i) {
      const bool is_closer = best == nullptr || ids[i].depth < best->depth;
      if (ids[i].depth > depth && ids[i].id == id && is_closer) best = &ids[i];
    }
    if (best == nullptr) return false;
    line = best->line;
    depth = best->depth;
    begin = best->table_begin;
    end = best->table_end;
    return true;
  };
  // A test or lesson is a table around its pages; a bank, a glossary and a list of facts have no id of their
  // own.
  enter(unit);
  while (!rest.empty() && enter(take_id(rest))) {
  }
  return {file, line};
}

}  // namespace waypost::authoring
