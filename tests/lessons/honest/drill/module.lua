-- SPDX-License-Identifier: Apache-2.0
module {
  api = 1, id = "drill", version = "1.0.0", title = "A drill of fifty sums", source_language = "en",
  lessons = { "only" },
}
