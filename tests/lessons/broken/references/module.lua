-- SPDX-License-Identifier: Apache-2.0
module {  -- error: there is no file `lessons/pagse.lua` -- error: there is no file `quizzes/pre.lua` -- error: `post_test` is `post` -- error: the lesson `pages` is listed twice
  api = 1, id = "references", version = "1.0.0", title = "References", source_language = "en",
  lessons = { "pages", "pagse", "pages" }, pre_test = "quizzes/pre", post_test = "post",
  objectives = {
    objective { id = "known", "Know it", page = "pages/first" },
    objective { id = "lost", "Lose it", page = "pages/nowhere" },  -- error: there is no page `pages/nowhere`
  },
}
