-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 10
-- says: the text becomes too long
-- A text of a terabyte, made from the answer.
lesson {
  id = "only", title = "Scored",
  function_item {
    id = "scored", prompt = "What did you find?", points = 2,
    score = function(response)
      return #(response.text .. "x"):rep(1 << 40)
    end,
  },
}
