-- SPDX-License-Identifier: Apache-2.0
facts {
  fact { id = "iso-17712", "High-security seals follow ISO 17712.", source = "ISO 17712, 2013", date = "2013-05-15", evidence = "V", review_date = "stable" },
}
