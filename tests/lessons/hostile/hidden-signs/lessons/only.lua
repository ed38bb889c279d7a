-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: holds a control character
-- A terminal obeys U+009B; U+202E turns round what is read behind it.
lesson { id = "only", title = "Only\u{9B}2J", text_page { id = "a", title = "A \u{202E}", body = "Text" } }
