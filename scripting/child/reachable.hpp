// SPDX-License-Identifier: Apache-2.0
/// What a lesson can reach, found by walking: for the test that compares it with the committed list.
#pragma once

#include <string>

namespace waypost::child {

/// What `waypost-lesson --reachable` prints, a line each, sorted: "string.rep: built-in function". From the
/// environment through every table, metatable, and what the makers of iterators return; the metatables of
/// texts and of all other types of values stand as "metatable of TYPE". A function is built in, so that
/// nothing behind it can be reached, or "Lua function".
std::string describe_reachable();

}  // namespace waypost::child
