-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "global", title = "A form misspelt",
  text_pgae { id = "a", title = "A", body = "Text" },  -- error: attempt to call a nil value (global 'text_pgae')
}
