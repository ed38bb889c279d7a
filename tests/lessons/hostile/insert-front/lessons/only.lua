-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 5-6
-- Each insertion at the front moves the list, inside one instruction.
local list = {}
while #list < 90000 do table.insert(list, 1, #list) end
while true do end
