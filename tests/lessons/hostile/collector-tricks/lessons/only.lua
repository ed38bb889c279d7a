-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: the word `setmetatable` is not known here
-- `__gc` runs while no hook watches, so there are no metatables and no collector to call.
setmetatable({}, { __gc = function() while true do end end })
collectgarbage()
