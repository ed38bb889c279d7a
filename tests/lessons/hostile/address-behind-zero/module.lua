-- SPDX-License-Identifier: Apache-2.0
module {
  api = 1, id = "address-behind-zero", version = "1.0.0", title = "A module that misbehaves", source_language = "en",
  lessons = { "only" },
}
