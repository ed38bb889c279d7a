-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 4
-- There is no `_G`, and no `next` that would tell a table's own order.
for name in next, _G do lesson(name) end
