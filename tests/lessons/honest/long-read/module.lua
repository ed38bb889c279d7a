-- SPDX-License-Identifier: Apache-2.0
module {
  api = 1, id = "long-read", version = "1.0.0", title = "Three hundred pages", source_language = "en",
  lessons = { "only" },
}
