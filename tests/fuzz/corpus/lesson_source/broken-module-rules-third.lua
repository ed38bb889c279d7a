-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "third", title = "A lesson",
  requires = { "first" },
  text_page { id = "a", title = "A", body = "Text" },
}
