-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 10
-- says: gave string instead of a number
-- A mark in words. Lua would take it for a number.
lesson {
  id = "only", title = "Scored",
  function_item {
    id = "scored", prompt = "What did you find?", points = 2,
    score = function(response)
      return "2"
    end,
  },
}
