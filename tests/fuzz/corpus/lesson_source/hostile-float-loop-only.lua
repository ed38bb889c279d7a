-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 4
-- Ten to the sixteenth and a half is ten to the sixteenth: the loop is finite on paper only.
for x = 1e16, 1e16 + 8, 0.5 do end
