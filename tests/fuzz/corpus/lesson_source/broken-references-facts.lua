-- SPDX-License-Identifier: Apache-2.0
facts {
  fact { id = "seen", "Seen.", source = "A book", date = "2020-01-01", evidence = "V", review_date = "stable" },
  fact { id = "told", "Told.", source = "A colleague", date = "2020-01-01", evidence = "T", review_date = "2030-01-01" },
  fact { id = "old", "Old.", source = "A book", date = "2020-01-01", evidence = "V", review_date = "2026-03-31" },  -- warning: the fact `old` is past its review date, 2026-03-31
  fact { id = "vague", "Vague.", source = "A book", date = "2020", evidence = "U", review_date = "soon" },  -- error: `date` of `fact` takes a day: "2027-03-01" -- error: `evidence` of `fact` takes "V" or "T" -- error: `soon` is no review date
}
