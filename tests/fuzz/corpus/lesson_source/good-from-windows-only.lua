-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "only", title = "Written on Windows",
  text_page {
    id = "page", title = "Page",
    body = [[
      One line.
      Another.
    ]],
  },
}
