-- SPDX-License-Identifier: CC-BY-4.0
-- An instrument about a course: anonymous, so no question for words.
module {
  api = 1,
  id = "course-feedback",
  version = "1.0.0",
  kind = "instrument",
  subject = "course",
  title = "Course feedback",
  summary = "Six short questions on a course you have finished. Nothing says who answered.",
  source_language = "en",
  minutes = 3,
  lessons = { "feedback" },
}
