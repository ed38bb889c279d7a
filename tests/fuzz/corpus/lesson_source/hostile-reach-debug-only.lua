-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: global 'debug'
-- Through `debug` a lesson could take the hook away.
debug.sethook()
