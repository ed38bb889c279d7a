-- SPDX-License-Identifier: Apache-2.0
annex {  -- error: the annex has no entry
  country = "th",  -- error: `th` is no country
  authority = "A national authority, for tests",
  confirmed = "May 2026",  -- error: `confirmed` of `annex` takes a day: "2027-03-01"
}
