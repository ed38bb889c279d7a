-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 7
-- says: កXកX
-- An id of sixty thousand letters, which every message about it would repeat.
lesson {
  id = "only", title = "Giant",
  text_page { id = ("\u{1780}X"):rep(12000), title = "A", body = "Text" },
}
