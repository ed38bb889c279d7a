-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: the word `debug` is not known here
-- Through `debug` a lesson could take the hook away.
debug.sethook()
