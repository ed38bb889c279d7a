// SPDX-License-Identifier: Apache-2.0
/// LessonFile: one Lua file in a state of its own, which lives as long as its functions may be asked.
/// Whatever the lesson does within its allowance ends in a message; what goes beyond ends the process
/// (allowance.hpp).
#pragma once

#include <lua.hpp>
#include <string>

#include "formats/json.hpp"
#include "scripting/child/allowance.hpp"
#include "scripting/child/lua_forms.hpp"
#include "scripting/child/message_pipe.hpp"

namespace waypost::child {

class LessonFile {
 public:
  LessonFile(MessagePipe& pipe, const Allowance& allowance);
  LessonFile(const LessonFile&) = delete;
  LessonFile& operator=(const LessonFile&) = delete;
  ~LessonFile();

  /// Runs the text, once. Sends its forms and problems.
  void run(const std::string& text);

  /// Asks the item's score function. Sends `points` or a problem.
  void call(const std::string& item, const JsonValue& response);

 private:
  /// What may still be used up. Reached by the allocator and the hook.
  struct Budget {
    std::int64_t steps_left = 0;
    std::int64_t memory_left_bytes = 0;
  };

  static void* allocate(void* data, void* block, std::size_t old_size, std::size_t new_size);
  static void watch(lua_State* lua, lua_Debug* info);
  bool load(const std::string& text);
  bool run_watched(int arguments, int results);
  void report();

  MessagePipe& pipe_;
  const Allowance& allowance_;
  Budget budget_;
  Forms forms_;
  int lines_ = 0;
  lua_State* lua_;
};

}  // namespace waypost::child
