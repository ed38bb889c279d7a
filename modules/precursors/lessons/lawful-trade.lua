-- SPDX-License-Identifier: CC-BY-4.0
lesson {
  id = "lawful-trade",
  title = "Lawful trade, and who controls it",
  minutes = 10,

  text_page {
    id = "start-here",
    title = "Before you start",
    body = [[
      > **Your national law and your orders come first. This course does not replace them.**

      Where a page and your orders differ, follow your orders, and tell your trainer.

      You need no chemistry here. You will learn to notice what does not fit, stay safe, refer and report. Organisations are named only to say where a public fact comes from.

      > Draft: no subject expert has checked this course yet.
    ]],
  },

  text_page {
    id = "two-roads",
    title = "One chemical, two roads",
    body = [[
      **Precursors** are chemicals that can be misused to make drugs. They are not drugs.

      **Diversion** means that lawful goods are taken off the lawful road.

      Most traders and drivers are honest. Begin from there, and notice when something does not fit.
    ]],
    image = image {
      file = "two-roads.svg",
      alt = "A drum stands where two roads part. One leads to a factory, the other to a closed shed.",
      labels = {
        label { id = "lawful", at = { 0.70, 0.25 }, "Lawful use" },
        label { id = "diversion", at = { 0.50, 0.70 }, "Diversion" },
      },
    },
    facts = { "two-tables", "lawful-uses" },
  },

  choice_item {
    id = "first-thought",
    objective = "lawful-first",
    prompt = "The papers of a truck name a listed precursor. With which thought do you begin?",
    tries_max = 2,
    facts = { "two-tables" },
    choice { id = "crime", "Somebody is about to make drugs", feedback = "A listed name means control. It does not mean crime." },
    choice { id = "lawful", "Probably lawful: I see whether all fits", correct = true, feedback = "Yes. Then papers, labels and load have to agree." },
    choice { id = "drug", "This is a drug under another name", feedback = "A precursor is not a drug. It has lawful uses." },
  },

  tabs_page {
    id = "who-does-what",
    title = "Who does what",
    tab { id = "world", title = "The world",
      [[
        The **Commission on Narcotic Drugs** decides which chemicals stand in the two tables of the 1988 Convention.

        The **International Narcotics Control Board** (INCB) advises it.

        The tables change. Do not learn them by heart: ask for the list in force.
      ]],
    },
    tab { id = "authority", title = "Your authority",
      [[
        Your **competent national authority** exchanges notices with other governments. Ask it about licences too.

        Your national list may hold more than the two tables. Your authority knows what is in force today.
      ]],
    },
    tab { id = "post", title = "Your post",
      [[
        You compare **papers, labels and load**. You keep people safe, refer what does not fit, and report it.

        You need not know what the chemical is.
      ]],
    },
    facts = { "two-tables", "commission-decides", "pre-export" },
  },

  reveal_page {
    id = "notice-first",
    title = "A notice before the goods leave",
    step { id = "told", title = "One side tells",
      "Before a listed chemical leaves, the authority of the exporting side can tell the authority of the importing side. This is a **pre-export notification**.",
    },
    step { id = "checked", title = "The other side checks",
      "The importing side has time to look at the buyer and the use, and to answer. Governments do this through **PEN Online**, a system of the INCB.",
    },
    step { id = "asked", title = "You ask",
      "You cannot see from a paper whether a notice was sent. Your competent authority can. No notice is a reason to ask. It is not proof.",
    },
    facts = { "pre-export" },
  },

  choice_item {
    id = "notice-real",
    objective = "who-controls",
    prompt = "A paper says: “Pre-export notification sent.” How do you make sure?",
    tries_max = 2,
    facts = { "pre-export" },
    choice { id = "stamp", "I look whether the stamp is clear", feedback = "A clear stamp does not show that a notice was sent." },
    choice { id = "number", "I call the number on the paper", feedback = "Then you ask whoever wrote the paper. Ask your authority." },
    choice { id = "authority", "I ask our competent authority", correct = true, feedback = "Yes. Governments exchange these notices with each other." },
  },

  annex_page {
    id = "national-annex",
    title = "National annex: to be filled in",
    slot = "precursor-control",
    body = [[
      This page waits for your **national authority**. Only that authority fills it in and confirms it:

      - the national list in force, and its date
      - your powers to stop, hold and seize
      - the competent authority, and how to reach it at night
      - the specialists to call when a drum leaks

      Until then, ask your training office for these rules.
    ]],
  },
}
