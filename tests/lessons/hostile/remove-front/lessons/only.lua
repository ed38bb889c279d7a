-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 6
-- The same backwards, and swallowed.
local list = {}
for index = 1, 90000 do list[index] = index end
while true do pcall(table.remove, list, 1) end
