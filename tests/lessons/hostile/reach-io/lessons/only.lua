-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: the word `io` is not known here
-- Files.
local file = io.open("/etc/passwd")
