-- SPDX-License-Identifier: Apache-2.0
-- Each draw finds its items, but both would need the same ones.
test {  -- error: functions may score 25 % of the test's points, 20 % are allowed
  id = "post", title = "After",
  blueprint = {
    draw { count = 2, difficulty = "easy" },  -- error: the blueprint wants 4 items, but its draws share theirs: there are 3
    draw { count = 2 },
  },
  true_false_item { id = "a", difficulty = "easy", prompt = "It is so.", correct = true },
  true_false_item { id = "b", difficulty = "easy", prompt = "It is so.", correct = true },
  function_item { id = "c", prompt = "How many?", score = function() return 1 end },
}
