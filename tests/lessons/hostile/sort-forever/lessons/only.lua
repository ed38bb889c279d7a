-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped
local numbers = {}
for index = 1, 90000 do numbers[index] = index end
while true do pcall(table.sort, numbers, function(a, b) return a > b end) end
