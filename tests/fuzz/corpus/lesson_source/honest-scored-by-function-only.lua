-- SPDX-License-Identifier: Apache-2.0
-- Points for what was found: one for each find, half a point less for each that is none.
local finds = { bolt = true, number = true, paint = false }

lesson {
  id = "only", title = "Scored by a function",
  text_page { id = "look", title = "Look", body = "Look at the seal." },
  function_item {
    id = "inspection", prompt = "What is wrong with this seal?", points = 2,
    input = "choices", multiple = true,
    choice { id = "bolt", "The bolt turns" },
    choice { id = "number", "The number differs" },
    choice { id = "paint", "The paint is faded" },
    score = function(response)
      local points = 0
      for _, id in ipairs(response.choices or {}) do points = points + (finds[id] and 1 or -0.5) end
      return math.max(points, 0)
    end,
  },
}
