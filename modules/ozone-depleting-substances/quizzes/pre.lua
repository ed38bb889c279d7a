-- SPDX-License-Identifier: CC-BY-4.0
test {
  id = "pre",
  title = "What do you know already?",
  bank = true,
  blueprint = {
    draw { objective = "who-decides", count = 1 },
    draw { objective = "read-cylinder", count = 1 },
    draw { objective = "compare-papers", count = 1 },
    draw { objective = "safe-and-refer", count = 1 },
  },
  order = "shuffled",
  choice_order = "shuffled",
}
