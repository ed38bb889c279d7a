-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 5
-- Thirty doublings make a gigabyte, in thirty steps that no counter sees.
local text = "x"
while true do text = text .. text end
