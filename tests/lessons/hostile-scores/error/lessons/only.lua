-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 10
-- says: attempt to get length of a nil value
-- It fails only when it is asked.
lesson {
  id = "only", title = "Scored",
  function_item {
    id = "scored", prompt = "What did you find?", points = 2,
    score = function(response)
      return #response.no_such_field
    end,
  },
}
