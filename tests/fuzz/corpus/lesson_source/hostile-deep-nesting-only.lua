-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 7
-- says: too deep
-- A hundred thousand tables in each other: whoever follows them by recursion loses the stack.
local table = {}
for _ = 1, 100000 do table = { table } end
lesson { id = "only", title = "Deep", table }
