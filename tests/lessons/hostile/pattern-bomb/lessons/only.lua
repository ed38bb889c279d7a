-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 5
-- Exponential matching happens inside one C function, where no counting hook fires.
local text = ("a"):rep(60000)
local found = text:find(("a*"):rep(60) .. "b")
