-- SPDX-License-Identifier: Apache-2.0
module {
  api = 1, id = "sorted-glossary", version = "1.0.0", title = "A glossary in order", source_language = "en",
  lessons = { "only" },
}
