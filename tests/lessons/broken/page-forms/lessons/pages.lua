-- SPDX-License-Identifier: Apache-2.0
-- One page of each kind, each with what goes wrong most easily.
lesson {
  id = "pages", title = "Pages",
  picture_page { id = "picture", title = "Picture" },  -- error: `picture_page` needs `image`
  explore_page {  -- error: `explore_page` needs at least 1 `spot`, this one has 0
    id = "nothing-to-explore", title = "Explore",
    image = { file = "gone.svg", alt = "A door" },  -- warning: there is no picture media/gone.svg
  },
  explore_page {
    id = "explore", title = "Explore",
    image = {
      alt = "A door",
      file = "gone.svg",  -- warning: there is no picture media/gone.svg
    },
    spot { id = "seal", at = { 0.5, 0.5 }, title = "Seal", "A seal" },
    spot { id = "handle", at = { 0.52, 0.5 }, title = "Handle", "A handle" },  -- warning: the spots `seal` and `handle` lie on each other
    spot { id = "hinge", at = { 0.1, 0.1 }, "A hinge" },  -- error: a `spot` of an explore_page needs `title`
    spot { id = "bar", at = { 0.9, 0.1 }, title = "Bar",
      size = { 0, 0.1 },  -- error: `size` of `spot` takes two shares, more than 0 and at most 1: { 0.2, 0.1 }
      correct = true,  -- error: `correct` has no meaning on a page
      "A bar" },
  },
  reveal_page {  -- error: `reveal_page` needs at least 2 `step`, this one has 1
    id = "reveal", title = "Reveal",
    step { id = "only", "The only step" },
  },
  comparison_page {  -- error: `comparison_page` takes at most 3 `column`, this one has 4
    id = "comparison", title = "Comparison",
    column { id = "a", title = "A", "A" }, column { id = "b", title = "B", "B" },
    column { id = "c", title = "C", "C" }, column { id = "d", title = "D", "D" },
  },
  tabs_page {
    id = "tabs", title = "Tabs",
    tab { id = "a", title = "A", "A" },
    tab { id = "b", "B" },  -- error: `tab` needs `title`
    column { id = "c", title = "C", "C" },  -- error: `column` may not stand in `tabs_page`
  },
  annex_page {  -- error: `annex_page` needs `slot`
    id = "annex", title = "Annex", body = "Text",
  },
  text_page { id = "end", title = "The end", body = "Text" },  -- error: a page may not be called `end`: branches go there to leave the lesson
}
