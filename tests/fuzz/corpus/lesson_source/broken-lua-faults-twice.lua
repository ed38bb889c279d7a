-- SPDX-License-Identifier: Apache-2.0
local page = text_page { id = "a", title = "A", body = "Text" }  -- error: duplicate id `a`
text_page { id = "loose", title = "Loose", body = "Text" }  -- error: this `text_page` stands nowhere
lesson { id = "twice", title = "Twice", page,
  page }
