-- SPDX-License-Identifier: Apache-2.0
module {
  api = 2, id = "other-name", version = "1.2", title = "A module", source_language = "English",  -- error: `api` of `module` takes 1 -- error: the module's id is `other-name`, its folder is named `module-form` -- error: `1.2` is no version -- error: `English` is no language tag
  lessons = { "only" }, mastery_score = 0.81234,  -- error: `mastery_score` has more than four decimals
  minutes = 0,  -- error: `minutes` of `module` takes a whole number from 1 to 600
}
lesson { id = "stray", title = "Stray", text_page { id = "a", title = "A", body = "Text" } }  -- error: `lesson` does not belong into this file
