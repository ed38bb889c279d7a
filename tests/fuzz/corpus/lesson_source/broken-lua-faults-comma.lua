-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "comma", title = "A comma is missing"
  text_page { id = "a", title = "A", body = "Text" },  -- error: '}' expected (to close '{' at line 2) near 'text_page'
}
