-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 6
-- says: the name of a field is too long
-- The name of a field is looked for among all known ones, letter by letter: one of a megabyte would be dear.
local name = ("x"):rep(65536)
lesson { id = "only", title = "Name", text_page { id = "a", title = "A", body = "Text", [name] = 1 } }
