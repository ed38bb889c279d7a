-- SPDX-License-Identifier: CC-BY-4.0
module {
  api = 1,
  id = "drugs",
  version = "1.0.0",
  title = "Drugs: recognise, stay safe, secure, report",
  summary = "What the conventions list, how to stay safe near an unknown powder, how to choose and search fairly, and how to secure a find.",
  source_language = "en",
  minutes = 60,
  mastery_score = 0.8,
  pre_test = "quizzes/pre",
  post_test = "quizzes/post",
  lessons = { "law-and-role", "safety-first", "choose-search-secure" },
  objectives = {
    objective { id = "conventions", "Say what each of the three drug conventions lists, and who decides about the lists", page = "law-and-role/three-conventions" },
    objective { id = "law-and-post", "Put your national law and orders first, and say what your post is for", page = "law-and-role/your-post" },
    objective { id = "stay-safe", "Handle an unknown powder without an unsafe step", page = "safety-first/powder-rule" },
    objective { id = "colour-test", "Explain why a colour test does not prove what a substance is", page = "safety-first/what-colour-tells" },
    objective { id = "choose-and-search", "Choose whom to check for fair reasons, and search by zones", page = "choose-search-secure/choose" },
    objective { id = "secure-and-refer", "Secure a find step by step, and refer what others must decide", page = "choose-search-secure/after-find" },
  },
}
