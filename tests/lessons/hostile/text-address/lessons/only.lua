-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 6
-- says: %p is not known here
-- A text has an address too, and a width hides the p from whoever looks for "%p".
local where = pcall(string.format, "%20p", "x") and "told" or "kept"
lesson { id = "only", title = ("%-p"):format(where), text_page { id = "a", title = "A", body = "Text" } }
