-- SPDX-License-Identifier: Apache-2.0
module {
  api = 1, id = "references-across", version = "1.0.0", title = "A module for tests", source_language = "en",
  lessons = { "only" },
}
