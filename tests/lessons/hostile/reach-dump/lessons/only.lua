-- SPDX-License-Identifier: Apache-2.0
-- contained: error
local code = ("").dump(function() end)
