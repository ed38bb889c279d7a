-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: look there, not here
-- An error that names a line of its own: none that is not there.
error("lesson:999999: look there, not here", 0)
