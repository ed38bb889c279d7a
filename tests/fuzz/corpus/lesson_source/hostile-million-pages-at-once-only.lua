-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 8
-- says: too large
-- A million references to one page.
local pages = { id = "only", title = "Million" }
local page = text_page { id = "a", title = "A", body = "Text" }
for index = 1, 1000000 do pages[index] = page end
lesson(pages)
