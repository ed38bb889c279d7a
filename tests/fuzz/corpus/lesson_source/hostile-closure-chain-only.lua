-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 5
-- Functions that hold functions.
local last = function() end
while true do local inner = last last = function() return inner end end
