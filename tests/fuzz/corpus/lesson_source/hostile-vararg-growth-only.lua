-- SPDX-License-Identifier: Apache-2.0
-- contained: either at 4
-- A call that passes on all it was given and a little more, for ever.
local function grow(...) return grow(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, ...) end
grow()
while true do end
