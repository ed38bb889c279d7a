// SPDX-License-Identifier: Apache-2.0
#include "scripting/child/lua_environment.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace waypost::child {
namespace {

constexpr std::size_t kTextMaxBytes = std::size_t{64} << 10;
constexpr std::size_t kPatternMaxBytes = 256;
constexpr lua_Integer kRepeatedMaxBytes = lua_Integer{1} << 20;
constexpr lua_Integer kListMax = 100'000;
constexpr lua_Integer kUnpackedMax = 200;

enum class Bound { texts, pattern, repetition, list, unpacking, formatting };

struct BoundedFunction {
  const char* library;
  const char* name;
  Bound bound;
};

constexpr std::array kBounded = std::to_array<BoundedFunction>({
    {"string", "byte", Bound::texts},
    {"string", "find", Bound::pattern},
    {"string", "format", Bound::formatting},
    {"string", "gmatch", Bound::pattern},
    {"string", "gsub", Bound::pattern},
    {"string", "lower", Bound::texts},
    {"string", "match", Bound::pattern},
    {"string", "rep", Bound::repetition},
    {"string", "reverse", Bound::texts},
    {"string", "upper", Bound::texts},
    {"table", "concat", Bound::list},
    {"table", "insert", Bound::list},
    {"table", "remove", Bound::list},
    {"table", "unpack", Bound::unpacking},
});

struct PlainFunction {
  const char* library;
  const char* name;
};

constexpr std::array kPlain = std::to_array<PlainFunction>({
    {"string", "char"},      {"string", "len"},      {"string", "sub"},      {"table", "pack"},
    {"math", "abs"},         {"math", "ceil"},       {"math", "floor"},      {"math", "fmod"},
    {"math", "huge"},        {"math", "max"},        {"math", "min"},        {"math", "modf"},
    {"math", "pi"},          {"math", "random"},     {"math", "sqrt"},       {"math", "tointeger"},
    {"math", "type"},        {"math", "maxinteger"}, {"math", "mininteger"}, {"utf8", "char"},
    {"utf8", "charpattern"}, {"utf8", "codepoint"},  {"utf8", "codes"},      {"utf8", "len"},
    {"utf8", "offset"},
});

/// Lua's own functions, by their place in kBounded. Called in the frame of the bounded one, so that errors
/// keep the line.
std::array<lua_CFunction, kBounded.size()> originals{};

void check_texts(lua_State* lua, std::size_t limit_bytes) {
  for (int index = 1; index <= lua_gettop(lua); ++index) {
    if (lua_type(lua, index) == LUA_TSTRING && lua_rawlen(lua, index) > limit_bytes) {
      luaL_argerror(lua, index, "the text is too long");
    }
  }
}

void check_formatting(lua_State* lua) {
  check_texts(lua, kTextMaxBytes);
  // A table or function would print its address, which differs from run to run.
  for (int index = 2; index <= lua_gettop(lua); ++index) {
    const int type = lua_type(lua, index);
    if (type != LUA_TSTRING && type != LUA_TNUMBER && type != LUA_TBOOLEAN && type != LUA_TNIL) {
      luaL_argerror(lua, index, "only texts and numbers can be written");
    }
  }
  std::size_t size = 0;
  const char* pattern = luaL_checklstring(lua, 1, &size);
  // An address, which differs from run to run. "%%" is a percent sign, "%-20p" an address.
  for (std::size_t at = 0; at < size; ++at) {
    if (pattern[at] != '%') continue;
    ++at;
    while (at < size && std::strchr("-+ #0123456789.", pattern[at]) != nullptr && pattern[at] != '\0') ++at;
    if (at < size && pattern[at] == 'p') luaL_argerror(lua, 1, "the format %p is not known here");
  }
}

void check(lua_State* lua, Bound bound) {
  switch (bound) {
    case Bound::texts: check_texts(lua, kTextMaxBytes); break;
    case Bound::pattern:
      check_texts(lua, kTextMaxBytes);
      if (lua_type(lua, 2) == LUA_TSTRING && lua_rawlen(lua, 2) > kPatternMaxBytes) {
        luaL_argerror(lua, 2, "the pattern is too long");
      }
      break;
    case Bound::repetition: {
      check_texts(lua, kTextMaxBytes);
      // Numbers are texts here as everywhere in Lua.
      std::size_t text_bytes = 0, separator_bytes = 0;
      luaL_checklstring(lua, 1, &text_bytes);
      luaL_optlstring(lua, 3, "", &separator_bytes);
      const auto length = static_cast<lua_Integer>(text_bytes);
      const auto separator = static_cast<lua_Integer>(separator_bytes);
      const lua_Integer count = luaL_checkinteger(lua, 2);
      if (length + separator > 0 && count > kRepeatedMaxBytes / (length + separator)) {
        luaL_argerror(lua, 2, "the text becomes too long");
      }
      break;
    }
    case Bound::list:
      luaL_checktype(lua, 1, LUA_TTABLE);
      if (static_cast<lua_Integer>(lua_rawlen(lua, 1)) > kListMax)
        luaL_argerror(lua, 1, "the list is too long");
      break;
    case Bound::unpacking: {
      luaL_checktype(lua, 1, LUA_TTABLE);
      const lua_Integer first = luaL_optinteger(lua, 2, 1);
      const lua_Integer last = luaL_optinteger(lua, 3, static_cast<lua_Integer>(lua_rawlen(lua, 1)));
      // Bounds before the difference, which may have no value.
      if (first < -kListMax || first > kListMax || last < -kListMax || last > kListMax ||
          last - first >= kUnpackedMax) {
        luaL_argerror(lua, 1, "the list is too long");
      }
      break;
    }
    case Bound::formatting: check_formatting(lua); break;
  }
}

int call_bounded(lua_State* lua) {
  const auto index = static_cast<std::size_t>(lua_tointeger(lua, lua_upvalueindex(1)));
  check(lua, kBounded[index].bound);
  return originals[index](lua);
}

/// Numbers before texts, each in their order; anything else has no order.
bool is_before(lua_State* lua, int a, int b) {
  const bool a_is_number = lua_type(lua, a) == LUA_TNUMBER;
  const bool b_is_number = lua_type(lua, b) == LUA_TNUMBER;
  if (a_is_number != b_is_number) return a_is_number;
  return lua_compare(lua, a, b, LUA_OPLT) != 0;
}

int next_pair(lua_State* lua) {
  while (true) {
    const lua_Integer position = lua_tointeger(lua, lua_upvalueindex(3)) + 1;
    lua_pushinteger(lua, position);
    lua_replace(lua, lua_upvalueindex(3));
    if (lua_rawgeti(lua, lua_upvalueindex(2), position) == LUA_TNIL) return 1;
    lua_pushvalue(lua, -1);
    // A key taken out meanwhile is left out.
    if (lua_rawget(lua, lua_upvalueindex(1)) != LUA_TNIL) return 2;
    lua_pop(lua, 2);
  }
}

int compare_keys(lua_State* lua) {
  lua_pushboolean(lua, is_before(lua, 1, 2) ? 1 : 0);
  return 1;
}

/// Whether element `a` of the table at 3 stands before element `b`, by the function at 2 or by Lua's own
/// order.
bool is_sorted_before(lua_State* lua, lua_Integer a, lua_Integer b) {
  if (lua_isnil(lua, 2)) {
    lua_rawgeti(lua, 3, a);
    lua_rawgeti(lua, 3, b);
  } else {
    lua_pushvalue(lua, 2);
    lua_rawgeti(lua, 3, a);
    lua_rawgeti(lua, 3, b);
    lua_call(lua, 2, 1);
    const bool is_before_other = lua_toboolean(lua, -1) != 0;
    lua_pop(lua, 1);
    return is_before_other;
  }
  const bool is_less = lua_compare(lua, -2, -1, LUA_OPLT) != 0;
  lua_pop(lua, 2);
  return is_less;
}

/// table.sort() by merging: Lua's own takes the time of day into account for long lists, so that one lesson
/// would order equal elements differently from run to run. Equal elements keep their order, and no order that
/// a lesson gives can lead out of the list.
int stable_sort(lua_State* lua) {
  luaL_checktype(lua, 1, LUA_TTABLE);
  if (!lua_isnoneornil(lua, 2)) luaL_checktype(lua, 2, LUA_TFUNCTION);
  lua_settop(lua, 2);
  const auto size = static_cast<std::size_t>(lua_rawlen(lua, 1));
  if (size > static_cast<std::size_t>(kListMax)) luaL_argerror(lua, 1, "the list is too long");
  luaL_checkstack(lua, 8, "too many nested calls");
  // What the order's function does to the list meanwhile changes nothing.
  lua_createtable(lua, static_cast<int>(size), 0);
  std::vector<lua_Integer> order(size);
  for (std::size_t index = 0; index < size; ++index) {
    order[index] = static_cast<lua_Integer>(index) + 1;
    lua_rawgeti(lua, 1, order[index]);
    lua_rawseti(lua, 3, order[index]);
  }
  std::vector<lua_Integer> merged(size);
  for (std::size_t width = 1; width < size; width *= 2) {
    for (std::size_t begin = 0; begin < size; begin += 2 * width) {
      const std::size_t middle = std::min(begin + width, size);
      const std::size_t end = std::min(begin + 2 * width, size);
      std::size_t left = begin;
      std::size_t right = middle;
      for (std::size_t target = begin; target < end; ++target) {
        const bool takes_right =
            right < end && (left == middle || is_sorted_before(lua, order[right], order[left]));
        merged[target] = order[takes_right ? right++ : left++];
      }
    }
    order.swap(merged);
  }
  for (std::size_t index = 0; index < size; ++index) {
    lua_rawgeti(lua, 3, order[index]);
    lua_rawseti(lua, 1, static_cast<lua_Integer>(index) + 1);
  }
  return 0;
}

/// pairs() in the order of the keys: one lesson is the same on every PC.
int ordered_pairs(lua_State* lua) {
  luaL_checktype(lua, 1, LUA_TTABLE);
  lua_settop(lua, 1);
  lua_newtable(lua);
  lua_Integer count = 0;
  lua_pushnil(lua);
  while (lua_next(lua, 1) != 0) {
    lua_pop(lua, 1);
    const int type = lua_type(lua, -1);
    if (type != LUA_TNUMBER && type != LUA_TSTRING) luaL_error(lua, "keys are numbers or texts");
    if (++count > kListMax) luaL_error(lua, "the table is too large");
    lua_pushvalue(lua, -1);
    lua_rawseti(lua, 2, count);
  }
  lua_pushcfunction(lua, stable_sort);
  lua_pushvalue(lua, 2);
  lua_pushcfunction(lua, compare_keys);
  lua_call(lua, 2, 0);
  lua_pushinteger(lua, 0);
  lua_pushcclosure(lua, next_pair, 3);
  return 1;
}

/// tostring() without addresses.
int plain_tostring(lua_State* lua) {
  luaL_checkany(lua, 1);
  switch (lua_type(lua, 1)) {
    case LUA_TTABLE:
    case LUA_TFUNCTION: lua_pushstring(lua, luaL_typename(lua, 1)); break;
    default: luaL_tolstring(lua, 1, nullptr); break;
  }
  return 1;
}

/// The field `library` of the table at `environment`, made where it is not there yet.
void push_library(lua_State* lua, int environment, const char* library) {
  if (lua_getfield(lua, environment, library) == LUA_TTABLE) return;
  lua_pop(lua, 1);
  lua_newtable(lua);
  lua_pushvalue(lua, -1);
  lua_setfield(lua, environment, library);
}

void open_library(lua_State* lua, const char* name, lua_CFunction open) {
  lua_pushcfunction(lua, open);
  lua_pushstring(lua, name);
  lua_call(lua, 1, 1);
}

}  // namespace

