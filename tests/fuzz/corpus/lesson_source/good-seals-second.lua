-- SPDX-License-Identifier: Apache-2.0
-- Plain Lua may help where tables alone would repeat themselves.
local function page(number)
  return text_page { id = "page-" .. number, title = ("Page %d"):format(number), body = "Text of page " .. number }
end

local pages = {}
for number = 1, 3 do table.insert(pages, page(number)) end

lesson { id = "second", title = "Papers", table.unpack(pages) }
