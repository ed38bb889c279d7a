-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: field 'dump'
-- A function as bytes is the first half of running bytes that no compiler wrote.
local code = ("").dump(function() end)
