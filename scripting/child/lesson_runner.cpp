// SPDX-License-Identifier: Apache-2.0
#include "scripting/child/lesson_runner.hpp"

#include <cstdlib>
#include <lua.hpp>

#include "scripting/child/lua_environment.hpp"
#include "scripting/child/lua_forms.hpp"
#include "scripting/child/watchdog.hpp"
#include "scripting/protocol.hpp"

namespace waypost::child {
namespace {

constexpr const char* kChunkName = "=lesson";
constexpr std::string_view kChunkPrefix = "lesson:";
constexpr int kCountedSteps = 1'000;

/// What one state may still use up. Reached by the allocator and the hook.
struct Budget {
  std::int64_t steps_left = 0;
  std::int64_t memory_left_bytes = 0;
};

void* allocate(void* data, void* block, std::size_t old_size, std::size_t new_size) {
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

void watch(lua_State* lua, lua_Debug* info) {
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

/// Closes the state on every way out.
class State {
 public:
  explicit State(Budget& budget) : lua_(lua_newstate(allocate, &budget)) {}
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { lua_close(lua_); }
  lua_State* get() const { return lua_; }

 private:
  lua_State* lua_;
};

/// "lesson:18: message" parted into 18 and the message.
struct LuaMessage {
  int line = 0;
  std::string text;
};

LuaMessage read_message(lua_State* lua) {
  if (lua_type(lua, -1) != LUA_TSTRING) return {0, "the lesson raised an error that is no text"};
  std::size_t size = 0;
  const char* begin = lua_tolstring(lua, -1, &size);
  LuaMessage message{0, std::string(begin, size)};
  if (message.text.rfind(kChunkPrefix, 0) != 0) return message;
  std::size_t at = kChunkPrefix.size();
  int line = 0;
  while (at < size && message.text[at] >= '0' && message.text[at] <= '9' && line < 100'000) {
    line = line * 10 + (message.text[at++] - '0');
  }
  if (message.text.compare(at, 2, ": ") != 0) return message;
  return {line, message.text.substr(at + 2)};
}

/// The last line that ran is the best guess where Lua itself names none (a stack overflow).
int prepare(lua_State* lua) {
  auto* forms = static_cast<Forms*>(lua_touserdata(lua, 1));
  const auto seed = lua_tointeger(lua, 2);
  push_environment(lua, seed);
  forms->add_to_environment(lua);
  return 1;
}

}  // namespace

void LessonRunner::run_file(const std::string& text) {
  Budget budget{allowance_.steps_max, allowance_.memory_max_bytes};
  Forms forms(pipe_);
  set_current_line(0);
  const State state(budget);
  lua_State* lua = state.get();
  lua_pushcfunction(lua, prepare);
  lua_pushlightuserdata(lua, &forms);
  lua_pushinteger(lua, allowance_.seed);
  bool is_well = lua_pcall(lua, 2, 1, 0) == LUA_OK;
  is_well = is_well && luaL_loadbufferx(lua, text.data(), text.size(), kChunkName, "t") == LUA_OK;
  if (is_well) {
    // The first upvalue of a chunk is its _ENV.
    lua_pushvalue(lua, -2);
    lua_setupvalue(lua, -2, 1);
    lua_sethook(lua, watch, LUA_MASKLINE | LUA_MASKCOUNT, kCountedSteps);
    is_well = lua_pcall(lua, 0, 0, 0) == LUA_OK;
    lua_sethook(lua, nullptr, 0, 0);
  }
  if (is_well) {
    forms.report_loose_forms();
  } else {
    const LuaMessage message = read_message(lua);
    forms.send_problem(message.line, message.text, {});
  }
}

int LessonRunner::run() {
  std::string file;
  while (auto message = pipe_.receive()) {
    const std::string& type = (*message)["type"].text();
    if (type == "start") {
      allowance_.steps_max = (*message)["steps_max"].integer();
      allowance_.memory_max_bytes = (*message)["memory_max_bytes"].integer();
      allowance_.cpu_ms = static_cast<int>((*message)["cpu_ms"].integer());
      allowance_.wall_ms = static_cast<int>((*message)["wall_ms"].integer());
      allowance_.seed = (*message)["seed"].integer();
      pipe_.send(R"({"type":"ready"})");
    } else if (type == "file") {
      file += (*message)["text"].text();
      if (file.size() > scripting::kFileMaxBytes) return 1;
    } else if (type == "run") {
      restart_timers(allowance_.cpu_ms, allowance_.wall_ms);
      run_file(file);
      file.clear();
      restart_timers(0, 0);
      pipe_.send(R"({"type":"done"})");
    } else {
      return 1;
    }
  }
  return 0;
}

}  // namespace waypost::child
