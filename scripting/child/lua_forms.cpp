// SPDX-License-Identifier: Apache-2.0
#include "scripting/child/lua_forms.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

#include "base/format.hpp"
#include "scripting/protocol.hpp"
#include "base/utf8_check.hpp"

namespace waypost::child {
namespace {

using scripting::FormSchema;
using scripting::kMessageMaxBytes;

/// Values in one message: enough for 64 KiB, and a bound where tables hold each other many times.
constexpr int kValuesMax = 20'000;

/// More elements than any form has: a table that a lesson filled in a loop is refused before it is copied.
constexpr std::size_t kElementsMax = 100'000;

/// The line of the Lua code that called the running C function; 0 where it is not known (a tail call).
int caller_line(lua_State* lua) {
  lua_Debug info{};
  if (lua_getstack(lua, 1, &info) == 0 || lua_getinfo(lua, "l", &info) == 0) return 0;
  return std::max(info.currentline, 0);
}

std::string_view text_at(lua_State* lua, int index) {
  std::size_t size = 0;
  const char* text = lua_tolstring(lua, index, &size);
  return {text, size};
}

}  // namespace

/// Writes values as the protocol wants them, raw: no metamethod runs. Remembers the first thing that cannot
/// travel.
class Forms::Serializer {
 public:
  Serializer(lua_State* lua, Forms& forms) : lua_(lua), forms_(forms) {}

  JsonWriter& json() { return json_; }
  const std::string& problem() const { return problem_; }

  void value(int index, int depth, std::string_view name) {
    index = lua_absindex(lua_, index);
    if (++count_ > kValuesMax || bytes_ > kMessageMaxBytes)
      fail("it is too large: one form takes at most 64 KiB");
    if (!problem_.empty()) {
      json_.null();
      return;
    }
    switch (lua_type(lua_, index)) {
      case LUA_TSTRING: text(text_at(lua_, index), name); break;
      case LUA_TBOOLEAN: json_.boolean(lua_toboolean(lua_, index) != 0); break;
      case LUA_TNUMBER: number(index, name); break;
      case LUA_TTABLE: table(index, depth); break;
      default:
        fail(format("`{}` is a {}", name, luaL_typename(lua_, index)));
        json_.null();
        break;
    }
  }

  /// "fields": {…} of the table; `form` is null where it is none.
  void fields(int index, int depth, const FormSchema* form) {
    json_.key("fields").begin_object();
    for (const std::string& name : field_names(index)) {
      json_.key(name);
      lua_pushlstring(lua_, name.data(), name.size());
      lua_rawget(lua_, index);
      const scripting::FieldSchema* field = form == nullptr ? nullptr : find_field(*form, name);
      if (field != nullptr && field->type == scripting::FieldType::function && lua_isfunction(lua_, -1)) {
        forms_.keep_score_function(lua_, index);
        json_.boolean(true);
      } else {
        value(-1, depth, name);
      }
      lua_pop(lua_, 1);
    }
    json_.end_object();
  }

  /// The places of positional values, in order; nil in between is left out.
  std::vector<lua_Integer> positions(int index) {
    std::vector<lua_Integer> result;
    lua_pushnil(lua_);
    while (lua_next(lua_, index) != 0) {
      lua_pop(lua_, 1);
      if (lua_isinteger(lua_, -1) != 0) result.push_back(lua_tointeger(lua_, -1));
      if (result.size() > kElementsMax) {
        fail("it is too large: a table takes at most 100,000 values");
        return {};
      }
    }
    std::sort(result.begin(), result.end());
    return result;
  }

 private:
  void fail(std::string why) {
    if (problem_.empty()) problem_ = std::move(why);
  }

  void text(std::string_view text, std::string_view name) {
    bytes_ += text.size();
    if (bytes_ > kMessageMaxBytes) {
      // Before it is looked at and copied: a lesson can make texts of a hundred megabytes.
      fail("it is too large: one form takes at most 64 KiB");
      json_.null();
    } else if (find_utf8_fault(text)) {
      fail(format("`{}` is not valid UTF-8", name));
      json_.null();
    } else {
      json_.text(text);
    }
  }

  void number(int index, std::string_view name) {
    if (lua_isinteger(lua_, index) != 0) {
      json_.integer(lua_tointeger(lua_, index));
      return;
    }
    const double number = lua_tonumber(lua_, index);
    if (!std::isfinite(number)) fail(format("`{}` is no finite number", name));
    json_.real(number);
  }

