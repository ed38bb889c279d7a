-- SPDX-License-Identifier: Apache-2.0
-- contained: either at 5
-- A function that calls itself for ever. Lua's own bound and the bound on memory lie close together, so the machine
-- decides which comes first.
local function fall(depth) return 1 + fall(depth + 1) end
fall(1)
