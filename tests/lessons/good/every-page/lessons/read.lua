-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "read", title = "Read the papers", minutes = 8, requires = { "look" },
  text_page {
    id = "why", title = "Why the number matters", safety = true,
    body = [[
      ## One number, three places

      The number of a [bolt seal](term:bolt-seal) stands on the seal, on the [bill of lading](term:bill-of-lading)
      and in the list of your office.

      1. Read it from the seal.
      2. Read it from the papers.
      3. Say it aloud to your colleague.

      > A difference is a question, not an answer. Ask first.

      Stand beside the door, **never behind it**, when it is opened.
    ]],
    image = {
      file = "two-seals.svg", alt = "Two bolt seals: one whole, one cut through",
      labels = { { id = "whole", at = { 0.25, 0.75 }, "Whole" }, { id = "cut", at = { 0.75, 0.75 }, "Cut" } },
    },
    narration = "why.ogg",
    facts = { "iso-17712" },
  },
  comparison_page {
    id = "whole-and-cut", title = "Whole or cut",
    image = { file = "two-seals.svg", alt = "Two bolt seals: one whole, one cut through" },
    column { id = "whole", title = "A whole seal", [[
      - does not turn,
      - shows one number on both parts.
    ]] },
    column { id = "replaced", title = "A seal put on later", [[
      - may differ in colour from its barrel,
      - shows a number that the papers do not know.
    ]] },
    column { id = "worn", title = "A worn seal", [[
      - has lost paint to sun and salt,
      - still shows its number.
    ]] },
  },
  tabs_page {
    id = "papers", title = "Which paper says what",
    body = "Four papers travel with most containers.",
    tab { id = "lading", title = "Bill of lading", "Who sends what to whom, in which container, under which **seal**." },
    tab { id = "packing", title = "Packing list", "What lies in which carton, and what it weighs." },
    tab { id = "invoice", title = "Invoice", "What the goods cost, and who pays." },
    tab { id = "permit", title = "Permit", "Goods under control need one. It names the goods, the quantity and the last day." },
  },
  annex_page {
    id = "who-may-open", title = "Who may open a container", slot = "who-may-open",
    body = "What your law says stands in your country's annex. Your national authority is to fill it; ask your superior until then.",
  },
}
