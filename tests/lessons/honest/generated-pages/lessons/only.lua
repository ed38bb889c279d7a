-- SPDX-License-Identifier: Apache-2.0
-- One page for each container, from a table: what an author would otherwise copy and paste.
local kinds = { "dry van", "reefer", "open top", "flat rack", "tank" }
local pages = { id = "only", title = "Sixty containers" }

for number = 1, 60 do
  local kind = kinds[(number - 1) % #kinds + 1]
  pages[#pages + 1] = text_page {
    id = ("container-%02d"):format(number),
    title = ("Container %d: %s"):format(number, kind),
    body = ([[
      Container **WPST %06d %d** is a %s.

      - Look at the seal's number.
      - Compare it with the papers.
    ]]):format(number * 1047, number % 10, kind),
  }
end

lesson(pages)
