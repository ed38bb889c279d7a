// SPDX-License-Identifier: Apache-2.0
#include "scripting/child/lesson_file.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "base/format.hpp"
#include "scripting/child/lua_environment.hpp"

namespace waypost::child {
namespace {

constexpr const char* kChunkName = "=lesson";
constexpr std::string_view kChunkPrefix = "lesson:";
constexpr int kCountedSteps = 1'000;

/// "lesson:18: message" parted into 18 and the message.
struct LuaMessage {
  int line = 0;
  std::string text;
};

LuaMessage read_message(lua_State* lua) {
  if (lua_type(lua, -1) != LUA_TSTRING) return {0, "the lesson raised an error that is no text"};
  std::size_t size = 0;
  const char* begin = lua_tolstring(lua, -1, &size);
  // More than a message shows; a lesson can raise texts of a hundred megabytes.
  constexpr std::size_t kShownBytes = 2'000;
  LuaMessage message{0, std::string(begin, std::min(size, kShownBytes))};
  if (message.text.rfind(kChunkPrefix, 0) != 0) return message;
  std::size_t at = kChunkPrefix.size();
  int line = 0;
  while (at < message.text.size() && message.text[at] >= '0' && message.text[at] <= '9' && line < 100'000) {
    line = line * 10 + (message.text[at++] - '0');
  }
  if (message.text.compare(at, 2, ": ") != 0) return message;
  return {line, message.text.substr(at + 2)};
}

int prepare(lua_State* lua) {
  auto* forms = static_cast<Forms*>(lua_touserdata(lua, 1));
  const auto seed = lua_tointeger(lua, 2);
  push_environment(lua, seed);
  forms->add_to_environment(lua);
  return 1;
}

/// The text line by line, so that a file that stops the parser is stopped at a line too.
struct LineReader {
  std::string_view rest;
  int line = 0;

