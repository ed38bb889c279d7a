-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 10
-- says: gave table instead of a number
-- Marks, in the plural.
lesson {
  id = "only", title = "Scored",
  function_item {
    id = "scored", prompt = "What did you find?", points = 2,
    score = function(response)
      return { 1, 2 }
    end,
  },
}
