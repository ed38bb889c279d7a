-- SPDX-License-Identifier: Apache-2.0
module {  -- error: no lesson or test may be called `term`
  api = 1, id = "module-rules", version = "1.0.0", title = "A module for tests", source_language = "en",
  lessons = { "term", "first", "second", "third" },
  kind = "curse",  -- error: `kind` of `module` takes "course" or "instrument"
  subject = "office",  -- error: `subject` has no meaning without `kind = "instrument"`
  bank = "bank",  -- error: `bank` is `bank`
  objectives = {
    objective { id = "a", "A", mastery = mastery { rule = "m_of_n",
      count = 4, of = 3 } },  -- error: 4 of 3 can never be right
    objective { id = "b", "B", mastery = mastery { rule = "in_a_row" } },  -- error: the rule "in_a_row" needs `count`
    objective { id = "c", "C", mastery = { rule = "all",
      score = 0.8 } },  -- error: `score` has no meaning in the rule "all"
    objective { id = "d", "D", mastery = mastery {
      rule = "most" } },  -- error: `rule` of `mastery` takes "score", "all", "m_of_n" or "in_a_row"
    objective { id = "e", "E", mastery = mastery { rule = "score",
      score = 0.12345 } },  -- error: `score` has more than four decimals
  },
  refresher = refresher {
    after_days = 0,  -- error: `after_days` of `refresher` takes a whole number from 1 to 3650
  },
}
