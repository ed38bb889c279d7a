-- SPDX-License-Identifier: CC-BY-4.0
-- An instrument about an officer, some 90 days after a course.
module {
  api = 1,
  id = "supervisor-follow-up",
  version = "1.0.0",
  kind = "instrument",
  subject = "learner",
  title = "Follow-up after 90 days",
  summary = "For supervisors: what an officer does at the post, some three months after a course.",
  source_language = "en",
  minutes = 8,
  lessons = { "at-the-post" },
}
