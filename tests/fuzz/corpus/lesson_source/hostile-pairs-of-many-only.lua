-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 7
-- says: the table is too large
-- pairs() orders the keys, so it copies them: of a million it does not.
local list = {}
for index = 1, 1000000 do list[index] = index end
for key in pairs(list) do lesson { id = "only", title = "Key", key } end
