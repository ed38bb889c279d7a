-- SPDX-License-Identifier: CC-BY-4.0
test {
  id = "post",
  title = "What have you learned?",
  bank = true,
  blueprint = {
    draw { objective = "compare", count = 2 },
    draw { objective = "whom-to-ask", count = 2 },
    draw { objective = "stay-safe", count = 2 },
    draw { objective = "keep-and-refer", count = 2 },
  },
  order = "shuffled", choice_order = "shuffled",
}
