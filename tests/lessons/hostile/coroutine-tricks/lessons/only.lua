-- SPDX-License-Identifier: Apache-2.0
-- contained: error
-- A hook starts afresh in each coroutine, so there are none.
local thread = coroutine.wrap(function() while true do end end)
thread()
