-- SPDX-License-Identifier: Apache-2.0
-- contained: error
local run = load("return 1")
run()
