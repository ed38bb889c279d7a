-- SPDX-License-Identifier: Apache-2.0
lesson { id = "another", title = "Only", text_page { id = "a", title = "A", body = "Text" } }  -- error: the id is `another`, the file is named `only`
lesson { id = "only", title = "Only", text_page { id = "a", title = "A", body = "Text" } }  -- error: a second `lesson` in one file
