-- SPDX-License-Identifier: Apache-2.0
module {
  api = 1, id = "generated-pages", version = "1.0.0", title = "Sixty containers", source_language = "en",
  lessons = { "only" },
}
