-- SPDX-License-Identifier: CC-BY-4.0
module {
  api = 1,
  id = "precursors",
  version = "1.0.0",
  title = "Precursor chemicals: notice what does not fit",
  summary = "What lawful trade in these chemicals looks like, who controls it, what does not fit, and how to stay safe, refer and report.",
  source_language = "en",
  minutes = 30,
  mastery_score = 0.8,
  pre_test = "quizzes/pre",
  post_test = "quizzes/post",
  bank = "quizzes/bank",
  refresher = refresher { after_days = 90, items = 5 },
  lessons = { "lawful-trade", "what-does-not-fit" },
  objectives = {
    objective { id = "lawful-first", "Tell a precursor from a drug, and begin from lawful trade", page = "lawful-trade/two-roads" },
    objective { id = "who-controls", "Say who controls these chemicals, and what a pre-export notification is for", page = "lawful-trade/notice-first" },
    objective { id = "see-mismatch", "Notice what does not fit, and judge the whole picture", page = "what-does-not-fit/papers" },
    objective { id = "safe-refer", "Stay safe near drums, then refer and report", page = "what-does-not-fit/stay-away" },
  },
}
