-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: not valid UTF-8
-- Lua writes code points up to 2^31 where Unicode ends at 10FFFF.
lesson { id = "only", title = "Beyond", text_page { id = "a", title = "\u{7FFFFFFF}", body = "Text" } }
