-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 6
-- A hundred thousand references to one text of 64 KiB make six gigabytes when joined.
local text, list = ("x"):rep(65536), {}
for index = 1, 100000 do list[index] = text end
local all = table.concat(list)
