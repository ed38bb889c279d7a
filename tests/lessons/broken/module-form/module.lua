-- SPDX-License-Identifier: Apache-2.0
module {  -- error: `api` of `module` takes 1 -- error: the module's id is `other-name`, its folder is named `module-form` -- error: `1.2` is no version -- error: `English` is no language tag -- error: `mastery_score` has more than four decimals -- error: `minutes` of `module` takes a whole number from 1 to 600
  api = 2, id = "other-name", version = "1.2", title = "A module", source_language = "English",
  lessons = { "only" }, mastery_score = 0.81234, minutes = 0,
}
lesson { id = "stray", title = "Stray", text_page { id = "a", title = "A", body = "Text" } }  -- error: `lesson` does not belong into this file
