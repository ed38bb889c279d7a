-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 7
-- says: a second time
-- One table given to two forms would have two places.
local shared = { id = "a", title = "A", body = "Text" }
text_page(shared)
text_page(shared)
