-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "thanks", title = "What do you think?",
  form_page {
    id = "opinion", title = "The course",
    one_of_question { id = "length", prompt = "How long was it?", answer { id = "long", "Too long" }, answer { id = "right", "Right" } },
    text_question { id = "words", prompt = "In your own words?" },  -- error: `text_question` may not stand in an instrument about a course
  },
}
