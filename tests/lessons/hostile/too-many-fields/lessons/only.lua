-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 7
-- says: at most 64 fields
-- A table of a thousand names.
local page = { id = "a", title = "A", body = "Text" }
for index = 1, 1000 do page["name" .. index] = index end
lesson { id = "only", title = "Fields", text_page(page) }
