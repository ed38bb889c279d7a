-- SPDX-License-Identifier: Apache-2.0
--! warning: the module does not name this file
lesson { id = "unlisted", title = "Nobody names me", text_page { id = "a", title = "A", body = "Text" } }
