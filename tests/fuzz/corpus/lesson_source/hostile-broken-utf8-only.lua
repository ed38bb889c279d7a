-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: not valid UTF-8
-- Bytes that are no text, made after the file was checked.
lesson { id = "only", title = "Broken", text_page { id = "a", title = "A\xC3", body = "Text" } }
