-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: control character
-- A text that ends early for whoever counts to the zero.
lesson { id = "only", title = "Nul", text_page { id = "a", title = "A\0B", body = "Text" } }
