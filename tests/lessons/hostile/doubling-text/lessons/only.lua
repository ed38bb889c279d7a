-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped
local text = "x"
while true do text = text .. text end
