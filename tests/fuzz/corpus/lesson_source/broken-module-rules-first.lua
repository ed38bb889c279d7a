-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "first", title = "A lesson",
  requires = { "second" },  -- error: nobody could ever begin: `first` waits for `second` waits for `third` waits for `first`
  text_page { id = "a", title = "A", body = "Text" },
}