  void table(int index, int depth) {
    if (depth >= scripting::kTableDepthMax) {
      fail("tables lie in each other too deep");
      json_.null();
      return;
    }
    luaL_checkstack(lua_, 8, "tables lie in each other too deep");
    const auto found = forms_.records_.find(lua_topointer(lua_, index));
    json_.begin_object();
    if (found != forms_.records_.end()) {
      found->second.is_used = true;
      json_.member("form", found->second.form->name).member("line", found->second.line);
    } else {
      json_.member("form", "").member("line", 0);
    }
    fields(index, depth + 1, found == forms_.records_.end() ? nullptr : found->second.form);
    json_.key("content").begin_array();
    for (const lua_Integer position : positions(index)) {
      lua_rawgeti(lua_, index, position);
      value(-1, depth + 1, "a value without a name");
      lua_pop(lua_, 1);
    }
    json_.end_array().end_object();
  }

  std::vector<std::string> field_names(int index) {
    std::vector<std::string> names;
    lua_pushnil(lua_);
    while (lua_next(lua_, index) != 0) {
      lua_pop(lua_, 1);
      if (lua_type(lua_, -1) == LUA_TSTRING) {
        const std::string_view name = text_at(lua_, -1);
        bytes_ += name.size();
        if (name.size() > scripting::kFieldNameMaxBytes) {
          fail("the name of a field is too long");
        } else if (find_utf8_fault(name)) {
          fail("the name of a field is not valid UTF-8");
        } else if (names.size() == scripting::kFieldsMax) {
          fail(format("a table takes at most {} fields", scripting::kFieldsMax));
        } else {
          names.emplace_back(name);
        }
        if (!problem_.empty()) {
          lua_pop(lua_, 1);
          return {};
        }
      } else if (lua_isinteger(lua_, -1) == 0) {
        fail("a key is neither a name nor a whole number");
      }
    }
    std::sort(names.begin(), names.end());
    return names;
  }

