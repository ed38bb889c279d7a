-- SPDX-License-Identifier: CC-BY-4.0
test {
  id = "pre",
  title = "What do you know already?",
  bank = true,
  blueprint = {
    draw { objective = "office", count = 1 },
    draw { objective = "report", count = 1 },
    draw { objective = "share", count = 1 },
    draw { objective = "conduct", count = 1 },
  },
  order = "shuffled",
  choice_order = "shuffled",
}
