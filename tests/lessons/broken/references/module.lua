-- SPDX-License-Identifier: Apache-2.0
module {
  api = 1, id = "references", version = "1.0.0", title = "References", source_language = "en",
  lessons = { "pages", "pagse", "pages" },  -- error: there is no file `lessons/pagse.lua` -- error: the lesson `pages` is listed twice
  pre_test = "quizzes/pre",  -- error: there is no file `quizzes/pre.lua`
  post_test = "post",  -- error: `post_test` is `post`
  objectives = {
    objective { id = "known", "Know it", page = "pages/first" },
    objective { id = "lost", "Lose it", page = "pages/nowhere" },  -- error: there is no page `pages/nowhere`
  },
}
