-- SPDX-License-Identifier: Apache-2.0
module {
  api = 1, id = "unpack-underflow", version = "1.0.0", title = "A module that misbehaves", source_language = "en",
  lessons = { "only" },
}
