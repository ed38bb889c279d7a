-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 5
-- `%b` looks to the end of the text for each of sixty thousand brackets.
local text = ("("):rep(60000)
while true do pcall(text.find, text, "%b()") end
