-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 4
-- Nothing, repeated a thousand million million times, is nothing; but it is a loop in C.
local text = (""):rep(1 << 60)
