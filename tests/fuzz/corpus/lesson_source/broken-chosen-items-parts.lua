-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "parts", title = "Matching and ordering",
  matching_item {
    id = "match", prompt = "What belongs together?",
    pair { id = "a", left = "Left", right = "Right" },
    pair { id = "b",
      left = "Left",  -- error: duplicate left side
      right = "Right" },  -- error: duplicate right side
    distractor { id = "c", "Right" },  -- error: duplicate right side
    distractor { id = "a", "Other" },  -- error: duplicate id `a`
  },
  matching_item {  -- error: `matching_item` needs at least 2 `pair`, this one has 1
    id = "alone", prompt = "What belongs together?",
    pair { id = "a", left = "Left" },  -- error: `pair` needs `right`
  },
  ordering_item {  -- error: `ordering_item` needs at least 3 `step`, this one has 2
    id = "order", prompt = "In which order?",
    step { id = "a", "First" },
    step { id = "b", "First",  -- error: duplicate step
      title = "Second" },  -- error: `title` has no meaning in an ordering_item
  },
}
