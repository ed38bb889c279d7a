-- SPDX-License-Identifier: CC-BY-4.0
test {
  id = "post",
  title = "What have you learned?",
  bank = true,
  blueprint = {
    draw { objective = "lawful-first", count = 2 },
    draw { objective = "who-controls", count = 2 },
    draw { objective = "see-mismatch", count = 2 },
    draw { objective = "safe-refer", count = 2 },
  },
  order = "shuffled",
  choice_order = "shuffled",
}
