-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "second", title = "A lesson",
  requires = { "third" },
  text_page { id = "a", title = "A", body = "Text" },
}
