-- SPDX-License-Identifier: Apache-2.0
local all = {}
for index = 1, 400 do
  all[index] = fact {
    id = ("abcdefghij-"):rep(5) .. index, source = "A source", date = "2024-01-01", evidence = "V",
    review_date = "stable", "Statement " .. index,
  }
end
facts(all)
