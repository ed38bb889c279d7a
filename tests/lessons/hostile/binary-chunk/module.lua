-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 1
-- says: NUL byte
-- lessons/only.lua is compiled Lua, and can carry no story of its own: bytes that no compiler wrote can do anything.
module {
  api = 1, id = "binary-chunk", version = "1.0.0", title = "A module that misbehaves", source_language = "en",
  lessons = { "only" },
}
