-- SPDX-License-Identifier: CC-BY-4.0
test {
  id = "post",
  title = "What have you learned?",
  bank = true,
  blueprint = {
    draw { objective = "office", count = 2 },
    draw { objective = "report", count = 2 },
    draw { objective = "share", count = 2 },
    draw { objective = "conduct", count = 2 },
  },
  order = "shuffled",
  choice_order = "shuffled",
}
