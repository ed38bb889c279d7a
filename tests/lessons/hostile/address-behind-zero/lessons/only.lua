-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: %p is not known here
-- What stands behind a zero byte is part of the format.
lesson { id = "only", title = string.format("\0%p", "x"), text_page { id = "a", title = "A", body = "Text" } }
