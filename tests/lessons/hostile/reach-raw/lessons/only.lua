-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: the word `rawset` is not known here
-- No way around metatables, because there are none.
rawset(string, "rep", nil)
