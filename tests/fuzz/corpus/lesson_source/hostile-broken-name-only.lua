-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: not valid UTF-8
-- The same in the name of a field.
lesson { id = "only", title = "Broken", text_page { id = "a", title = "A", body = "Text", ["\xFF"] = 1 } }
