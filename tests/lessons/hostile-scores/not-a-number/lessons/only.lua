-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 10
-- says: no finite number
-- Zero divided by zero, as a mark.
lesson {
  id = "only", title = "Scored",
  function_item {
    id = "scored", prompt = "What did you find?", points = 2,
    score = function(response)
      return 0 / 0
    end,
  },
}
