-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 7
-- says: attempt to index a number value
-- CVE-2022-28805: Lua before 5.4.4 read past its registers where `_ENV` was a constant.
local a, b, c, d, e
local _ENV <const> = 11
stored = "somewhere"
