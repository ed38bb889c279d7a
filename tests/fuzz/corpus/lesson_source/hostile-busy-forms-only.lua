-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 4
-- Forms that stand nowhere, without end: each is remembered, for the message that it is lost.
while true do choice { id = "a", "A" } end
