-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 10
-- says: cannot be written while an answer is scored
-- It writes a lesson while an answer is scored.
lesson {
  id = "only", title = "Scored",
  function_item {
    id = "scored", prompt = "What did you find?", points = 2,
    score = function(response)
      lesson { id = "second", title = "Second" }
      return 1
    end,
  },
}
