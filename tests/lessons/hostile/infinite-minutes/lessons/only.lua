-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: no finite number
-- Larger than every bound.
lesson { id = "only", title = "Number", minutes = 1 / 0, text_page { id = "a", title = "A", body = "Text" } }
