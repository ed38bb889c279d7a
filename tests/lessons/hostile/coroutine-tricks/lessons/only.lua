-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: the word `coroutine` is not known here
-- A hook starts afresh in each coroutine, and closing nested ones crashes Lua 5.4.4, so there are none.
local thread = coroutine.wrap(function() while true do end end)
thread()
