-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "forms", title = "Forms",
  form_page { id = "empty", title = "Empty" },  -- error: `form_page` needs at least one question
  form_page {
    id = "questions", title = "Questions",
    one_of_question {  -- error: `one_of_question` needs at least 2 `answer`, this one has 1
      id = "one", prompt = "Which?", answer { id = "a", "A" },
    },
    several_of_question {
      id = "several", prompt = "Which?",
      answer { id = "a", "A" },
      answer { id = "b", "A" },  -- error: duplicate answer
      choice { id = "c", "C" },  -- error: `choice` may not stand in `several_of_question`
    },
    number_question {
      id = "number", prompt = "How many?",
      minimum = 10, maximum = 1,  -- error: `minimum` is not below `maximum`
    },
    number_question {
      id = "decimals", prompt = "How much?",
      minimum = 0.0000001,  -- error: `minimum` has more than six decimals
    },
    date_question { id = "number", prompt = "When?" },  -- error: duplicate id `number`
    text_question { id = "text" },  -- error: `text_question` needs `prompt`
    count_question {
      id = "counts", prompt = "How many?",
      rows = {},  -- error: `rows` holds 0 `heading`, it takes 1 to 20
      columns = {
        heading { id = "women", "Women" },
        { id = "men", "Women" },  -- error: duplicate heading
      },
    },
    count_question { id = "bare", prompt = "How many?" },  -- error: `count_question` needs `rows` -- error: `count_question` needs `columns`
  },
}
