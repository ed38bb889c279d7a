-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 10
-- says: an error that is no text
-- It raises what is no text.
lesson {
  id = "only", title = "Scored",
  function_item {
    id = "scored", prompt = "What did you find?", points = 2,
    score = function(response)
      error({ 2 })
    end,
  },
}
