-- SPDX-License-Identifier: Apache-2.0
-- contained: either at 4
-- It asks itself.
local function ask(response) return 1 + ask(response) end
lesson {
  id = "only", title = "Scored",
  function_item {
    id = "scored", prompt = "What did you find?", points = 2,
    score = function(response)
      return ask(response)
    end,
  },
}
