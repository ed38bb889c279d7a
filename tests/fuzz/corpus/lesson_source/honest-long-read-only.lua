-- SPDX-License-Identifier: Apache-2.0
-- A book: three hundred pages, close to two megabytes.
local sentence = "An officer who knows what a sound seal looks like sees at once when one is not. "
local pages = { id = "only", title = "Three hundred pages" }
for number = 1, 300 do
  local paragraphs = {}
  for paragraph = 1, 6 do
    paragraphs[paragraph] = ("**%d.%d** "):format(number, paragraph) .. sentence:rep(12)
  end
  pages[number] = text_page {
    id = "page-" .. number, title = "Page " .. number, body = table.concat(paragraphs, "\n\n"),
  }
end
lesson(pages)
