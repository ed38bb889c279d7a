-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 10
-- says: there is no fact
-- Thirty thousand names of facts that there are not, each close to four hundred that there are: whoever looks for what
-- was meant compares twelve million pairs, in the player.
local names = {}
for index = 1, 300 do names[index] = ("abcdefghij-"):rep(5) .. "x" .. index end
local pages = { id = "only", title = "Unknown" }
for number = 1, 100 do
  pages[number] = text_page { id = "p" .. number, title = "P", body = "Text", facts = names }
end
lesson(pages)
