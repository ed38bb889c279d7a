-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: no finite number
-- Zero divided by zero: equal to nothing, so it slips through every comparison.
lesson { id = "only", title = "Number", minutes = 0 / 0, text_page { id = "a", title = "A", body = "Text" } }
