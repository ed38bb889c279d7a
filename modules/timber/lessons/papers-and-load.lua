-- SPDX-License-Identifier: CC-BY-4.0
lesson {
  id = "papers-and-load",
  title = "Papers and load",
  minutes = 10,

  text_page {
    id = "start-here",
    title = "Before you start",
    body = [[
      > **Your national law and your orders come first. This course does not replace them.**

      Where a page and your orders differ, follow your orders, and tell your trainer.

      Most timber traders are honest. You will learn to compare papers with the load, stay safe, and ask the right office. Organisations are named only to say where a public fact comes from.

      > Draft: no subject expert has checked this course yet.
    ]],
  },

  explore_page {
    id = "five-checks",
    title = "Five checks at the load",
    body = "Compare the paper with the load. Press each number.",
    visit_all = true,
    image = image {
      file = "load-and-paper.svg",
      alt = "A truck of strapped logs, seen from behind. One cut end carries a stamp. Beside it is a paper with a tree and a house.",
      labels = {
        label { id = "load", at = { 0.33, 0.09 }, "Load" },
        label { id = "paper", at = { 0.81, 0.07 }, "Paper" },
      },
    },
    spot { id = "species", at = { 0.20, 0.43 }, title = "Species", "Look for the scientific name on the paper. “Mixed wood” is no name. Does the wood fit it? You need not know the tree: ask." },
    spot { id = "volume", at = { 0.33, 0.27 }, title = "Volume", "Count, and measure as your service has taught you. Does it agree with the paper?" },
    spot { id = "marks", at = { 0.47, 0.56 }, title = "Marks", "Read the stamps, tags and numbers on the cut ends. Each should stand on the paper too." },
    spot { id = "origin", at = { 0.88, 0.48 }, title = "Origin", "In which forest was the tree cut, and under which permit?" },
    spot { id = "destination", at = { 0.88, 0.69 }, title = "Destination", "Who receives the load? Does the way there lead over your crossing? Ask this in transit too." },
  },

  comparison_page {
    id = "differences",
    title = "When they do not agree",
    body = "One sign is never proof. Ask first, then look for more.",
    column {
      id = "honest", title = "Often honest",
      [[
        - a trade name beside the scientific name
        - a small difference in measuring
        - a typing mistake that the issuer confirms
      ]],
    },
    column {
      id = "further", title = "Ask further",
      [[
        - no scientific name
        - much more wood than on the paper
        - a permit number that was used before
        - marks cut off or painted over
        - “furniture” that is rough planks
      ]],
    },
  },

  choice_item {
    id = "mixed-wood",
    objective = "compare",
    prompt = "The paper says only “mixed wood”. What do you do first?",
    tries_max = 2,
    choice { id = "colour", "Name the wood yourself, by its colour", feedback = "Colour misleads. An expert names the wood." },
    choice { id = "ask", "Ask for the scientific names", correct = true, feedback = "Without a name nobody can say which rule applies." },
    choice { id = "pass", "Let it pass, as no listed tree is named", feedback = "A missing name is a reason to ask." },
  },

  tabs_page {
    id = "who-issued",
    title = "Who issued this paper?",
    body = "Names of offices differ. The office that issued a paper is the one to confirm it. CITES is the convention on international trade in endangered species.",
    tab { id = "forest", title = "Forest", "The **forest office** where the tree was cut: who cut it, where, and the paper for the road." },
    tab { id = "cites", title = "CITES", "Each country's **Management Authority** issues its permits for listed trees. In doubt, the one that issued the permit is asked first. The CITES Secretariat helps where that does not settle it." },
    tab { id = "customs", title = "Customs", "**Customs** on each side: what was declared at export, and what at import. The two should agree." },
    tab { id = "other-side", title = "Other side", "The other side knows its own offices. Ask **through the agreed channel**. Your authority decides what may be shared." },
    facts = { "issuer-first" },
  },

  text_page {
    id = "listed-trees",
    title = "Trees on the CITES lists",
    body = [[
      CITES lists some trees. A note with # says which products are meant: logs only, or furniture too.

      Lists change. Siamese rosewood was listed in 2013 for logs, sawn wood and veneer. A decision of 2016 added furniture.

      So do not learn lists by heart. Take the **scientific name** to your Management Authority, and ask for the **list in force**.
    ]],
    facts = { "listing-changed", "one-consignment" },
  },

  choice_item {
    id = "used-twice",
    objective = "whom-to-ask",
    prompt = "The number on this CITES permit came through yesterday, on another load. Who is asked first?",
    tries_max = 2,
    facts = { "issuer-first" },
    choice { id = "issuer", "The authority that issued it", correct = true, feedback = "Your authority asks it through the agreed channel." },
    choice { id = "trader", "The trader whose name is on it", feedback = "A trader can explain the paper, but not confirm it." },
    choice { id = "secretariat", "The CITES Secretariat", feedback = "It helps where the issuer cannot settle the matter." },
  },
}
