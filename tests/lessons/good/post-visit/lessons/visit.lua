-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "visit", title = "The visit",
  text_page { id = "begin", title = "Before you begin", body = "Write no names and nothing about cases." },
  form_page {
    id = "the-post", title = "The post",
    date_question { id = "day", prompt = "The day of the visit", required = true },
    count_question {
      id = "staff", prompt = "Who works here?", required = true,
      rows = { heading { id = "customs", "Customs" }, heading { id = "police", "Police" }, heading { id = "quarantine", "Quarantine" } },
      columns = { heading { id = "women", "Women" }, heading { id = "men", "Men" } },
    },
    number_question { id = "pcs", prompt = "How many PCs work?", minimum = 0, maximum = 50 },
  },
  form_page {
    id = "the-training", title = "The training",
    one_of_question {
      id = "how-often", prompt = "How often do officers train?",
      answer { id = "weekly", "Every week" }, answer { id = "monthly", "Every month" }, answer { id = "rarely", "More rarely" },
    },
    several_of_question {
      id = "hindrances", prompt = "What stands in the way?",
      answer { id = "time", "Time" }, answer { id = "power", "Power cuts" }, answer { id = "language", "The language" },
    },
    text_question { id = "wishes", prompt = "What do they wish for?" },
    several_of_question {
      id = "unsure", prompt = "Where are officers not yet sure?",
      answer { id = "seals", "Seals" }, answer { id = "papers", "Papers" },
    },
  },
  recommendation_page {
    id = "courses", title = "Courses for the post", otherwise = "No course is missing.",
    recommendation {
      id = "not-sure", courses = { "seals", "papers" }, when = { answered { question = "the-training/unsure" } },
      "Officers are not yet sure.",
    },
    recommendation {
      id = "rare", courses = { "papers" },
      when = { answered { question = "the-training/how-often", any_of = { "rarely" } }, answered { question = "the-training/hindrances", any_of = { "time" } } },
      "Training is rare.",
    },
  },
}
