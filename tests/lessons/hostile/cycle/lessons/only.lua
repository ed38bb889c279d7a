-- SPDX-License-Identifier: Apache-2.0
-- contained: error
local page = { id = "a", title = "Cycle", body = "Text" }
page.image = page
lesson { id = "only", title = "Cycle", text_page(page) }
