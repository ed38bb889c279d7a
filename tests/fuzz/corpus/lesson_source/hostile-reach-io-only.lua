-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: global 'io'
-- Files.
local file = io.open("/etc/passwd")
