-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 5
-- Five lazy pieces a position: a polynomial, but of the sixth degree.
local text = ("ab"):rep(30000)
while true do pcall(text.match, text, "(.-)(.-)(.-)(.-)(.-)%f[%d]x") end
