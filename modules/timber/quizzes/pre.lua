-- SPDX-License-Identifier: CC-BY-4.0
test {
  id = "pre",
  title = "What do you know already?",
  bank = true,
  blueprint = {
    draw { objective = "compare", count = 1 },
    draw { objective = "whom-to-ask", count = 1 },
    draw { objective = "stay-safe", count = 1 },
    draw { objective = "keep-and-refer", count = 1 },
  },
  order = "shuffled", choice_order = "shuffled",
}
