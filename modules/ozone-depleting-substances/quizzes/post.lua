-- SPDX-License-Identifier: CC-BY-4.0
test {
  id = "post",
  title = "What have you learned?",
  bank = true,
  blueprint = {
    draw { objective = "who-decides", count = 2 },
    draw { objective = "read-cylinder", count = 2 },
    draw { objective = "compare-papers", count = 2 },
    draw { objective = "safe-and-refer", count = 2 },
  },
  order = "shuffled",
  choice_order = "shuffled",
}
