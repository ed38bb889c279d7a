-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 7
-- says: too deep
-- A table that holds itself would be written out for ever.
local page = { id = "a", title = "Cycle", body = "Text" }
page.image = page
lesson { id = "only", title = "Cycle", text_page(page) }
