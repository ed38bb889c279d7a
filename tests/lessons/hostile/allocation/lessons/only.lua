-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped
local tables = {}
while true do tables[#tables + 1] = { {}, {}, {}, {}, {}, {}, {}, {}, "text" .. #tables } end
