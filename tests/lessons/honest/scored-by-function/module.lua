-- SPDX-License-Identifier: Apache-2.0
module {
  api = 1, id = "scored-by-function", version = "1.0.0", title = "Scored by a function", source_language = "en",
  lessons = { "only" },
}
