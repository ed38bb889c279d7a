// SPDX-License-Identifier: Apache-2.0
/// Forms: functions that take one table and remember where it was written. A module, facts, lesson or test
/// goes to the parent at once; what stands in them goes with them.
#pragma once

#include <lua.hpp>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "formats/json.hpp"
#include "scripting/child/message_pipe.hpp"
#include "scripting/schema.hpp"

namespace waypost::child {

class Forms {
 public:
  explicit Forms(MessagePipe& pipe) : pipe_(pipe) {}
  Forms(const Forms&) = delete;
  Forms& operator=(const Forms&) = delete;

  /// Puts the forms into the table on top of the stack. This object must outlive the state.
  void add_to_environment(lua_State* lua);

  /// After the file has run to its end: forms that stand nowhere.
  void report_loose_forms();

  /// Puts the score function of the item `id` on the stack; nothing where there is none.
  bool push_score_function(lua_State* lua, const std::string& id) const;

  /// From now on a form is an error: the lesson has been told.
  void close() { is_closed_ = true; }

  void send_problem(int line, const std::string& text, const std::string& hint);
  /// Whether Lua's message is about a word that was told already: "… (global 'print')".
  bool is_told(int line, std::string_view message) const;

 private:
  struct Record {
    const scripting::FormSchema* form = nullptr;
    int line = 0;
    bool is_used = false;
  };
  class Serializer;

  static int call(lua_State* lua);
  static int note_unknown_word(lua_State* lua);
  void send_top_level(lua_State* lua, int table, const Record& record);
  void keep_score_function(lua_State* lua, int table);

  MessagePipe& pipe_;
  /// By the table's address; each is kept alive in the registry, so that no address is used twice.
  std::unordered_map<const void*, Record> records_;
  /// By the item's id: where the registry keeps the function.
  std::unordered_map<std::string, int> score_functions_;
  std::set<std::pair<int, std::string>> unknown_words_;  ///< told, with their lines
  bool is_closed_ = false;
};

}  // namespace waypost::child
