-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "one", title = "Choosing",
  choice_item {
    id = "fields", prompt = "Which?",
    points = 0.0000015,  -- error: `points` has more than six decimals
    penalty = 0.5,  -- warning: `penalty` has no meaning with one try and no hints
    difficulty = "esay",  -- error: `difficulty` of `choice_item` takes "easy", "medium" or "hard"
    shufle = true,  -- error: `choice_item` has no field `shufle`
    choice { id = "a", "One", correct = true }, choice { id = "b", "Two" },
  },
  choice_item {
    id = "hints", prompt = "Which?",
    hints = { "Look.", "Look." },  -- error: duplicate hint
    choice { id = "a", "One", correct = true }, choice { id = "b", "Two" },
  },
  choice_item {
    id = "end", prompt = "Which?",  -- error: an item may not be called `end`: branches go there to leave the lesson
    choice { id = "a", "One", correct = true }, choice { id = "b", "Two" },
  },
  true_false_item { id = "undecided", prompt = "It is so." },  -- error: `true_false_item` needs `correct`
  true_false_item {
    id = "words", prompt = "It is so.",
    correct = "true",  -- error: `correct` of `true_false_item` takes true or false
  },
  picture_choice_item {  -- error: no picture is marked correct
    id = "pictures", prompt = "Which?",
    picture_choice { id = "a", image = { file = "a.svg", alt = "A" } },  -- warning: there is no picture media/a.svg
    picture_choice { id = "b", image = { file = "a.svg", alt = "B" } },  -- warning: there is no picture media/a.svg -- error: duplicate picture
    picture_choice { id = "c", image = { file = "c.svg", alt = "A" } },  -- warning: there is no picture media/c.svg -- error: duplicate `alt`
    picture_choice { id = "d" },  -- error: `picture_choice` needs `image`
    picture_choice { id = "e", image = { file = "e.svg" } },  -- warning: there is no picture media/e.svg -- warning: the picture `e.svg` has no `alt` -- error: a picture to choose needs `alt`
  },
  decision_item {  -- error: no decision earns the whole credit
    id = "decisions", prompt = "What do you do?",
    decision { id = "a", "One", credit = 0.5 },
    decision { id = "b", "Two",
      credit = 2 },  -- error: `credit` of `decision` takes a number from 0 to 1
    decision { id = "c", "One" },  -- error: duplicate decision
  },
}
