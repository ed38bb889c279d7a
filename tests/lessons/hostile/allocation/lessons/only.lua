-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 5
-- Tables without end: memory is counted in the child, and the count ends it before the system would.
local tables = {}
while true do tables[#tables + 1] = { {}, {}, {}, {}, {}, {}, {}, {}, "text" .. #tables } end
