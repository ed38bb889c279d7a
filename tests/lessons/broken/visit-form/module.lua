-- SPDX-License-Identifier: Apache-2.0
module {
  api = 1, id = "visit-form", version = "1.0.0", title = "A module for tests", source_language = "en",
  lessons = { "visit" },
  kind = "instrument", subject = "post",  -- error: `subject` of `module` takes "office", "learner" or "course"
  post_test = "quizzes/post",  -- error: `post_test` has no meaning in an instrument: it has no marks -- error: there is no file `quizzes/post.lua`
  mastery_score = 0.8,  -- error: `mastery_score` has no meaning in an instrument: it has no marks
}
