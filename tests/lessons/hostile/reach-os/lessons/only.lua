-- SPDX-License-Identifier: Apache-2.0
-- contained: error
os.execute("touch /tmp/reached")
