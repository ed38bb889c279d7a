-- SPDX-License-Identifier: Apache-2.0
text_page { id = "loose", title = "Loose", body = "Text" }
lesson { id = "forms", title = "Forms",
  text_page { id = "a", title = "A", body = "Text" } }
text_page "no table"  -- error: `text_page` takes one table: text_page { ... }
