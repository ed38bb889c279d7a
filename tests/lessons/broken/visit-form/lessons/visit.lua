-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "visit", title = "Visit",
  true_false_item { id = "a", prompt = "It is so.", correct = true },  -- error: `true_false_item` may not stand in an instrument
  scenario_page {  -- error: `scenario_page` may not stand in an instrument
    id = "b", title = "B",
    scene { id = "one", text = "One", option { id = "a", go_to = "two", "A" } },
    scene { id = "two", text = "Two", ending = "good" },
  },
  form_page {
    id = "asked", title = "Asked",
    one_of_question { id = "which", prompt = "Which?", answer { id = "seals", "Seals" }, answer { id = "papers", "Papers" } },
    number_question { id = "how-many", prompt = "How many?" },
  },
  recommendation_page {
    id = "c", title = "C", otherwise = "None.",
    recommendation {
      id = "one",
      courses = { "seals", "boats" },  -- error: no answer before this page is called `boats`
      when = { answered { question = "asked/witch" } },  -- error: there is no question with answers on a form before it `asked/witch`
      "Why",
    },
    recommendation {
      id = "two",
      courses = { "none" },  -- error: a course may not be called `none`
      when = { answered { question = "asked/how-many" } },  -- error: there is no question with answers on a form before it `asked/how-many`
      "Why",
    },
    recommendation {
      id = "three",
      courses = { "seals" },
      when = { answered { question = "asked/which", any_of = { "seal" } } },  -- error: there is no answer of this question `seal`
      "Why",
    },
    recommendation {
      id = "four", courses = { "papers" }, when = {},  -- error: `when` holds no condition
      "Why",
    },
  },
}
