-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 8
-- says: cannot be written while an answer is scored
-- The function is one of ours.
lesson {
  id = "only", title = "Scored",
  function_item { id = "scored", prompt = "What did you find?", points = 2, score = lesson },
}
