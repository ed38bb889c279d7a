-- SPDX-License-Identifier: Apache-2.0
lesson { id = "only", title = "Only", text_page { id = "a", title = "A", body = "Text" } }
