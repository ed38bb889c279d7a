-- SPDX-License-Identifier: Apache-2.0
module {
  api = 1, id = "typed-items", version = "1.0.0", title = "A module for tests", source_language = "en",
  lessons = { "typed", "gaps", "functions" },
}
