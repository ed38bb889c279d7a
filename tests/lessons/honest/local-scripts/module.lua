-- SPDX-License-Identifier: Apache-2.0
module {
  api = 1, id = "local-scripts", version = "1.0.0", title = "Words in local scripts", source_language = "en",
  lessons = { "only" },
}
