-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 7
-- says: too large
-- Each level holds the one below eight times: small in memory, 8^9 values when written out.
local table = { "end" }
for _ = 1, 9 do table = { table, table, table, table, table, table, table, table } end
lesson { id = "only", title = "Shared", table }
