-- SPDX-License-Identifier: Apache-2.0
module {
  api = 1, id = "course-feedback", version = "1.0.0", title = "A module for tests", source_language = "en",
  lessons = { "thanks" }, kind = "instrument", subject = "course",
}
