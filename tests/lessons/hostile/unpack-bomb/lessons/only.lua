-- SPDX-License-Identifier: Apache-2.0
-- contained: error
lesson(table.unpack({}, 1, 1e8))
