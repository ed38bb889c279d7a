-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: the text is too long
-- Texts that double in a loop of replacements: a text given to a function is bounded.
while true do local text = ("ab"):rep(30000):gsub("a", "bb"):gsub("b", "a") end
