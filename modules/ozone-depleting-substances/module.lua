-- SPDX-License-Identifier: CC-BY-4.0
module {
  api = 1,
  id = "ozone-depleting-substances",
  version = "1.0.0",
  title = "Cooling gases and ozone: read, stay safe, refer",
  summary = "Who decides about gases that harm the ozone layer or the climate, how to read a cylinder and its papers, and how to stay safe, hold and refer.",
  source_language = "en",
  minutes = 30,
  mastery_score = 0.8,
  pre_test = "quizzes/pre",
  post_test = "quizzes/post",
  bank = "quizzes/bank",
  refresher = refresher { after_days = 90, items = 5 },
  lessons = { "licence-and-label", "papers-and-safety" },
  objectives = {
    objective { id = "who-decides", "Say who decides about controlled gases, and ask them", page = "licence-and-label/who-decides" },
    objective { id = "read-cylinder", "Read a cylinder without opening it, and trust no colour", page = "licence-and-label/around-the-cylinder" },
    objective { id = "compare-papers", "See when papers, label and load do not fit together", page = "papers-and-safety/beside-the-load" },
    objective { id = "safe-and-refer", "Stay safe near cylinders, hold the load, refer and report", page = "papers-and-safety/cylinder-rule" },
  },
}
