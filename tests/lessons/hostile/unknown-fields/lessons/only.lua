-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 8
-- says: too many fields
-- Sixty wrong words in each of ten thousand pages: each would be compared with all right ones, in the player.
for number = 1, 10000 do
  local page = { id = "p" .. number, title = "P", body = "Text" }
  for index = 1, 60 do page["considerably-longer-and-wrong-word-" .. number .. "-" .. index] = index end
  lesson { id = "only", title = "Unknown", text_page(page) }
end
