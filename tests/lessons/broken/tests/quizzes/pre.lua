-- SPDX-License-Identifier: Apache-2.0
test {  -- error: some items stand in sections, some do not -- error: functions score 40 % of the test's points, 20 % are allowed
  id = "pre", title = "Before",
  order = "random",  -- error: `order` of `test` takes "as_written" or "shuffled"
  attempts_max = 0,  -- error: `attempts_max` of `test` takes a whole number from 1 to 100
  bank = true,  -- error: a test that draws from the bank needs a `blueprint`
  requires = { "olny", "olny" },  -- error: there is no lesson or test `olny` -- error: `olny` is required twice
  review = {
    after_attempt = { "answers", "mark" },  -- error: `after_attempt` of `review` takes a list of "answers", "marks", "right_answers" or "feedback", each at most once
  },
  function_item { id = "claimed", prompt = "How many?", points = 2, score = function() return 1 end },
  section {
    id = "one", title = "One",
    true_false_item { id = "a", prompt = "It is so.", correct = true },
    text_page { id = "page", title = "A page", body = "Text" },  -- error: `text_page` may not stand in `section`
  },
}
