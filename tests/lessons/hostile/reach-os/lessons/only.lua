-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: the word `os` is not known here
-- Programs of the system.
os.execute("touch reached")
