-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 6-12
-- Items enough for several careers: more than the player takes from one module.
local items = { id = "only", title = "Thirty thousand" }
for number = 1, 30000 do
  items[number] = choice_item {
    id = "q" .. number, prompt = "Which of these two is number " .. number .. "?",
    choice { id = "a", "This one", correct = true, feedback = "Yes." },
    choice { id = "b", "That one", feedback = "No." },
  }
end
lesson(items)
