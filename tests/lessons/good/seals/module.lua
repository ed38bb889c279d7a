-- SPDX-License-Identifier: Apache-2.0
module {
  api = 1, id = "seals", version = "1.2.0",
  title = "Container checks", summary = "What a seal says.", source_language = "en", minutes = 20,
  lessons = { "first", "second" },
  objectives = {
    objective { id = "recognise-tampering", "See whether a seal was opened", page = "first/why" },
  },
  pre_test = "quizzes/pre", post_test = "quizzes/post",
  mastery_score = 0.8125,
}
