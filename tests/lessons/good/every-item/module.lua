-- SPDX-License-Identifier: Apache-2.0
-- One item of every type, and tests that draw from sections and a bank.
module {
  api = 1, id = "every-item", version = "1.0.0",
  title = "Seals and permits", summary = "Questions on seals, permits and quantities.",
  source_language = "en", minutes = 30,
  lessons = { "choose", "arrange", "write", "judge" },
  objectives = {
    objective { id = "check-a-seal", "Check a container's seal", page = "choose/begin", mastery = mastery { rule = "m_of_n", count = 3, of = 4 } },
    objective { id = "check-a-permit", "Find what is wrong in a permit", mastery = mastery { rule = "score", score = 0.75 } },
    objective { id = "count-a-load", "Count a load from its papers", mastery = mastery { rule = "in_a_row", count = 2 } },
  },
  pre_test = "quizzes/pre", post_test = "quizzes/post", bank = "quizzes/bank",
  refresher = refresher { after_days = 90, items = 3 },
  mastery_score = 0.75,
}
