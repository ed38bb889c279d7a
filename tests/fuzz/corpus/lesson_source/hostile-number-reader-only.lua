-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 5
-- Sixty thousand digits are read anew each time, in C.
local digits = ("9"):rep(60000)
while true do tonumber(digits, 10) end
