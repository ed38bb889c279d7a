-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: the word `setmetatable` is not known here
-- With `__len` a short table claims to be endless, and library functions believe it.
local liar = setmetatable({}, { __len = function() return math.maxinteger end })
table.concat(liar)
