-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 8-11
-- Four hundred accepted and four hundred wrong variants in each of forty items: each pair is compared, in the player.
local items = { id = "only", title = "Variants" }
for number = 1, 40 do
  local item = { id = "s" .. number, prompt = "Which word is it?" }
  for index = 1, 400 do
    item[#item + 1] = accept { "word*" .. index }
    item[#item + 1] = wrong { "wrong" .. index, feedback = "No." }
  end
  items[number] = short_text_item(item)
end
lesson(items)
