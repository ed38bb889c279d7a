-- SPDX-License-Identifier: Apache-2.0
-- contained: either at 6-9
-- Sixty thousand pages are no lesson.
local pages = {}
for number = 1, 60000 do
  pages[number] = text_page { id = "page-" .. number, title = "Page", body = "Text" }
end
pages.id, pages.title = "only", "Sixty thousand pages"
lesson(pages)
