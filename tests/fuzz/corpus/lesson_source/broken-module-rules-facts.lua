-- SPDX-License-Identifier: Apache-2.0
facts {
  fact {
    id = "to-come", "It will hold.", source = "A law", date = "2026-01-01", evidence = "V",
    review_date = "2027-01-01", valid_from = "2027-01-02",  -- error: the fact `to-come` is to be reviewed before it is valid
    jurisdiction = "Kh",  -- error: `Kh` is no country
  },
}
