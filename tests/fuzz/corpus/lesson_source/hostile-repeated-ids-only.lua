-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 7
-- The same id twice: an answer would belong to either.
lesson {
  id = "only", title = "Repeated",
  text_page { id = "seal", title = "A", body = "Text" },
  text_page { id = "seal", title = "B", body = "Text" },
}
