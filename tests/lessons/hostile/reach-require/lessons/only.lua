-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: the word `require` is not known here
-- Modules of the system.
require("os").exit(0)
