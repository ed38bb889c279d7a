-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "ask", title = "What do you think?", minutes = 3,
  form_page {
    id = "your-post", title = "Your post",
    body = "Nobody gives marks here. Write no names and nothing about cases.",
    one_of_question {
      id = "how-useful", prompt = "How useful was this course for your work?", required = true,
      answer { id = "very", "Very useful" },
      answer { id = "somewhat", "Somewhat useful" },
      answer { id = "not", "Not useful" },
    },
    several_of_question {
      id = "what-more", prompt = "What would you like to see more of?",
      answer { id = "pictures", "Pictures" },
      answer { id = "talks", "Talks at the gate" },
      answer { id = "papers", "Papers" },
    },
    number_question { id = "containers", prompt = "How many containers does your post see on a usual day?", unit = "containers", minimum = 0, maximum = 5000 },
    date_question { id = "last-course", prompt = "When was your last course on seals?" },
    text_question { id = "missing", prompt = "What was missing?" },
    count_question {
      id = "colleagues", prompt = "How many colleagues work at your post?",
      rows = { heading { id = "customs", "Customs" }, heading { id = "police", "Police" } },
      columns = { heading { id = "women", "Women" }, heading { id = "men", "Men" } },
    },
  },
  text_page { id = "thanks", title = "Thank you", body = "Your answers stay on this PC until your office exports them." },
}
