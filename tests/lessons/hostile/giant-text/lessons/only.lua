-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 7
-- says: too large
-- A body of 64 megabytes: refused before it is looked at or copied.
local text = ("x"):rep(65536)
for _ = 1, 10 do text = text .. text end
lesson { id = "only", title = "Giant", text_page { id = "a", title = "A", body = text } }
