-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 7
-- says: xxxx
-- An error of sixty megabytes.
local text = ("x"):rep(65536)
for _ = 1, 10 do text = text .. text end
error(text, 0)
