-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 10
-- Texts kept until memory ends.
local kept = {}
lesson {
  id = "only", title = "Scored",
  function_item {
    id = "scored", prompt = "What did you find?", points = 2,
    score = function(response)
      while true do kept[#kept + 1] = ("%s%s"):format(("x"):rep(60000), #kept) end
    end,
  },
}
