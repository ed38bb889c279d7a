-- SPDX-License-Identifier: Apache-2.0
lesson {  -- error: `lesson` holds something that is no form
  id = "pages", title = "Fields", minuts = 3,  -- error: `lesson` has no field `minuts`
  text_page { id = "unknown", titel = "Typo", body = "Text" },  -- error: `text_page` has no field `titel` -- error: `text_page` needs `title`
  text_page { id = "number", title = 7, body = "Text" },  -- error: `title` of `text_page` takes a text in quotation marks
  text_page { id = "bare", title = "No body" },  -- error: `text_page` needs `body`
  text_page { id = "named", title = "Text", body = "Text", "stray" },  -- error: `text_page` takes named fields only
  text_page { id = "named", title = "Text", body = "Text", facts = "one" },  -- error: `facts` of `text_page` takes a list of texts: { "…", "…" } -- error: duplicate id `named`
  text_page { id = "function", title = "Text", body = print },  -- error: `text_page` needs `body` -- error: the word `print` is not known here
  text_page { id = "callable", title = "Text", body = type },  -- error: `body` is a function
  text_page { id = "image", title = "Text", body = "Text", image = { file = "Up.SVG", alt = "Alt" } },  -- error: `Up.SVG` is no name of a picture
  text_page { id = "missing", title = "Text", body = "Text", image = { file = "gone.svg" } },  -- warning: there is no picture media/gone.svg -- warning: the picture `gone.svg` has no `alt`
  text_page { id = "places", title = "Text", body = "Text", image = { file = "gone.svg", alt = "Alt", labels = { { id = "l", at = { 0.5, 1.5 }, "Label" } } } },  -- error: `at` of `label` takes two shares from 0 to 1: { 0.42, 0.30 } -- warning: there is no picture media/gone.svg
  choice { id = "a", "Stray" },  -- error: `choice` may not stand in `lesson`
  "a stray text",
  choice_item {
    id = "tries", prompt = "Which?", tries_max = 1.5,  -- error: `tries_max` of `choice_item` takes a whole number from 1 to 10
    choice { id = "a", "One", correct = true }, choice { id = "b", "Two" },
  },
}
