-- SPDX-License-Identifier: Apache-2.0
-- Words gathered as they came to mind, sorted and counted by the lesson itself.
local words = {
  seal = "Closes a container and shows whether it was opened.",
  manifest = "Lists what a vehicle carries.",
  precursor = "A chemical from which a drug can be made.",
  consignee = "Who receives the goods.",
  bolt = "The strongest kind of seal.",
  axle = "Weighed to find hidden loads.",
}

local names = {}
for name in pairs(words) do names[#names + 1] = name end
table.sort(names, function(a, b)
  if #a ~= #b then return #a < #b end
  return a < b
end)

local lines = {}
for position, name in ipairs(names) do
  lines[position] = ("%d. **%s**: %s"):format(position, name:gsub("^%l", string.upper), words[name])
end

lesson {
  id = "only", title = "A glossary in order",
  text_page { id = "words", title = ("%d words"):format(#names), body = table.concat(lines, "\n") },
  text_page { id = "last", title = "The longest", body = names[#names] },
}
