-- SPDX-License-Identifier: CC-BY-4.0
lesson {
  id = "office-and-report",
  title = "The office and the report",
  minutes = 10,

  text_page {
    id = "start-here",
    title = "Before you start",
    body = [[
      > **Your national law and your orders come first. This course does not replace them.**

      Where a page and your orders differ, follow your orders, and tell your trainer.

      You will learn whom a liaison office joins, how to report, what to share, and how to stay honest and fair. Organisations are named only to say where a public fact comes from.

      > Draft: no subject expert has checked this course yet.
    ]],
  },

  explore_page {
    id = "whom-it-joins",
    title = "Whom the office joins",
    visit_all = true,
    body = "A border liaison office stands near a crossing and works in a pair.",
    image = image {
      file = "two-offices.svg",
      alt = "A border line with a small office on each side. Beside each office stand people, behind it a large public building. Lines join the offices to the buildings and to each other.",
      labels = {
        label { id = "this-side", at = { 0.20, 0.93 }, "This side" },
        label { id = "other-side", at = { 0.62, 0.92 }, "The other side" },
      },
    },
    facts = { "office-role" },
    spot { id = "office", at = { 0.385, 0.76 }, title = "Your office", "It gathers what is known around the crossing, and passes it on to those who need it." },
    spot { id = "services", at = { 0.13, 0.62 }, title = "The services beside you", "Police of several kinds, immigration and customs. Your country decides who belongs. Each knows a part of the story." },
    spot { id = "counterpart", at = { 0.615, 0.76 }, title = "The office across the border", "It does the same, under its own law. You two talk directly, so that information arrives in time." },
    spot { id = "authority", at = { 0.22, 0.25 }, title = "The authorities behind you", "Your orders come from here. What your office may not decide goes up this way." },
  },

  choice_item {
    id = "two-halves",
    objective = "office",
    prompt = "A truck worries customs. The police beside you heard the driver's story. What do you do first?",
    tries_max = 2,
    choice { id = "wait", "Wait until one service is quite certain", feedback = "By then the truck is gone. Half a story each is enough to begin." },
    choice { id = "halves", "Put both halves of the story together", correct = true, feedback = "That is what the office is for." },
    choice { id = "other", "Let the other side decide about it", feedback = "First know what your own side knows." },
  },

  text_page {
    id = "five-questions",
    title = "Five questions, no guesses",
    body = [[
      Write for somebody who was not there.

      - **Who**, as you saw them or read it
      - **What** was seen, said or found
      - **When**: date and hour
      - **Where**, so that others find it
      - **How** it was done

      Where you do not know, write “not known”. Keep what you saw apart from what you think.
    ]],
    image = image {
      file = "report-sheet.svg",
      alt = "A report sheet with five rows: a person, a box, a clock, a place mark and a winding way. A pencil lies beside it.",
    },
  },

  comparison_page {
    id = "grade-twice",
    title = "Grade twice",
    body = "Two questions. Answer each on its own.",
    facts = { "grading-scales" },
    column { id = "source", title = "The source", "Could you rely on it before? A source can be a person, a camera, a paper or your own eyes. A new one is “not yet known”, not “bad”." },
    column { id = "information", title = "The information", "How sure is this one item? Did the source see it, or only hear of it? Does anything else agree with it?" },
  },

  comparison_page {
    id = "across-or-up",
    title = "Across, or only upward?",
    body = "**Your orders decide.** Where they are silent, ask before you share. Use the agreed channel, and note what you sent.",
    column {
      id = "across",
      title = "May go across",
      [[
        - a danger to life
        - what they need now: what, when, where
        - signs and methods you have seen
        - how sure you are
      ]],
    },
    column {
      id = "up",
      title = "Only upward",
      [[
        - who your source is
        - details of a possible victim or a witness
        - case files and evidence
        - plans of your own services
      ]],
    },
  },

  choice_item {
    id = "warn-them",
    objective = "share",
    prompt = "A van that worries you is on its way to the other side. Your orders allow a warning. What do you send?",
    tries_max = 2,
    choice { id = "needed", "Plate, road, time, and how sure you are", correct = true, feedback = "They can act on it, and weigh it." },
    choice { id = "source", "Plate, road, time, and who told you", feedback = "Who told you stays on your side." },
    choice { id = "later", "A full report when the case is closed", feedback = "Then it is too late to be of use." },
  },
}
