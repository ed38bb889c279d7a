-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 4
-- A stop that is an error could be swallowed by pcall, so it is the end of the process.
while true do pcall(function() while true do end end) end
