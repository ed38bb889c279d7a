-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 9
-- It swallows every stop that is an error.
lesson {
  id = "only", title = "Scored",
  function_item {
    id = "scored", prompt = "What did you find?", points = 2,
    score = function(response)
      while true do pcall(function() while true do end end) end
    end,
  },
}
