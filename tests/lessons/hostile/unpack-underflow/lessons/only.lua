-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 6
-- says: the list is too long
-- The last place less the first has no value that an integer could hold.
pcall(table.unpack, {}, math.maxinteger, -2)
table.unpack({}, 100, math.mininteger)
lesson { id = "only", title = "Only", text_page { id = "a", title = "A", body = "Text" } }
