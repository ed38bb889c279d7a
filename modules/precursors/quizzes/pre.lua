-- SPDX-License-Identifier: CC-BY-4.0
test {
  id = "pre",
  title = "What do you know already?",
  bank = true,
  blueprint = {
    draw { objective = "lawful-first", count = 1 },
    draw { objective = "who-controls", count = 1 },
    draw { objective = "see-mismatch", count = 1 },
    draw { objective = "safe-refer", count = 1 },
  },
  order = "shuffled",
  choice_order = "shuffled",
}
