-- SPDX-License-Identifier: Apache-2.0
facts {
  fact { id = "iso-17712", "High-security seals follow ISO 17712.", source = "ISO 17712, 2013", date = "2013-05-15", evidence = "V", review_date = "stable" },
  fact { id = "new-paint", "Fresh paint at a hinge is worth a second look.", source = "Known in the profession", date = "2024-01-01", evidence = "T", review_date = "2099-01-01" },
}
