-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: not valid UTF-8
-- Half a surrogate pair, which is no character.
lesson { id = "only", title = "Half", text_page { id = "a", title = "\u{D83D}", body = "Text" } }
