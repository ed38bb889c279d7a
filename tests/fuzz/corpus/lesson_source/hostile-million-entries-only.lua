-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 7
-- says: too large
-- A list of a million in a page.
local list = {}
for index = 1, 1000000 do list[index] = index end
lesson { id = "only", title = "Million", text_page { id = "a", title = "A", body = "Text", facts = list } }
