-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 9
-- The answer is the bomb's fuse: matching it takes for ever.
lesson {
  id = "only", title = "Scored",
  function_item {
    id = "scored", prompt = "What did you find?", points = 2,
    score = function(response)
      local found = (response.text .. ("a"):rep(60000)):find(("a*"):rep(60) .. "!")
      return found and 1 or 0
    end,
  },
}
