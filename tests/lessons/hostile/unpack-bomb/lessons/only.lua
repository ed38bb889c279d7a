-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: the list is too long
-- A hundred million values on the stack.
lesson(table.unpack({}, 1, 1e8))
