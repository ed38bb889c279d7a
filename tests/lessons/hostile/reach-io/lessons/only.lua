-- SPDX-License-Identifier: Apache-2.0
-- contained: error
local file = io.open("/etc/passwd")
