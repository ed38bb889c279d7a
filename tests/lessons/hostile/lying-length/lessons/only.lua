-- SPDX-License-Identifier: Apache-2.0
-- contained: error
local liar = setmetatable({}, { __len = function() return math.maxinteger end })
table.concat(liar)
