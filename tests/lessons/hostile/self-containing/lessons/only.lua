-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 7
-- says: too deep
-- A lesson that is its own page.
local whole = { id = "only", title = "Self" }
whole[1] = whole
lesson(whole)
