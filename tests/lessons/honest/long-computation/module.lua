-- SPDX-License-Identifier: Apache-2.0
module {
  api = 1, id = "long-computation", version = "1.0.0", title = "Numbers that take a while", source_language = "en",
  lessons = { "only" },
}
