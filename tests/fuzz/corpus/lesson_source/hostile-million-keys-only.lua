-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 5
-- A million names in a table, and then more.
local names = {}
for index = 1, 1e9 do names["name-" .. index] = index end
