-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "gaps", title = "Gaps",
  gaps_item {  -- error: the item has no gap
    id = "none", prompt = "Fill the gaps.", text = "No gap at all.",
  },
  gaps_item {
    id = "places", prompt = "Fill the gaps.",
    text = "A {colour} seal has {count} digits, {count} in all. A {shape} one { } not.",  -- error: the text has a gap `shape`, the item has none -- error: a brace in the text does not hold the id of a gap
    gap { id = "colour", accepts = { "red" } },
    gap { id = "count", accepts = { "five" } },  -- error: the gap `count` stands 2 times in the text
    gap { id = "size", accepts = { "large" } },  -- error: the gap `size` stands nowhere in the text
  },
  gaps_item {
    id = "keys", prompt = "Fill the gaps.", text = "{one} {two} {three} {four}",
    gap { id = "one" },  -- error: the gap `one` has no right answer
    gap { id = "two",
      accepts = { "red", "RED" } },  -- error: `RED` is accepted already, as `red`
    gap { id = "three",  -- error: no choice is marked correct
      choice { id = "a", "A" }, choice { id = "b", "B" } },
    gap { id = "four",
      accepts = { "A" },  -- error: `accepts` has no meaning beside choices
      choice { id = "a", "A", correct = true }, choice { id = "b", "B" } },
  },
}
