-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 6
-- utf8.len knows no bound of ours; a text of sixteen megabytes is walked whole, again and again.
local text = ("\u{1780}"):rep(20000)
for _ = 1, 8 do text = text .. text end
while true do utf8.len(text) end
