-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: global 'os'
-- Programs of the system.
os.execute("touch reached")
