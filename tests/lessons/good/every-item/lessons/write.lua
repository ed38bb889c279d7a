-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "write", title = "Write", minutes = 8,
  numeric_item {
    id = "how-many", objective = "count-a-load", correct = 480, unit = "cartons", tries_max = 2,
    prompt = "A packing list names 12 pallets of 40 cartons each. How many cartons is that?",
    hints = { "Twelve times forty." },
    explanation = "12 × 40 = 480.",
  },
  numeric_item {
    id = "how-heavy", objective = "count-a-load", correct = 7.5, tolerance = 0.25, unit = "kg", difficulty = "hard",
    prompt = "480 cartons weigh 3,600 kg. What does one carton weigh?",
    explanation = "3,600 kg ÷ 480 = 7.5 kg.",
  },
  short_text_item {
    id = "one-word", objective = "check-a-seal",
    prompt = "What on a container's door shows whether it was opened on its way?",
    accept { "seal*", feedback = "Yes, the seal." },
    accept { "bolt", credit = 0.5, feedback = "The bolt is a part of it." },
    wrong { "handle*", feedback = "A handle can be moved without a trace." },
  },
  gaps_item {
    id = "fill-in", objective = "check-a-seal", points = 2,
    prompt = "Fill the gaps.",
    text = "Compare the {number} of the seal with the {paper}. A sound bolt does not {movement}.",
    gap { id = "number", accepts = { "number", "numbers" } },
    gap { id = "paper",
      choice { id = "lading", "bill of lading", correct = true },
      choice { id = "newspaper", "newspaper", feedback = "Not every paper is meant." },
      choice { id = "timetable", "timetable" } },
    gap { id = "movement", accepts = { "turn", "move" } },
  },
}
