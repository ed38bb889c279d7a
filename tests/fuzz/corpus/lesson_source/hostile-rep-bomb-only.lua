-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: the text becomes too long
-- A terabyte in one call.
local text = ("x"):rep(1 << 40)
