-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 10
-- says: gave nothing instead of a number
-- No mark at all.
lesson {
  id = "only", title = "Scored",
  function_item {
    id = "scored", prompt = "What did you find?", points = 2,
    score = function(response)
      return
    end,
  },
}
