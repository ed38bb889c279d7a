-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: global 'rawset'
-- No way around metatables, because there are none.
rawset(string, "rep", nil)
