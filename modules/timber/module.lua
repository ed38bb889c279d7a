-- SPDX-License-Identifier: CC-BY-4.0
module {
  api = 1,
  id = "timber",
  version = "1.0.0",
  title = "Timber: papers against the load",
  summary = "How to compare timber papers with the load, whom to ask, how to stay safe near logs, and how to keep evidence whole.",
  source_language = "en",
  minutes = 30,
  mastery_score = 0.8,
  pre_test = "quizzes/pre",
  post_test = "quizzes/post",
  bank = "quizzes/bank",
  refresher = refresher { after_days = 90, items = 5 },
  lessons = { "papers-and-load", "check-and-secure" },
  objectives = {
    objective { id = "compare", "Compare the papers with the load in five checks", page = "papers-and-load/five-checks" },
    objective { id = "whom-to-ask", "Find the office that issued a paper, and ask it", page = "papers-and-load/who-issued" },
    objective { id = "stay-safe", "Check a load of logs without an unsafe step", page = "check-and-secure/near-logs" },
    objective { id = "keep-and-refer", "Keep the evidence whole, and refer what others decide", page = "check-and-secure/five-steps" },
  },
}
