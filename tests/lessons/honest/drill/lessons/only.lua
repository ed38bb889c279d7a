-- SPDX-License-Identifier: Apache-2.0
-- Fifty questions drawn by chance: the same ones on every PC.
local function question(number)
  local crates, weight = math.random(2, 40), math.random(5, 90)
  local right = crates * weight
  local wrong = { right + 7, right - 7, right + crates + 100 }
  local choices = {
    id = "sum-" .. number,
    prompt = ("%d crates of %d kg: how much do they weigh?"):format(crates, weight),
    choice { id = "right", ("%d kg"):format(right), correct = true, feedback = "Yes." },
  }
  for index, value in ipairs(wrong) do
    choices[#choices + 1] = choice { id = "wrong-" .. index, ("%d kg"):format(value), feedback = "Count again." }
  end
  return choice_item(choices)
end

local items = { id = "only", title = "A drill of fifty sums" }
for number = 1, 50 do items[number] = question(number) end
lesson(items)
