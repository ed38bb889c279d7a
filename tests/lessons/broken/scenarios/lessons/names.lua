-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "names", title = "Names that stand for nothing",
  scenario_page {
    id = "names", title = "Names",
    objective = "settle",  -- error: there is no objective `settle`
    variables = {
      variable { id = "trust", maximum = 4 },
      variable { id = "time",
        maximum = 0 },  -- error: the variable `time` cannot change: its maximum is not above its minimum
      variable { id = "hope", maximum = 3,
        initial = 5 },  -- error: the variable `hope` begins at 5, outside of 0 to 3
    },
    scene {
      id = "one", text = "One",
      option { id = "a", "A",
        go_to = "tow" },  -- error: there is no scene `tow`
      option { id = "b", go_to = "two", "B",
        changes = {
          change { by = 1, variable = "turst" },  -- error: there is no variable `turst`
          change { by = 0, variable = "trust" },  -- error: this changes nothing
        } },
      option { id = "c", go_to = "two", "C",
        when = {
          condition { variable = "trust" },  -- error: a condition without `at_least` and `at_most` asks nothing
          { variable = "trust",
            at_least = 5 },  -- error: this can never hold: `trust` goes from 0 to 4
        } },
      option { id = "c", go_to = "two", "B" },  -- error: duplicate id `c` -- error: duplicate option
    },
    scene { id = "two", text = "Two",
      ending = "happy" },  -- error: `ending` of `scene` takes "good" or "poor"
    scene { id = "three", text = "Three",
      ending = "good",  -- error: the scene `three` is an ending and has options
      option { id = "a", go_to = "one", "A" } },
  },
  branch {
    from = "names",
    when = "partly",  -- error: a scenario is never passed in part
    go_to = "end",
  },
  scenario_page {  -- error: `scenario_page` needs at least 2 `scene`, this one has 1
    id = "one-scene", title = "One scene",
    scene { id = "one", text = "One", ending = "good" },
  },
}
