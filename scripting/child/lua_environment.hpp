// SPDX-License-Identifier: Apache-2.0
/// The environment of a lesson: built from nothing, never a filtered one. Lua's functions that can run long
/// or grow large are called through bounds.
#pragma once

#include <cstdint>
#include <lua.hpp>

namespace waypost::child {

/// Leaves a new table on the stack with everything a lesson may name, the forms excepted. Also makes the
/// texts' methods (`("x"):upper()`) those of this environment. The state must be new.
void push_environment(lua_State* lua, std::int64_t seed);

}  // namespace waypost::child
