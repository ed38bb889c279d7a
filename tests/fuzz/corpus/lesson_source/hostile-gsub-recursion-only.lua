-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: C stack overflow
-- A replacement that replaces: each level is a C frame with a buffer in it.
local function replace(text) return (text:gsub(".", replace)) end
replace("x")
