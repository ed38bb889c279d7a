-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 5
-- says: too many mistakes
-- Each mistake is told; a million of them would fill the player's memory with words.
while true do lesson { id = "only", title = type } end
