-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped
while true do end
