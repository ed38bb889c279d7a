-- SPDX-License-Identifier: CC-BY-4.0
-- An instrument about an office. Its answers lead to a list of courses (lessons/office.lua, the last page).
module {
  api = 1,
  id = "needs-analysis",
  version = "1.0.0",
  kind = "instrument",
  subject = "office",
  title = "Needs analysis: which courses first?",
  summary = "Who works at the office, what equipment works, and which courses would help first.",
  source_language = "en",
  minutes = 15,
  lessons = { "office" },
}
