-- SPDX-License-Identifier: CC-BY-4.0
lesson {
  id = "law-and-role",
  title = "The law and your role",
  minutes = 18,

  text_page {
    id = "start-here",
    title = "Before you start",
    body = [[
      > **Your national law and your orders come first. This course does not replace them.**

      Where a page and your orders differ, follow your orders, and tell your trainer.

      You will learn to recognise, stay safe, secure and report. Organisations are named only to say where a public fact comes from.

      > Draft: no subject expert has checked this course yet.
    ]],
    image = image { file = "law-first.svg", alt = "A large law book with scales on its cover stands in front of a small course book." },
  },

  text_page {
    id = "three-conventions",
    title = "Three conventions, three kinds of lists",
    body = [[
      Three treaties hold the international lists.

      - **1961:** narcotic drugs, in four schedules.
      - **1971:** psychotropic substances, in four schedules. These act on the mind.
      - **1988:** precursors, in two tables. These are chemicals that can be misused to make drugs.

      A schedule number alone is not enough. Always name the convention as well.
    ]],
    image = image {
      file = "treaties.svg",
      alt = "Three treaty papers side by side: one with a plant, one with a tablet and a capsule, one with a drum.",
      labels = {
        label { id = "first", at = { 0.18, 0.17 }, "1961" },
        label { id = "second", at = { 0.49, 0.17 }, "1971" },
        label { id = "third", at = { 0.81, 0.17 }, "1988" },
      },
    },
    facts = { "conventions-list" },
  },

  choice_item {
    id = "which-list",
    objective = "conventions",
    prompt = "A paper says: “This chemical is a listed precursor.” Which convention has that list?",
    tries_max = 2,
    facts = { "conventions-list" },
    choice { id = "c1961", "The 1961 Convention", feedback = "The 1961 Convention lists narcotic drugs." },
    choice { id = "c1971", "The 1971 Convention", feedback = "The 1971 Convention lists psychotropic substances." },
    choice { id = "c1988", "The 1988 Convention", correct = true, feedback = "Its two tables list precursor chemicals." },
    choice { id = "all", "All three conventions", feedback = "Each convention has lists of its own. Only one of them lists precursors." },
  },

  text_page {
    id = "who-decides",
    title = "Who decides about the lists",
    body = [[
      The **Commission on Narcotic Drugs** decides. It can add a substance, move it or take it off.

      It hears advice first. The World Health Organization advises on drugs and psychotropic substances. The International Narcotics Control Board advises on precursors.

      The lists change. So never learn them by heart: ask for the list in force.
    ]],
    image = image {
      file = "list-decided.svg",
      alt = "Four people sit at a long table. Above them is a list with one new line.",
      labels = { label { id = "new-line", at = { 0.50, 0.30 }, "Added" } },
    },
    facts = { "commission-decides", "who-advises", "changes-2025" },
  },

  text_page {
    id = "national-list",
    title = "Your national list counts at your post",
    body = [[
      At your post you work with your **national list**. It may differ from the international lists.

      Ask your authority for the list in force. Keep it where every shift can find it. When you are not sure about a substance, ask before you act.
    ]],
    image = image {
      file = "list-in-force.svg",
      alt = "A list on a clipboard, and a calendar with one day marked.",
      labels = {
        label { id = "list", at = { 0.33, 0.31 }, "National list" },
        label { id = "date", at = { 0.79, 0.58 }, "Date" },
      },
    },
    facts = { "national-lists-differ" },
  },

  choice_item {
    id = "list-in-force",
    objective = "conventions",
    prompt = "A colleague shows you an old list of drugs. A name is missing. What is the best step?",
    tries_max = 2,
    facts = { "commission-decides" },
    choice { id = "ask", "Ask your authority for the list in force", correct = true, feedback = "Lists change. Only the one in force counts." },
    choice { id = "legal", "Treat the substance as allowed", feedback = "An old list cannot tell you that. Lists change." },
    choice { id = "write", "Add the name to the old list by hand", feedback = "An officer does not change a list. Ask for the one in force." },
    choice { id = "search", "Use the list of another country", feedback = "Your own national law counts at your post." },
  },

  text_page {
    id = "your-post",
    title = "What your post does",
    body = [[
      A border liaison office brings the services of **this side** together. It also lets you talk directly with **the other side**, so that information arrives in time.

      You act under your own law, on your own side. You share what your orders allow, through the agreed channel.

      In April 2024 the United Nations in Tajikistan reported a case that two such offices solved together.
    ]],
    image = image {
      file = "two-sides.svg",
      alt = "Two border posts with a barrier between them. A message goes from one roof to the other.",
      labels = {
        label { id = "message", at = { 0.50, 0.24 }, "Information" },
        label { id = "this-side", at = { 0.20, 0.40 }, "This side" },
        label { id = "other-side", at = { 0.80, 0.40 }, "The other side" },
      },
    },
    facts = { "liaison-office", "paired-case" },
  },

  choice_item {
    id = "post-work",
    objective = "law-and-post",
    prompt = "Which of these belong to the work of a border liaison office?",
    multiple = true,
    tries_max = 2,
    facts = { "liaison-office" },
    choice { id = "talk", "Talk directly with the other side", correct = true, feedback = "That is one reason why these offices work in pairs." },
    choice { id = "enforce", "Apply the law of the other side", feedback = "Each side acts under its own law." },
    choice { id = "together", "Bring the services of this side together", correct = true, feedback = "Several services work through one office." },
    choice { id = "private", "Send case papers by private phone", feedback = "Use the agreed channel, and only what your orders allow." },
  },

  text_page {
    id = "national-annex",
    title = "National annex: to be filled in",
    body = [[
      This page waits for your **national authority**. Only that authority fills it in and confirms it:

      - which law applies, and your powers to stop, search and seize
      - the national list and its date
      - the competent authority to call, and how
      - rules for evidence, weighing and witnesses

      Until then, ask your training office for these rules.
    ]],
    image = image { file = "annex-slot.svg", alt = "A paper with an empty marked box, and a pencil beside it." },
  },
}
