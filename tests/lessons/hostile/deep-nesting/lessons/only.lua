-- SPDX-License-Identifier: Apache-2.0
-- contained: error
local table = {}
for _ = 1, 100000 do table = { table } end
lesson { id = "only", title = "Deep", table }
