-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "visit", title = "Visit",
  true_false_item { id = "a", prompt = "It is so.", correct = true },  -- error: `true_false_item` may not stand in an instrument
  scenario_page {  -- error: `scenario_page` may not stand in an instrument
    id = "b", title = "B",
    scene { id = "one", text = "One", option { id = "a", go_to = "two", "A" } },
    scene { id = "two", text = "Two", ending = "good" },
  },
}
