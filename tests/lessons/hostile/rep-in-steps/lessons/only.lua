-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 5
-- Each text is allowed; all of them are not.
local texts = {}
for index = 1, 1e9 do texts[index] = ("x"):rep(1 << 16) .. index end
