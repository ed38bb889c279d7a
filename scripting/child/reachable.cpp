// SPDX-License-Identifier: Apache-2.0
#include "scripting/child/reachable.hpp"

#include <lua.hpp>
#include <map>
#include <set>

#include "scripting/child/lua_environment.hpp"
#include "scripting/child/lua_forms.hpp"

namespace waypost::child {
namespace {

/// Walks values raw, as no lesson could: no metamethod runs and nothing is left out.
class Walk {
 public:
  explicit Walk(lua_State* lua) : lua_(lua) {}

  /// The value on top of the stack, which it takes.
  void take(const std::string& name) {
    luaL_checkstack(lua_, 8, "too deep");
    lines_.insert(name.empty() ? "" : name + ": " + kind_on_top(name));
    if (lua_type(lua_, -1) == LUA_TTABLE && paths_[lua_topointer(lua_, -1)] == name) take_fields(name);
    // Texts share one metatable, and so do all other values but tables.
    if (lua_type(lua_, -1) == LUA_TTABLE) take_metatable(name.empty() ? "_ENV" : name);
    lua_pop(lua_, 1);
  }

  /// The metatable of the value on top of the stack, where it has one; the value stays.
  void take_metatable(const std::string& name) {
    if (lua_getmetatable(lua_, -1) != 0) take("metatable of " + name);
  }

  std::string lines() const {
    std::string text;
    for (const std::string& line : lines_) {
      if (!line.empty()) text += line + "\n";
    }
    return text;
  }

 private:
  std::string kind_on_top(const std::string& name) {
    switch (lua_type(lua_, -1)) {
      case LUA_TFUNCTION: return lua_iscfunction(lua_, -1) != 0 ? "built-in function" : "Lua function";
      case LUA_TTABLE: {
        const auto [found, is_new] = paths_.emplace(lua_topointer(lua_, -1), name);
        return is_new ? "table" : "the same as " + (found->second.empty() ? "_ENV" : found->second);
      }
      default: return luaL_typename(lua_, -1);
    }
  }

  void take_fields(const std::string& name) {
    lua_pushnil(lua_);
    while (lua_next(lua_, -2) != 0) {
      lua_pushvalue(lua_, -2);
      const std::string key = luaL_tolstring(lua_, -1, nullptr);
      lua_pop(lua_, 2);
      take(name.empty() ? key : name + "." + key);
    }
  }

  lua_State* lua_;
  std::map<const void*, std::string> paths_;
  std::set<std::string> lines_;
};

/// Calls the function on top of the stack with an empty table or text, and takes the first thing it gives.
void take_iterator(lua_State* lua, Walk& walk, const std::string& name, bool of_text) {
  const int top = lua_gettop(lua);
  if (of_text) {
    lua_pushliteral(lua, "");
    lua_pushliteral(lua, "");
  } else {
    lua_newtable(lua);
    lua_pushnil(lua);
  }
  lua_call(lua, 2, 3);
  lua_settop(lua, top);
  walk.take("what " + name + " gives");
}

int walk_all(lua_State* lua) {
  auto* forms = static_cast<Forms*>(lua_touserdata(lua, 1));
  auto* walk = static_cast<Walk*>(lua_touserdata(lua, 2));
  lua_settop(lua, 0);
  push_environment(lua, 1);
  forms->add_to_environment(lua);
  lua_pushvalue(lua, 1);
  walk->take("");
  for (const char* name : {"pairs", "ipairs"}) {
    lua_getfield(lua, 1, name);
    take_iterator(lua, *walk, name, false);
  }
  lua_getfield(lua, 1, "string");
  lua_getfield(lua, -1, "gmatch");
  take_iterator(lua, *walk, "string.gmatch", true);
  lua_getfield(lua, 1, "utf8");
  lua_getfield(lua, -1, "codes");
  take_iterator(lua, *walk, "utf8.codes", true);
  lua_settop(lua, 1);
  lua_pushliteral(lua, "");
  lua_pushinteger(lua, 1);
  lua_pushboolean(lua, 1);
  lua_pushcfunction(lua, walk_all);
  lua_pushlightuserdata(lua, walk);
  lua_pushthread(lua);
  lua_pushnil(lua);
  while (lua_gettop(lua) > 1) {
    walk->take_metatable(luaL_typename(lua, -1));
    lua_pop(lua, 1);
  }
  return 0;
}

}  // namespace

std::string describe_reachable() {
  lua_State* lua = luaL_newstate();
  if (lua == nullptr) return {};
  MessagePipe pipe;
  Forms forms(pipe);
  Walk walk(lua);
  lua_pushcfunction(lua, walk_all);
  lua_pushlightuserdata(lua, &forms);
  lua_pushlightuserdata(lua, &walk);
  const bool is_whole = lua_pcall(lua, 2, 0, 0) == LUA_OK;
  std::string text =
      is_whole ? walk.lines() : std::string("the walk failed: ") + lua_tostring(lua, -1) + "\n";
  lua_close(lua);
  return text;
}

}  // namespace waypost::child
