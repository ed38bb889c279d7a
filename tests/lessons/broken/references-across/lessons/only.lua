-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "only", title = "Only",
  text_page {
    id = "a", title = "A",
    body = "A [seal](term:seal) and a [bolt](term:blot).",  -- error: there is no term `blot`
  },
  tabs_page {
    id = "b", title = "B",
    tab { id = "one", title = "One", "A [bolt](term:bolt)" },
    tab { id = "two", title = "Two", "A [pin](term:pin)" },  -- error: there is no term `pin`
  },
  annex_page { id = "c", title = "C", slot = "penalties", body = "Your authority is to fill it." },
}
