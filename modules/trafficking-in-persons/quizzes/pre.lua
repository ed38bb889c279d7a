-- SPDX-License-Identifier: CC-BY-4.0
test {
  id = "pre",
  title = "What do you know already?",
  bank = true,
  blueprint = {
    draw { objective = "tell-apart", count = 1 },
    draw { objective = "read-signs", count = 1 },
    draw { objective = "first-talk", count = 1 },
    draw { objective = "protect-refer", count = 1 },
  },
  order = "shuffled",
  choice_order = "shuffled",
}
