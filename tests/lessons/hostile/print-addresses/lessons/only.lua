-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: only texts and numbers can be written
-- An address tells where memory lies, and differs from run to run.
local text = ("%p"):format({})
