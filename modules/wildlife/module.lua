-- SPDX-License-Identifier: CC-BY-4.0
module {
  api = 1,
  id = "wildlife",
  version = "1.0.0",
  title = "Wildlife: papers, parts, live animals",
  summary = "What the Appendices of CITES mean, how to check a permit against a load, how to stay safe near animals, and how to secure a find.",
  source_language = "en",
  minutes = 30,
  mastery_score = 0.8,
  pre_test = "quizzes/pre",
  post_test = "quizzes/post",
  bank = "quizzes/bank",
  refresher = refresher { after_days = 90, items = 5 },
  lessons = { "law-and-papers", "find-and-care" },
  objectives = {
    objective { id = "appendices", "Say what the three Appendices mean, and where to ask which list is in force", page = "law-and-papers/three-appendices" },
    objective { id = "permit", "Check a permit against the load, and see what does not fit", page = "law-and-papers/read-the-permit" },
    objective { id = "live-animals", "Stay safe near animals, and keep live ones calm until help comes", page = "find-and-care/keep-distance" },
    objective { id = "secure-and-refer", "Choose for fair reasons, secure a find, and ask the right authority", page = "find-and-care/five-steps" },
  },
}
