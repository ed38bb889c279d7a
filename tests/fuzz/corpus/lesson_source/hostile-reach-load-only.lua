-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: global 'load'
-- Source from text.
local run = load("return 1")
run()
