-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped
-- A stop that is an error could be swallowed.
while true do pcall(function() while true do end end) end
