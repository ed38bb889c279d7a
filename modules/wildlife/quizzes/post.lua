-- SPDX-License-Identifier: CC-BY-4.0
test {
  id = "post",
  title = "What have you learned?",
  bank = true,
  blueprint = {
    draw { objective = "appendices", count = 2 },
    draw { objective = "permit", count = 2 },
    draw { objective = "live-animals", count = 2 },
    draw { objective = "secure-and-refer", count = 2 },
  },
  order = "shuffled", choice_order = "shuffled",
}
