-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "global", title = "A form misspelt",
  text_pgae { id = "a", title = "A", body = "Text" },  -- error: the word `text_pgae` is not known here
}
