-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 4
-- A lesson sent without end: the parent counts messages and bytes.
while true do lesson { id = "សូមស្វាគមន៍", title = vel.
lesson { id = "only", title = function() return "title" end }
