-- SPDX-License-Identifier: CC-BY-4.0
module {
  api = 1,
  id = "trafficking-in-persons",
  version = "1.0.0",
  title = "Trafficking in persons: notice, protect, refer",
  summary = "How trafficking differs from migrant smuggling, what to notice, how to begin a safe conversation and refer. It speaks of threats and harm.",
  source_language = "en",
  minutes = 30,
  mastery_score = 0.8,
  pre_test = "quizzes/pre",
  post_test = "quizzes/post",
  bank = "quizzes/bank",
  refresher = refresher { after_days = 90, items = 5 },
  lessons = { "tell-and-notice", "speak-and-refer" },
  objectives = {
    objective { id = "tell-apart", "Tell trafficking from migrant smuggling, and say what is different for a child", page = "tell-and-notice/three-parts" },
    objective { id = "read-signs", "Notice signs, and say why no sign is proof", page = "tell-and-notice/at-the-minibus" },
    objective { id = "first-talk", "Hold a safe first conversation, and stop where others go on", page = "speak-and-refer/first-talk" },
    objective { id = "protect-refer", "Treat a possible victim without punishing, and refer", page = "speak-and-refer/after-talk" },
  },
}
