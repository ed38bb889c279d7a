-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "pages", title = "References",
  text_page { id = "first", title = "First", body = "Text", facts = { "seen", "told", "old" } },
  text_page { id = "second", title = "Second", body = "Text", facts = { "sene" } },  -- error: there is no fact `sene`
  choice_item { id = "wrong-objective", objective = "knwon", prompt = "Which?",  -- error: there is no objective `knwon`
    choice { id = "a", "One", correct = true }, choice { id = "b", "Two" } },
  choice_item { id = "rests-on-told", prompt = "Which?", facts = { "told" },  -- error: the item rests on the fact `told`, whose evidence is T
    choice { id = "a", "One", correct = true }, choice { id = "b", "Two" } },
  choice_item { id = "rests-on-old", prompt = "Which?", facts = { "old" },  -- error: the item rests on the fact `old`, which is past its review date, 2026-03-31
    choice { id = "a", "One", correct = true }, choice { id = "b", "Two" } },
  branch { from = "rests-on-odl", when = "failed", go_to = "first" },  -- error: there is no item or scenario in this lesson `rests-on-odl`
  branch { from = "rests-on-old", when = "failed", go_to = "third" },  -- error: there is no page in this lesson `third`
  branch { from = "rests-on-old", when = "failed", go_to = "first" },  -- error: a second branch from `rests-on-old` for the same outcome
  branch { from = "rests-on-old", when = "sometimes", go_to = "first" },  -- error: `when` of `branch` takes "failed", "passed" or "partly"
}
