-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 6
-- The methods of texts are the lesson's own table: it may break them for itself.
string.rep = function() return nil end
for name in pairs(string) do string[name] = nil end
local text = ("x"):rep(3)
