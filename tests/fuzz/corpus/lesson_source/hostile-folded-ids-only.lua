-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 8
-- says: `Seal` is no id
-- `Seal` and `seal` are two ids here and one file on Windows.
lesson {
  id = "only", title = "Folded",
  text_page { id = "seal", title = "A", body = "Text" },
  text_page { id = "Seal", title = "B", body = "Text" },
}