  static const char* next(lua_State*, void* data, std::size_t* size) {
    auto* reader = static_cast<LineReader*>(data);
    const std::size_t end = std::min(reader->rest.find('\n'), reader->rest.size() - 1) + 1;
    const char* begin = reader->rest.data();
    *size = reader->rest.empty() ? 0 : end;
    reader->rest.remove_prefix(*size);
    if (*size > 0) set_current_line(++reader->line);
    return begin;
  }
};

void push_json(lua_State* lua, const JsonValue& value) {
  luaL_checkstack(lua, 4, "the response lies too deep");
  switch (value.type()) {
    case JsonValue::Type::null: lua_pushnil(lua); break;
    case JsonValue::Type::boolean: lua_pushboolean(lua, value.boolean() ? 1 : 0); break;
    case JsonValue::Type::integer: lua_pushinteger(lua, value.integer()); break;
    case JsonValue::Type::real: lua_pushnumber(lua, value.real()); break;
    case JsonValue::Type::text: lua_pushlstring(lua, value.text().data(), value.text().size()); break;
    case JsonValue::Type::array: {
      lua_newtable(lua);
      lua_Integer position = 0;
      for (const JsonValue& item : value.items()) {
        push_json(lua, item);
        lua_rawseti(lua, -2, ++position);
      }
      break;
    }
    case JsonValue::Type::object:
      lua_newtable(lua);
      for (const auto& [name, member] : value.members()) {
        lua_pushlstring(lua, name.data(), name.size());
        push_json(lua, member);
        lua_rawset(lua, -3);
      }
      break;
  }
}

int push_response(lua_State* lua) {
  const auto* response = static_cast<const JsonValue*>(lua_touserdata(lua, 1));
  lua_settop(lua, 0);
  push_json(lua, *response);
  return 1;
}

}  // namespace

LessonFile::LessonFile(MessagePipe& pipe, const Allowance& allowance)
    : pipe_(pipe),
      allowance_(allowance),
      budget_{allowance.steps_max, allowance.memory_max_bytes},
      forms_(pipe),
      lua_(lua_newstate(allocate, &budget_)) {
  set_current_line(0);
}

LessonFile::~LessonFile() { lua_close(lua_); }

void* LessonFile::allocate(void* data, void* block, std::size_t old_size, std::size_t new_size) {
  auto* budget = static_cast<Budget*>(data);
  const auto freed = block == nullptr ? 0 : static_cast<std::int64_t>(old_size);
  budget->memory_left_bytes += freed - static_cast<std::int64_t>(new_size);
  if (new_size == 0) {
    std::free(block);
    return nullptr;
  }
  // Not a null pointer: a lesson could swallow the error, and Lua 5.4.4 is not safe after it.
  if (budget->memory_left_bytes < 0) stop(StopCause::memory);
  void* moved = std::realloc(block, new_size);
  if (moved == nullptr) stop(StopCause::memory);
  return moved;
}

void LessonFile::watch(lua_State* lua, lua_Debug* info) {
  if (info->event == LUA_HOOKLINE) {
    set_current_line(info->currentline);
    return;
  }
  void* data = nullptr;
  lua_getallocf(lua, &data);
  auto* budget = static_cast<Budget*>(data);
  budget->steps_left -= kCountedSteps;
  if (budget->steps_left < 0) stop(StopCause::steps);
}

bool LessonFile::load(const std::string& text) {
  lines_ = 1 + static_cast<int>(std::count(text.begin(), text.end(), '\n'));
  lua_pushcfunction(lua_, prepare);
  lua_pushlightuserdata(lua_, &forms_);
  lua_pushinteger(lua_, allowance_.seed);
  if (lua_pcall(lua_, 2, 1, 0) != LUA_OK) return false;
  LineReader reader{text};
  if (lua_load(lua_, LineReader::next, &reader, kChunkName, "t") != LUA_OK) return false;
  // The first upvalue of a chunk is its _ENV.
  lua_pushvalue(lua_, -2);
  lua_setupvalue(lua_, -2, 1);
  return true;
}

bool LessonFile::run_watched(int arguments, int results) {
  budget_.steps_left = allowance_.steps_max;
  lua_sethook(lua_, watch, LUA_MASKLINE | LUA_MASKCOUNT, kCountedSteps);
  const bool is_well = lua_pcall(lua_, arguments, results, 0) == LUA_OK;
  lua_sethook(lua_, nullptr, 0, 0);
  return is_well;
}

/// Tells the error on top of the stack. Where it names no line, or one that is not there, the last line that
/// ran is the best guess.
void LessonFile::report() {
  const LuaMessage message = read_message(lua_);
  const bool has_line = message.line > 0 && message.line <= lines_;
  const int line = has_line ? message.line : current_line();
  if (!forms_.is_told(line, message.text)) forms_.send_problem(line, message.text, {});
}

void LessonFile::run(const std::string& text) {
  if (load(text) && run_watched(0, 0)) {
    forms_.report_loose_forms();
  } else {
    report();
  }
  forms_.close();
  lua_settop(lua_, 0);
}

void LessonFile::call(const std::string& item, const JsonValue& response) {
  if (!forms_.push_score_function(lua_, item)) {
    forms_.send_problem(0, format("there is no item `{}` with a score function", item),
                        "is it written in this file?");
    return;
  }
  lua_pushcfunction(lua_, push_response);
  lua_pushlightuserdata(lua_, const_cast<JsonValue*>(&response));
  if (lua_pcall(lua_, 1, 1, 0) != LUA_OK || !run_watched(1, 1)) {
    report();
  } else if (lua_type(lua_, -1) != LUA_TNUMBER) {
    const char* given = lua_isnil(lua_, -1) ? "nothing" : luaL_typename(lua_, -1);
    forms_.send_problem(current_line(), format("`score` gave {} instead of a number", given),
                        "return a number: the points for this response");
  } else {
    JsonWriter json;
    json.begin_object().member("type", "points").member("line", current_line());
    json.member("value", static_cast<double>(lua_tonumber(lua_, -1))).end_object();
    pipe_.send(json.take());
  }
  lua_settop(lua_, 0);
}

}  // namespace waypost::child
