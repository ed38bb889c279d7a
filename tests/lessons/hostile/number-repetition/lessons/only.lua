-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 6
-- says: the text becomes too long
-- A number is a text as well: a hundred megabytes in one call.
pcall(string.rep, 1, 100000000)
local text = string.rep(12345, 1 << 40)
lesson { id = "only", title = "Only", text_page { id = "a", title = "A", body = "Text" } }
