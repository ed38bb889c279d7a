-- SPDX-License-Identifier: CC-BY-4.0
lesson {
  id = "feedback",
  title = "What was the course worth?",
  minutes = 3,

  text_page {
    id = "before",
    title = "Before you begin",
    body = [[
      > **Your national law and your orders come first. This form does not replace them.**

      Six questions help whoever writes the next version. Say what you think, and answer once for each course.

      - **Who sees it:** the training office sees how often each answer was chosen, once there are five answers. Kept are the day, the course and the answers; nothing says who gave them.
      - **Nobody is marked,** neither you nor your office.
      - **No names, no case details:** there is nothing to type.

      > Draft: no expert has checked this form yet.
    ]],
  },

  form_page {
    id = "worth",
    title = "For your work",
    one_of_question {
      id = "useful",
      prompt = "Was it useful for your work?",
      answer { id = "yes", "Yes" },
      answer { id = "partly", "Partly" },
      answer { id = "no", "No" },
    },
    one_of_question {
      id = "recommend",
      prompt = "Would you recommend it to a colleague?",
      answer { id = "yes", "Yes" },
      answer { id = "perhaps", "Perhaps" },
      answer { id = "no", "No" },
    },
  },

  form_page {
    id = "words",
    title = "Words and language",
    one_of_question {
      id = "clear",
      prompt = "Was it clear?",
      answer { id = "all", "All of it" },
      answer { id = "most", "Most of it" },
      answer { id = "little", "Only little of it" },
    },
    one_of_question {
      id = "language",
      prompt = "Was it in a language that you read well?",
      answer { id = "yes", "Yes" },
      answer { id = "partly", "Partly" },
      answer { id = "no", "No" },
    },
  },

  form_page {
    id = "time-and-machine",
    title = "Time and machine",
    one_of_question {
      id = "length",
      prompt = "How long was it?",
      answer { id = "short", "Too short" },
      answer { id = "right", "Just right" },
      answer { id = "long", "Too long" },
    },
    one_of_question {
      id = "machine",
      prompt = "Did the PC work?",
      answer { id = "well", "Yes, all the time" },
      answer { id = "trouble", "With some trouble" },
      answer { id = "stopped", "No, it kept me from going on" },
    },
  },

  text_page {
    id = "thank-you",
    title = "Thank you",
    body = "Press **Finish**, and your answers are kept, without your name. This PC makes no note that you gave feedback.",
  },
}
