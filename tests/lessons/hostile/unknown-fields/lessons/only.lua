-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 9
-- says: has no field
-- Sixty wrong words in each of five hundred pages: each would be compared with all right ones, in the player.
local pages = { id = "only", title = "Unknown" }
for number = 1, 500 do
  local page = { id = "p" .. number, title = "P", body = "Text" }
  for index = 1, 60 do page["considerably-longer-and-wrong-word-" .. number .. "-" .. index] = index end
  pages[number] = text_page(page)
end
lesson(pages)
