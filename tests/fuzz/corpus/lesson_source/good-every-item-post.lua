-- SPDX-License-Identifier: Apache-2.0
test {
  id = "post", title = "What do you know now?",
  bank = true, order = "shuffled", choice_order = "shuffled", behaviour = "deferred",
  attempts_max = 3, counts = "best", time_limit_minutes = 20, requires = { "choose", "arrange", "write" },
  review = review {
    after_attempt = { "answers", "marks" },
    at_end = { "answers", "marks", "right_answers", "feedback" },
  },
  blueprint = {
    draw { section = "the-door", objective = "check-a-seal", difficulty = "easy", count = 2 },
    draw { section = "the-door", objective = "check-a-seal", difficulty = "medium" },
    draw { section = "the-papers", objective = "check-a-permit", count = 2 },
    draw { section = "the-papers", objective = "count-a-load", count = 2 },
  },
  section {
    id = "the-door", title = "The door",
    choice_item {
      id = "first-look", objective = "check-a-seal", difficulty = "easy",
      prompt = "What do you look at first?",
      choice { id = "seal", "The seal", correct = true },
      choice { id = "tyres", "The tyres" },
      choice { id = "sky", "The sky" },
    },
    ordering_item {
      id = "steps", objective = "check-a-seal",
      prompt = "Put the steps into their order.",
      step { id = "look", "Look" },
      step { id = "touch", "Touch" },
      step { id = "compare", "Compare" },
    },
  },
  section {
    id = "the-papers", title = "The papers",
    matching_item {
      id = "papers", objective = "check-a-permit",
      prompt = "Which paper names what?",
      pair { id = "invoice", left = "Invoice", right = "The price" },
      pair { id = "permit", left = "Permit", right = "The last day" },
    },
    numeric_item {
      id = "cartons", objective = "count-a-load", correct = 240, unit = "cartons",
      prompt = "How many cartons are 6 pallets of 40?",
    },
  },
}
