-- SPDX-License-Identifier: Apache-2.0
-- contained: error
require("os").exit(0)
