-- SPDX-License-Identifier: CC-BY-4.0
test {
  id = "pre",
  title = "What do you know already?",
  bank = true,
  blueprint = {
    draw { objective = "appendices", count = 1 },
    draw { objective = "permit", count = 1 },
    draw { objective = "live-animals", count = 1 },
    draw { objective = "secure-and-refer", count = 1 },
  },
  order = "shuffled", choice_order = "shuffled",
}
