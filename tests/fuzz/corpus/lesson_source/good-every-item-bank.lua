-- SPDX-License-Identifier: Apache-2.0
bank {
  choice_item {
    id = "turning-bolt", objective = "check-a-seal", difficulty = "easy",
    prompt = "A bolt turns in its barrel. What does that tell you?",
    choice { id = "cut", "It may have been cut and glued", correct = true },
    choice { id = "oiled", "It was well oiled" },
  },
  true_false_item {
    id = "papers-agree", objective = "check-a-seal", difficulty = "easy", correct = true,
    prompt = "The number on the seal and the number on the bill of lading should be the same.",
  },
  short_text_item {
    id = "name-the-paper", objective = "check-a-permit", difficulty = "hard",
    prompt = "Which paper do goods under control need beside the invoice?",
    accept { "permit*" }, accept { "licen*" },
  },
  gaps_item {
    id = "last-day", objective = "check-a-permit",
    prompt = "Fill the gap.", text = "A permit names the goods, the quantity and the last {day}.",
    gap { id = "day", accepts = { "day", "date" } },
  },
  numeric_item {
    id = "weight", objective = "count-a-load", correct = 12.5, tolerance = 0.5, unit = "kg",
    prompt = "Eight equal cartons weigh 100 kg. What does one weigh?",
  },
  function_item {
    id = "roughly", objective = "count-a-load", points = 1,
    prompt = "About how many cartons are 19 pallets of 21?",
    score = function(response)
      local off = math.abs((response.number or 0) - 399)
      return off <= 21 and 1 or 0
    end,
  },
}
