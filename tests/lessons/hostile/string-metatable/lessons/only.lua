-- SPDX-License-Identifier: Apache-2.0
-- contained: error
local methods = getmetatable("").__index
methods.rep = nil
