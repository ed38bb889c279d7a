-- SPDX-License-Identifier: Apache-2.0
-- contained: error
local text = ("x"):rep(1 << 40)
