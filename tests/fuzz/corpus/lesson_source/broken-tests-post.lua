-- SPDX-License-Identifier: Apache-2.0
test {
  id = "post", title = "After", bank = true, requires = { "only" },
  blueprint = {
    draw { count = 2, objective = "known", section = "one" },  -- error: the blueprint wants 2 items of `known` for the section `one`, there is 1
    draw { count = 1, difficulty = "hard", section = "two" },  -- error: the blueprint wants 1 hard item for the section `two`, there are 0
    draw { count = 1,  -- error: a `draw` of a test with sections needs `section` -- error: the blueprint wants 1 item of `knwon`, there are 0
      objective = "knwon" },  -- error: there is no objective `knwon`
    draw { count = 1,
      section = "three" },  -- error: there is no section `three`
  },
  section { id = "one", title = "One", true_false_item { id = "a", objective = "known", prompt = "It is so.", correct = true } },
  section { id = "two", title = "Two", true_false_item { id = "b", prompt = "It is so.", correct = true } },
}