  lua_State* lua_;
  Forms& forms_;
  JsonWriter json_;
  std::string problem_;
  int count_ = 0;
  std::size_t bytes_ = 0;
};

void Forms::add_to_environment(lua_State* lua) {
  for (std::size_t index = 0; index < scripting::schema().size(); ++index) {
    const std::string name(scripting::schema()[index].name);
    lua_pushlightuserdata(lua, this);
    lua_pushinteger(lua, static_cast<lua_Integer>(index));
    lua_pushcclosure(lua, call, 2);
    lua_setfield(lua, -2, name.c_str());
  }
  lua_newtable(lua);
  lua_pushlightuserdata(lua, this);
  lua_pushcclosure(lua, note_unknown_word, 1);
  lua_setfield(lua, -2, "__index");
  lua_setmetatable(lua, -2);
}

/// A misspelt word is nil to Lua, and what its author set with it would silently be gone. It stays nil, so
/// that the rest of the file is still read and everything is told at once.
int Forms::note_unknown_word(lua_State* lua) {
  auto* forms = static_cast<Forms*>(lua_touserdata(lua, lua_upvalueindex(1)));
  constexpr std::size_t kWordMaxBytes = 60;
  constexpr std::size_t kWordsMax = 50;
  if (lua_type(lua, 2) != LUA_TSTRING) return 0;
  const std::string word(text_at(lua, 2).substr(0, kWordMaxBytes));
  if (forms->is_closed_) return luaL_error(lua, "the word `%s` is not known here", word.c_str());
  const int line = caller_line(lua);
  if (forms->unknown_words_.size() < kWordsMax && forms->unknown_words_.emplace(line, word).second)
    forms->send_problem(line, format("the word `{}` is not known here", word), {});
  return 0;
}

bool Forms::is_told(int line, std::string_view message) const {
  constexpr std::string_view kMark = "(global '";
  const std::size_t begin = message.find(kMark);
  if (begin == std::string_view::npos) return false;
  const std::string_view rest = message.substr(begin + kMark.size());
  return unknown_words_.contains({line, std::string(rest.substr(0, rest.find('\'')))});
}

int Forms::call(lua_State* lua) {
  auto* forms = static_cast<Forms*>(lua_touserdata(lua, lua_upvalueindex(1)));
  const FormSchema& form =
      scripting::schema()[static_cast<std::size_t>(lua_tointeger(lua, lua_upvalueindex(2)))];
  const char* name = form.name.data();
  if (forms->is_closed_) return luaL_error(lua, "`%s` cannot be written while an answer is scored", name);
  if (lua_gettop(lua) != 1 || lua_type(lua, 1) != LUA_TTABLE) {
    return luaL_error(lua, "`%s` takes one table: %s { ... }", name, name);
  }
  const void* address = lua_topointer(lua, 1);
  if (forms->records_.count(address) > 0)
    return luaL_error(lua, "this table is given to a form a second time");
  lua_pushvalue(lua, 1);
  luaL_ref(lua, LUA_REGISTRYINDEX);
  const Record record{&form, caller_line(lua), form.top_level};
  forms->records_.emplace(address, record);
  if (!form.top_level) return 1;
  forms->send_top_level(lua, 1, record);
  return 0;
}

void Forms::send_top_level(lua_State* lua, int table, const Record& record) {
  Serializer head(lua, *this);
  head.json()
      .begin_object()
      .member("type", "begin")
      .member("form", record.form->name)
      .member("line", record.line);
  head.fields(table, 1, record.form);
  head.json().end_object();
  const std::string begin = head.json().take();
  if (!head.problem().empty() || begin.size() > kMessageMaxBytes) {
    send_problem(record.line,
                 head.problem().empty() ? "it is too large: its fields take at most 64 KiB" : head.problem(),
                 {});
    return;
  }
  const std::vector<lua_Integer> positions = head.positions(table);
  if (!head.problem().empty()) {
    send_problem(record.line, head.problem(), {});
    return;
  }
  pipe_.send(begin);
  for (const lua_Integer position : positions) {
    lua_rawgeti(lua, table, position);
    Serializer element(lua, *this);
    element.json().begin_object().member("type", "content").key("value");
    element.value(-1, 1, "a value without a name");
    element.json().end_object();
    const auto found = records_.find(lua_topointer(lua, -1));
    const int line = found == records_.end() ? record.line : found->second.line;
    lua_pop(lua, 1);
    const std::string content = element.json().take();
    if (!element.problem().empty() || content.size() > kMessageMaxBytes) {
      send_problem(
          line,
          element.problem().empty() ? "it is too large: one form takes at most 64 KiB" : element.problem(),
          {});
      continue;
    }
    pipe_.send(content);
  }
  pipe_.send(R"({"type":"end"})");
}

/// The function on top of the stack belongs to the form at `table`, which names itself. Where two items of a
/// file have one id, the module is refused anyway.
void Forms::keep_score_function(lua_State* lua, int table) {
  lua_pushliteral(lua, "id");
  lua_rawget(lua, table);
  const bool has_id = lua_type(lua, -1) == LUA_TSTRING;
  const std::string id(has_id ? text_at(lua, -1) : std::string_view());
  lua_pop(lua, 1);
  if (!has_id || score_functions_.count(id) > 0) return;
  lua_pushvalue(lua, -1);
  score_functions_.emplace(id, luaL_ref(lua, LUA_REGISTRYINDEX));
}

bool Forms::push_score_function(lua_State* lua, const std::string& id) const {
  const auto found = score_functions_.find(id);
  if (found == score_functions_.end()) return false;
  lua_rawgeti(lua, LUA_REGISTRYINDEX, found->second);
  return true;
}

void Forms::report_loose_forms() {
  std::vector<Record> loose;
  for (const auto& [address, record] : records_) {
    if (!record.is_used) loose.push_back(record);
  }
  std::sort(loose.begin(), loose.end(), [](const Record& a, const Record& b) { return a.line < b.line; });
  for (const Record& record : loose) {
    std::string owner;
    for (const FormSchema& form : scripting::schema()) {
      for (const std::string_view inner : form.contains) {
        if (inner == record.form->name && owner.empty()) owner = form.name;
      }
      for (const scripting::FieldSchema& field : form.fields) {
        if (field.form == record.form->name && owner.empty()) owner = form.name;
      }
    }
    send_problem(record.line, format("this `{}` stands nowhere", record.form->name),
                 format("put it into a {} {{ … }}", owner));
  }
}

void Forms::send_problem(int line, const std::string& text, const std::string& hint) {
  // Lua's messages quote the source, so they may be cut within a character.
  constexpr std::size_t kTextMaxBytes = 1'000;
  std::string shown = text.substr(0, kTextMaxBytes);
  while (const auto fault = find_utf8_fault(shown)) shown.replace(*fault, 1, "?");
  JsonWriter json;
  json.begin_object()
      .member("type", "problem")
      .member("line", line)
      .member("text", shown)
      .member("hint", hint)
      .end_object();
  pipe_.send(json.take());
}

}  // namespace waypost::child
