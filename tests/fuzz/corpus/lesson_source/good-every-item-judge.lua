-- SPDX-License-Identifier: Apache-2.0
-- Items that a function scores: what no table can say.
lesson {
  id = "judge", title = "Judge", minutes = 5,
  function_item {
    id = "estimate", objective = "count-a-load", input = "number", unit = "minutes",
    prompt = "About how long does a look at a container's door take?",
    explanation = "One to three minutes are enough for a first look.",
    score = function(response)
      local minutes = response.number or 0
      if minutes >= 1 and minutes <= 3 then return 1 end
      if minutes > 3 and minutes <= 5 then return 0.5 end
      return 0
    end,
  },
  function_item {
    id = "spell-a-number", objective = "check-a-seal", input = "text",
    prompt = "Write down any seal number: two letters, then six digits.",
    score = function(response)
      return response.text:match("^%a%a%d%d%d%d%d%d$") and 1 or 0
    end,
  },
  function_item {
    id = "pick-enough", objective = "check-a-permit", input = "choices", multiple = true, points = 2,
    prompt = "Which papers would you ask for? Choose two at least.",
    score = function(response)
      local points = 0
      for _, id in ipairs(response.choices) do
        points = points + (id == "calendar" and -1 or 1)
      end
      return math.min(points, 2)
    end,
    choice { id = "lading", "Bill of lading" },
    choice { id = "packing", "Packing list" },
    choice { id = "permit", "Permit" },
    choice { id = "calendar", "Calendar" },
  },
}
