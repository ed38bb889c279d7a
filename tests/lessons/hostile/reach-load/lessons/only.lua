-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: the word `load` is not known here
-- Source from text.
local run = load("return 1")
run()
