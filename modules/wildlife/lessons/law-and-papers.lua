-- SPDX-License-Identifier: CC-BY-4.0
lesson {
  id = "law-and-papers",
  title = "The law and the papers",
  minutes = 14,

  text_page {
    id = "start-here",
    title = "Before you start",
    body = [[
      > **Your national law and your orders come first. This course does not replace them.**

      **CITES** is the convention on international trade in endangered species. Much trade in animals and plants is lawful. You will learn which papers it needs, and what to do when papers and load do not agree.

      Organisations are named only to say where a public fact comes from.

      > Draft: no subject expert has checked this course yet.
    ]],
  },

  tabs_page {
    id = "three-appendices",
    title = "CITES has three lists",
    tab {
      id = "one", title = "Appendix I",
      [[
        Species **threatened with extinction**. Trade is for exceptional cases only.

        It needs **two** papers: an import permit, and an export permit or re-export certificate.
      ]],
    },
    tab {
      id = "two", title = "Appendix II",
      [[
        Species that may become threatened if trade is not regulated.

        Lawful trade is possible, with an **export permit** or re-export certificate. Your law may ask for more.
      ]],
    },
    tab {
      id = "three", title = "Appendix III",
      [[
        Species that **one country** protects and has asked others to help with.

        From that country an export permit is needed, from others a certificate of origin.
      ]],
    },
    facts = { "three-appendices" },
  },

  text_page {
    id = "lists-change",
    title = "Lists change, so ask",
    body = [[
      Appendices I and II can change at each **Conference of the Parties**. Changes apply 90 days later.

      Each country that is a Party has a **Management Authority**. It issues the permits. Ask yours:

      - which list is in force
      - whether a permit is sound: it asks the authority that issued it

      Never rely on an old printed list.
    ]],
    facts = { "lists-change", "management-authority", "ask-the-issuer" },
  },

  choice_item {
    id = "not-on-the-list",
    objective = "appendices",
    prompt = "A species is not on the printed list at your post. What is the best step?",
    tries_max = 2,
    facts = { "lists-change", "management-authority" },
    choice { id = "pass", "Let the load pass: it is not listed", feedback = "The list may have changed since it was printed." },
    choice { id = "ask", "Ask your Management Authority", correct = true, feedback = "It knows which list is in force today." },
    choice { id = "driver", "Ask the driver whether it is protected", feedback = "Only your authority can say which list is in force." },
  },

  explore_page {
    id = "read-the-permit",
    title = "Read the permit, then the load",
    body = "Press each place. “It is old” needs a certificate, not a story.",
    image = image {
      file = "permit-parts.svg",
      alt = "A permit with a stamp and four boxes. Beside it stands a crate with four turtles.",
    },
    spot { id = "original", at = { 0.47, 0.15 }, title = "The original", "An original with stamp and signature. A copy does not replace it." },
    spot { id = "dates", at = { 0.43, 0.34 }, title = "Dates", "An export permit is valid for six months at most." },
    spot { id = "species", at = { 0.43, 0.50 }, title = "Species", "An exact name, and its Appendix. Does it fit the animals?" },
    spot { id = "quantity", at = { 0.43, 0.66 }, title = "Quantity", "Compare with the load. A change counts only with the issuer's stamp and signature." },
    spot { id = "export", at = { 0.43, 0.84 }, title = "Export box", "Filled in and stamped when the load left. Empty? Ask." },
    facts = { "original-unchanged", "six-months", "permit-data", "endorsement", "old-items", "scientific-name" },
  },

  true_false_item {
    id = "good-copy",
    objective = "permit",
    prompt = "A clear photocopy of a permit is as good as the original.",
    correct = false,
    facts = { "original-unchanged" },
    feedback_true = "A copy can be used again and again. Ask for the original.",
    feedback_false = "Right. Ask for the original, or ask your authority.",
  },

  annex_page {
    id = "your-authority",
    title = "Whom to ask in your country",
    slot = "management-authority",
    body = [[
      This page waits for your **national authority**. Only that authority fills it in and confirms it:

      - your Management Authority, and how to reach it at night
      - which paper permits and electronic permits count
      - your powers to hold, search and seize
      - who takes live animals

      Until then, ask your training office.
    ]],
  },
}
