-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped
while true do lesson { id = "only", title = "Again", text_page { id = "a", title = "A", body = "Text" } } end
