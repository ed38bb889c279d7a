-- SPDX-License-Identifier: Apache-2.0
-- Every name stands for something, and still not every learner gets through.
lesson {
  id = "ways", title = "Ways that lead nowhere",
  scenario_page {
    id = "unreachable", title = "Unreachable",
    scene { id = "one", text = "One", option { id = "a", go_to = "two", "A" } },
    scene { id = "two", text = "Two", ending = "good" },
    scene { id = "nowhere", text = "Nowhere", ending = "poor" },  -- error: no way leads to the scene `nowhere`
  },
  scenario_page {
    id = "dead-end", title = "Dead end",
    scene { id = "one", text = "One", option { id = "a", go_to = "two", "A" }, option { id = "b", go_to = "three", "B" } },
    scene { id = "two", text = "Two" },  -- error: the scene `two` is a dead end
    scene { id = "three", text = "Three", ending = "good" },
  },
  scenario_page {
    id = "loop", title = "Loop",
    scene { id = "one", text = "One", option { id = "a", go_to = "two", "A" }, option { id = "b", go_to = "three", "B" } },
    scene { id = "two", text = "Two", option { id = "a", go_to = "two-again", "A" } },  -- error: from the scene `two` there is no way to an ending
    scene { id = "two-again", text = "Again", option { id = "a", go_to = "two", "A" } },  -- error: from the scene `two-again` there is no way to an ending
    scene { id = "three", text = "Three", ending = "good" },
  },
  scenario_page {  -- error: no way through the scenario ends well
    id = "hopeless", title = "Hopeless",
    scene { id = "one", text = "One", option { id = "a", go_to = "two", "A" } },
    scene { id = "two", text = "Two", ending = "poor" },
  },
  scenario_page {
    id = "stuck", title = "Stuck",
    variables = { variable { id = "trust", initial = 2, maximum = 2 } },
    scene {
      id = "one", text = "One",
      option { id = "lose", go_to = "two", changes = { change { variable = "trust", by = -2 } }, "Lose it" },
      option { id = "keep", go_to = "two", "Keep it" },
    },
    scene {  -- error: the scene `two` offers nothing when `trust` is 0
      id = "two", text = "Two",
      option { id = "a", go_to = "three", when = { condition { variable = "trust", at_least = 1 } }, "A" },
    },
    scene { id = "three", text = "Three", ending = "good" },
  },
  scenario_page {
    id = "never", title = "Never",
    variables = { variable { id = "trust", initial = 1, maximum = 4 } },
    scene {
      id = "one", text = "One",
      option { id = "a", go_to = "two", changes = { change { variable = "trust", by = 1 } }, "A" },
    },
    scene {
      id = "two", text = "Two",
      option { id = "a", go_to = "three", "A" },
      option { id = "b", go_to = "three", when = { condition { variable = "trust", at_least = 3 } }, "B" },  -- error: the option `b` is never offered: nobody comes here with what `when` asks
    },
    scene { id = "three", text = "Three", ending = "good" },
  },
}
