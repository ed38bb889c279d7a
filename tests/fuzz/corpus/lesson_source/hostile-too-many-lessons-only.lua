-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 4
-- A lesson sent without end: the parent counts messages and bytes.
while true do lesson { id = "only", title = "Again", text_page { id = "a", title = "A", body = "Text" } } end
