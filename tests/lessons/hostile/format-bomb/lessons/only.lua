-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 7
-- Ninety texts of 64 KiB in one format, kept.
local text, kept = ("x"):rep(65536), {}
local pattern, list = ("%s"):rep(90), {}
for index = 1, 90 do list[index] = text end
while true do kept[#kept + 1] = pattern:format(table.unpack(list)) end
