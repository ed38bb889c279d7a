-- SPDX-License-Identifier: Apache-2.0
lesson { id = "huge", title = "Huge",
  text_page { id = "a", title = "A", body = ("many words "):rep(8000) },  -- error: it is too large: one form takes at most 64 KiB
  text_page { id = "b", title = "B", body = "\xff" },  -- error: `body` is not valid UTF-8
}
