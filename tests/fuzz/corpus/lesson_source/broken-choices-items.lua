-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "items", title = "Choices",
  choice_item {
    id = "twice", prompt = "Which?",
    choice { id = "a", "The same text", correct = true },
    choice { id = "b", "The same text" },  -- error: duplicate choice
    choice { id = "a", "Another text" },  -- error: duplicate id `a`
  },
  choice_item {  -- error: no choice is marked correct
    id = "none", prompt = "Which?",
    choice { id = "a", "One" }, choice { id = "b", "Two" },
  },
  choice_item {  -- error: 2 choices are marked correct
    id = "two", prompt = "Which?",
    choice { id = "a", "One", correct = true }, choice { id = "b", "Two", correct = true },
  },
  choice_item {  -- error: `choice_item` needs at least 2 `choice`, this one has 1
    id = "alone", prompt = "Which?",
    choice { id = "a", "One", correct = true },
  },
  choice_item {  -- error: `choice_item` takes at most 8 `choice`, this one has 9
    id = "many", prompt = "Which?", multiple = true,
    choice { id = "a", "1", correct = true }, choice { id = "b", "2", correct = true }, choice { id = "c", "3" },
    choice { id = "d", "4" }, choice { id = "e", "5" }, choice { id = "f", "6" },
    choice { id = "g", "7" }, choice { id = "h", "8" }, choice { id = "i", "9" },
  },
  choice_item {
    id = "nameless", prompt = "Which?",
    choice { "The bolt turns freely", correct = true },  -- error: `choice` needs `id`
    choice { id = "B", "Two" },  -- error: `B` is no id
    choice { id = "c" },  -- error: `choice` takes one text without a name
    choice { id = "d", "  " },  -- error: the text of `choice` is empty
    choice { id = "e", "Five", correct = "yes" },  -- error: `correct` of `choice` takes true or false
  },
}
