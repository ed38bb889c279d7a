-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 6-13
-- says: the module's answers take too long to compare
-- Hundreds of items of sixty answers, each star tried from each letter.
local pages = {}
local star, row = "*" .. ("a"):rep(98), ("a"):rep(190)
for n = 1, 450 do
  local item = { id = "i" .. n, prompt = "P", explanation = "E" }
  for i = 1, 30 do
    item[i] = accept { star .. i .. "b" }
    item[i + 30] = wrong { row .. i .. "c" }
  end
  pages[n] = short_text_item(item)
end
pages.id, pages.title = "only", "Only"
lesson(pages)
