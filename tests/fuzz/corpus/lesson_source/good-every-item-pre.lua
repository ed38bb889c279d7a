-- SPDX-License-Identifier: Apache-2.0
test {
  id = "pre", title = "What do you know already?", certainty = true, attempts_max = 1,
  choice_item {
    id = "signs", objective = "check-a-seal", multiple = true,
    prompt = "Which signs are a reason to look again?",
    choice { id = "number", "The number differs from the papers", correct = true },
    choice { id = "glue", "There is glue at the joint", correct = true },
    choice { id = "rain", "There are rain marks" },
  },
  true_false_item {
    id = "permit-lasts", objective = "check-a-permit", correct = false,
    prompt = "A permit holds for ever.",
  },
  numeric_item {
    id = "pallets", objective = "count-a-load", correct = 90, unit = "cartons",
    prompt = "How many cartons are 3 pallets of 30?",
  },
}
