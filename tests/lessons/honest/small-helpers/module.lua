-- SPDX-License-Identifier: Apache-2.0
module {
  api = 1, id = "small-helpers", version = "1.0.0", title = "Helpers of an author", source_language = "en",
  lessons = { "only" },
}
