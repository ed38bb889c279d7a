-- SPDX-License-Identifier: Apache-2.0
-- contained: error
-- __gc runs with the hook off, so there are no metatables.
setmetatable({}, { __gc = function() while true do end end })
collectgarbage()