void push_environment(lua_State* lua, std::int64_t seed) {
  lua_newtable(lua);
  const int environment = lua_gettop(lua);
  lua_newtable(lua);
  const int full = lua_gettop(lua);
  const luaL_Reg libraries[] = {
      {"string", luaopen_string}, {"table", luaopen_table}, {"math", luaopen_math}, {"utf8", luaopen_utf8}};
  for (const luaL_Reg& library : libraries) {
    open_library(lua, library.name, library.func);
    lua_setfield(lua, full, library.name);
  }
  lua_getfield(lua, full, "math");
  lua_getfield(lua, -1, "randomseed");
  lua_pushinteger(lua, seed);
  lua_call(lua, 1, 0);
  lua_pop(lua, 1);

  for (const PlainFunction& function : kPlain) {
    push_library(lua, environment, function.library);
    lua_getfield(lua, full, function.library);
    lua_getfield(lua, -1, function.name);
    lua_setfield(lua, -3, function.name);
    lua_pop(lua, 2);
  }
  for (std::size_t index = 0; index < kBounded.size(); ++index) {
    push_library(lua, environment, kBounded[index].library);
    lua_getfield(lua, full, kBounded[index].library);
    lua_getfield(lua, -1, kBounded[index].name);
    originals[index] = lua_tocfunction(lua, -1);
    lua_pop(lua, 2);
    lua_pushinteger(lua, static_cast<lua_Integer>(index));
    lua_pushcclosure(lua, call_bounded, 1);
    lua_setfield(lua, -2, kBounded[index].name);
    lua_pop(lua, 1);
  }

  // luaopen_base fills the globals, which no lesson sees.
  open_library(lua, "_G", luaopen_base);
  for (const char* name : {"assert", "error", "ipairs", "pcall", "select", "tonumber", "type"}) {
    lua_getfield(lua, -1, name);
    lua_setfield(lua, environment, name);
  }
  lua_pop(lua, 1);
  lua_pushcfunction(lua, ordered_pairs);
  lua_setfield(lua, environment, "pairs");
  lua_getfield(lua, environment, "table");
  lua_pushcfunction(lua, stable_sort);
  lua_setfield(lua, -2, "sort");
  lua_pop(lua, 1);
  lua_pushcfunction(lua, plain_tostring);
  lua_setfield(lua, environment, "tostring");

  // luaopen_string gave all texts its own table of methods, rep without bounds and dump among them.
  lua_pushliteral(lua, "");
  lua_newtable(lua);
  lua_getfield(lua, environment, "string");
  lua_setfield(lua, -2, "__index");
  lua_setmetatable(lua, -2);
  lua_pop(lua, 1);
  lua_settop(lua, environment);
}

}  // namespace waypost::child
