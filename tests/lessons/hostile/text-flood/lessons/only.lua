-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 6
-- Whole pages of 60 KiB as fast as they can be written.
local text = ("word "):rep(12000)
for number = 1, 10000 do
  lesson { id = "only", title = "Flood", text_page { id = "a", title = "A", body = text } }
end
