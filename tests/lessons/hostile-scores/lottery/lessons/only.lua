-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 25
-- says: for the same response
-- How long a list with holes is depends on where Lua put its other keys, and that on where memory lies: two children
-- give two marks.
lesson {
  id = "only", title = "Scored",
  function_item {
    id = "scored", prompt = "What did you find?", points = 2,
    score = function(response)
      local seed, total = 12345, 0
      local function draw(bound)
        seed = (seed * 1103515245 + 12345) % 2147483648
        return (seed >> 8) % bound
      end
      for _ = 1, 2000 do
        local list = {}
        for _ = 1, 60 do
          local key = draw(12)
          if draw(2) == 0 then key = "k" .. key end
          if draw(3) == 0 then list[key] = nil else list[key] = 1 end
          total = (total * 31 + #list) % 1000003
        end
      end
      return total
    end,
  },
}
