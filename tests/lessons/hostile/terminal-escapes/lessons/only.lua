-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 7
-- says: is no id
-- Ids that clear a terminal and end a line of a log, to write the next one themselves.
lesson {
  id = "only", title = "Escapes",
  text_page { id = "\27[2J\27[1;1H all is well\n2027-01-01T00:00:00Z module verified", title = "A", body = "Text" },
}
