-- SPDX-License-Identifier: Apache-2.0
-- Texts in Khmer, Burmese, Thai and Lao, taken apart by characters and put together again.
local greetings = {
  { "km", "សូមស្វាគមន៍" }, { "my", "မင်္ဂလာပါ" }, { "th", "ยินดีต้อนรับ" }, { "lo", "ຍິນດີຕ້ອນຮັບ" },
}

local function characters(text)
  local list = {}
  for _, code in utf8.codes(text) do list[#list + 1] = utf8.char(code) end
  return list
end

local rows = { "| language | greeting | code points |", "|---|---|---|" }
local pages = { id = "only", title = "Words in local scripts" }
for _, greeting in ipairs(greetings) do
  local language, text = table.unpack(greeting)
  local list = characters(text)
  assert(table.concat(list) == text and #list == utf8.len(text))
  rows[#rows + 1] = ("| %s | %s | %d |"):format(language, text, #list)
  local spelled = {}
  for word in text:gmatch(utf8.charpattern) do spelled[#spelled + 1] = word end
  pages[#pages + 1] = text_page { id = "greeting-" .. language, title = text, body = table.concat(spelled, " ") }
end
pages[#pages + 1] = text_page { id = "all", title = "All of them", body = table.concat(rows, "\n") }

lesson(pages)
