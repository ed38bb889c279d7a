-- SPDX-License-Identifier: Apache-2.0
-- contained: error
while true do local text = ("ab"):rep(30000):gsub("a", "bb"):gsub("b", "a") end
