-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 4
-- The plainest of all.
while true do end
