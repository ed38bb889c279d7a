-- SPDX-License-Identifier: CC-BY-4.0
test {
  id = "post",
  title = "What have you learned?",
  bank = true,
  blueprint = {
    draw { objective = "tell-apart", count = 2 },
    draw { objective = "read-signs", count = 2 },
    draw { objective = "first-talk", count = 2 },
    draw { objective = "protect-refer", count = 2 },
  },
  order = "shuffled",
  choice_order = "shuffled",
}
