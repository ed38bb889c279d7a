-- SPDX-License-Identifier: Apache-2.0
-- contained: error
debug.sethook()
