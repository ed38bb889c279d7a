-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "functions", title = "Functions",
  function_item { id = "none", prompt = "How many?" },  -- error: `function_item` needs `score`
  function_item {
    id = "number", prompt = "How many?",
    score = 1,  -- error: `score` of `function_item` takes a function: function(response) return 1 end
  },
  function_item {
    id = "input", prompt = "How many?", score = function() return 1 end,
    input = "numbers",  -- error: `input` of `function_item` takes "number", "text" or "choices"
  },
  function_item {  -- error: a function_item has choices only with `input = "choices"`
    id = "choices", prompt = "Which?", score = function() return 1 end,
    multiple = true,  -- error: `multiple` has no meaning without `input = "choices"`
    choice { id = "a", "A" }, choice { id = "b", "B" },
  },
  function_item {
    id = "key", prompt = "Which?", input = "choices", score = function() return 1 end,
    unit = "kg",  -- error: `unit` has no meaning without `input = "number"`
    choice { id = "a", "A" },
    choice { id = "b", "B",
      correct = true },  -- error: `correct` has no meaning in a function_item: its function gives the points
  },
}
