-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped
local wrong = { body = type }
while true do lesson { id = "only", title = type } end
