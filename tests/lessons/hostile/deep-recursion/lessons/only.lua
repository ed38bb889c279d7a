-- SPDX-License-Identifier: Apache-2.0
-- contained: either
local function fall(depth) return 1 + fall(depth + 1) end
fall(1)
