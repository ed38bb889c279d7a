-- SPDX-License-Identifier: Apache-2.0
-- What an author writes to save typing: functions that make forms, closures, varargs, goto, bits.
local function counter()
  local count = 0
  return function()
    count = count + 1
    return count
  end
end

local next_number = counter()
local function note(title, ...)
  local lines = table.pack(...)
  for index = 1, select("#", ...) do lines[index] = "- " .. tostring(lines[index]) end
  return text_page { id = "note-" .. next_number(), title = title, body = table.concat(lines, "\n") }
end

local odd = {}
for number = 1, 20 do
  if number % 2 == 0 then goto continue end
  odd[#odd + 1] = number
  ::continue::
end

local flags = 0x5 | 1 << 4
lesson {
  id = "only", title = "Helpers of an author",
  note("Odd", table.unpack(odd)),
  note("Bits", ("%#x"):format(flags), flags & 4 ~= 0, ~0 >> 60),
  note("Shares", 7 // 2, 7 % 2, 2 ^ 10, ("%.2f"):format(1 / 3), math.type(1), math.tointeger(3.0)),
  note("Lines", ("-"):rep(40), ("seal"):reverse():upper(), ("  bolt "):match("^%s*(.-)%s*$")),
  choice_item {
    id = "question", prompt = "How many odd numbers stand on the first page?",
    choice { id = "ten", tostring(#odd), correct = true, feedback = "Yes." },
    choice { id = "twenty", tostring(2 * #odd), feedback = "Half of them are even." },
  },
}
