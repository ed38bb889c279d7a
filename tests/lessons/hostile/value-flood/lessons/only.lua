-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 7
-- Small values by the hundred thousand: each is a hundred bytes in the player.
local list = {}
for index = 1, 9000 do list[index] = true end
for number = 1, 10000 do
  lesson { id = "only", title = "Flood", text_page { id = "a", title = "A", body = "Text", facts = list } }
end
