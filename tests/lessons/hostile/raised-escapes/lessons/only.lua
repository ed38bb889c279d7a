-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: ?[2J? look??there
-- The same raised as an error.
error("\27[2J\7 look\r\nthere")
