-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: global 'require'
-- Modules of the system.
require("os").exit(0)
