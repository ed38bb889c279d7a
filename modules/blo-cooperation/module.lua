-- SPDX-License-Identifier: CC-BY-4.0
module {
  api = 1,
  id = "blo-cooperation",
  version = "1.0.0",
  title = "Working across the border: the liaison office",
  summary = "Whom a border liaison office joins, how to report so that others can act, what to share, and how to work together honestly and fairly.",
  source_language = "en",
  minutes = 30,
  mastery_score = 0.8,
  pre_test = "quizzes/pre",
  post_test = "quizzes/post",
  bank = "quizzes/bank",
  refresher = refresher { after_days = 90, items = 5 },
  lessons = { "office-and-report", "meet-and-act", "cases" },
  objectives = {
    objective { id = "office", "Say whom the liaison office joins, and what stays with each side", page = "office-and-report/whom-it-joins" },
    objective { id = "report", "Report so that somebody who was not there can act", page = "office-and-report/five-questions" },
    objective { id = "share", "Decide what may go across and what goes only upward", page = "office-and-report/across-or-up" },
    objective { id = "conduct", "Work together within the limits, refuse a bribe, respect people", page = "meet-and-act/joint-work" },
  },
}
