-- SPDX-License-Identifier: CC-BY-4.0
-- Where a source page carries no date of its own, `date` is the day it was read, and `source` says so.
-- Where only the year or the month is known, `date` is the first day of it.
facts {
  fact {
    id = "issuer-first",
    "When a CITES permit is in doubt, the Management Authority that issued it is asked first. The Secretariat helps where that does not settle it.",
    source = "CITES, Notification to the Parties No. 2001/003, 9 February 2001",
    date = "2001-02-09", evidence = "V", review_date = "stable",
  },
  fact {
    id = "listing-changed",
    "In 2013 CITES listed Siamese rosewood for logs, sawn wood and veneer. In 2016 the listing was widened to all its parts and products, furniture too, with a few exceptions such as seeds.",
    source = "CITES, sixteenth and seventeenth meetings of the Conference of the Parties, 2013 and 2016; proposal 53 of 2016",
    date = "2016-10-01", evidence = "V", review_date = "2028-12-31",
  },
  fact {
    id = "two-stages",
    "Timber identification has two stages: officers screen at the post, and experts identify in the laboratory. Custody is recorded from collection to court.",
    source = "UNODC, Best Practice Guide for Forensic Timber Identification, ST/NAR/52, 2016",
    date = "2016-08-01", evidence = "V", review_date = "stable",
  },
  fact {
    id = "one-consignment",
    "Each consignment needs a CITES permit of its own. An export permit may be used within six months of the day on which it was granted.",
    source = "CITES, article VI, paragraphs 2 and 5",
    date = "1973-03-03", evidence = "T", review_date = "2028-12-31",
  },
  fact {
    id = "people-away",
    "People on foot keep away from stacked logs. Straps and chains stay closed until unloading gear holds the logs.",
    source = "United Kingdom, Health and Safety Laboratory, Stability of stacked logs, 1999; United States, 29 CFR 1910.266 (h)(6), Logging operations",
    date = "1999-07-15", evidence = "T", review_date = "2028-12-31",
  },
}
