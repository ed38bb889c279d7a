-- SPDX-License-Identifier: Apache-2.0
-- An instrument: filled in at each visit, without marks, and compared with the visit before.
module {
  api = 1, id = "post-visit", version = "1.0.0", kind = "instrument", subject = "office",
  title = "Visit of a border post", summary = "What a visitor sees and hears at a post.",
  source_language = "en", minutes = 15,
  lessons = { "visit" },
}
