-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 6-13
-- says: the module's answers take too long to compare
-- Nine hundred items of sixty answers, each star tried from each letter.
local pages = {}
for n = 1, 900 do
  local item = { id = "i" .. n, prompt = "P", explanation = "E" }
  for i = 1, 30 do
    item[i] = accept { "*" .. ("a"):rep(98) .. i .. "b" }
    item[i + 30] = wrong { ("a"):rep(190) .. i .. "c" }
  end
  pages[n] = short_text_item(item)
end
pages.id, pages.title = "only", "Only"
lesson(pages)
