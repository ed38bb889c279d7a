-- SPDX-License-Identifier: CC-BY-4.0
-- An instrument about an office, filled in at each visit and compared with the visit before.
module {
  api = 1,
  id = "monitoring-visit",
  version = "1.0.0",
  kind = "instrument",
  subject = "office",
  title = "Monitoring visit",
  summary = "What a visitor finds at an office: PCs, staff, training, problems, and what is to be done by when.",
  source_language = "en",
  minutes = 15,
  lessons = { "visit" },
}
