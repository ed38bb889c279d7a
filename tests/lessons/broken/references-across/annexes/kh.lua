-- SPDX-License-Identifier: Apache-2.0
annex {
  authority = "A national authority, for tests",
  country = "LA",  -- error: the country is `LA`, the file is named `annexes/kh.lua`
  confirmed = "2027-01-01",  -- error: the annex was confirmed on 2027-01-01, which is yet to come
  entry { slot = "penalties", "One." },
  entry { slot = "penalties", "Two." },  -- error: duplicate id `penalties`
  entry {
    slot = "penalty",  -- error: there is no slot `penalty`
    "Three.",
  },
}
