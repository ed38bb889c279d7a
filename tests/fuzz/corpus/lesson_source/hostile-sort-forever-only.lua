-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 6
-- Sorting happens inside a library function; that it calls the lesson's own does not help where pcall swallows.
local numbers = {}
for index = 1, 90000 do numbers[index] = index end
while true do pcall(table.sort, numbers, function(a, b) return a > b end) end
