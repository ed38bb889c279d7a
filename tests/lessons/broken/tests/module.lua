-- SPDX-License-Identifier: Apache-2.0
module {
  api = 1, id = "tests", version = "1.0.0", title = "A module for tests", source_language = "en",
  lessons = { "only" },
  pre_test = "quizzes/pre", post_test = "quizzes/post", bank = "quizzes/bank",
  objectives = { objective { id = "known", "Know it" } },
}
