-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "only", title = "Only",
  requires = { "post" },  -- error: nobody could ever begin: `only` waits for `post` waits for `only`
  text_page { id = "a", title = "A", body = "Text" },
}
