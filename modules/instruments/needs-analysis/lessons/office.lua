-- SPDX-License-Identifier: CC-BY-4.0
-- The answers of `work`, `unsure`, `untrained` and `first` are named after the courses: the id of an answer is the id of its course.
lesson {
  id = "office",
  title = "What your office needs",
  minutes = 15,

  text_page {
    id = "before",
    title = "Before you begin",
    body = [[
      > **Your national law and your orders come first. This form does not replace them.**

      The answers show which courses would help your office first. Filled in again a year later, they show what has changed.

      - **Who sees it:** the training office, under the name of your office. On this PC everybody sees what was filled in before.
      - **Nobody is marked,** neither an officer nor the office.
      - **No names, no case details:** only numbers and choices.

      > Draft: no expert has checked this form yet.
    ]],
  },

  form_page {
    id = "staff",
    title = "Who works here?",
    body = "Count who is posted here today. Write 0 where there is nobody; leave empty what you do not know.",
    count_question {
      id = "officers",
      prompt = "Officers by agency",
      rows = {
        heading { id = "customs", "Customs" },
        heading { id = "border-police", "Border police" },
        heading { id = "immigration", "Immigration" },
        heading { id = "narcotics-police", "Narcotics police" },
        heading { id = "local-police", "Local police" },
        heading { id = "military", "Military" },
        heading { id = "environment-forestry", "Environment, forestry" },
        heading { id = "other", "Other agencies" },
      },
      columns = {
        heading { id = "all", "Officers" },
        heading { id = "women", "Of these, women" },
      },
    },
  },

  form_page {
    id = "equipment",
    title = "What is there for training?",
    body = "Try it before you count it as working.",
    count_question {
      id = "training-equipment",
      prompt = "Training equipment",
      rows = {
        heading { id = "pcs", "PCs with Waypost" },
        heading { id = "headphones", "Headphones, loudspeakers" },
        heading { id = "tablets", "Tablets" },
        heading { id = "sticks", "USB sticks" },
        heading { id = "printers", "Printers" },
      },
      columns = {
        heading { id = "installed", "Installed or kept here" },
        heading { id = "working", "Working today" },
      },
    },
  },

  form_page {
    id = "hindrances",
    title = "What stands in the way?",
    several_of_question {
      id = "hindrance",
      prompt = "What makes training hard at your office?",
      answer { id = "time", "No time during the shift" },
      answer { id = "pcs", "Too few PCs that work" },
      answer { id = "power", "Power cuts" },
      answer { id = "place", "No quiet place" },
      answer { id = "language", "No course in a language that officers read well" },
      answer { id = "help", "Nobody to ask" },
      answer { id = "other", "Something else" },
      answer { id = "nothing", "Nothing" },
    },
  },

  form_page {
    id = "languages",
    title = "Languages",
    several_of_question {
      id = "reads-best",
      prompt = "Which languages do officers here read best?",
      answer { id = "my", "Burmese" },
      answer { id = "zh-hans", "Chinese" },
      answer { id = "en", "English" },
      answer { id = "km", "Khmer" },
      answer { id = "lo", "Lao" },
      answer { id = "ru", "Russian" },
      answer { id = "th", "Thai" },
      answer { id = "ur", "Urdu" },
      answer { id = "vi", "Vietnamese" },
      answer { id = "other", "Another language" },
    },
  },

  form_page {
    id = "topics",
    title = "What comes up at your post?",
    body = "Tick also what could pass your post without being noticed.",
    several_of_question {
      id = "work",
      prompt = "Which of these concern your daily work?",
      required = true,
      answer { id = "drugs", "Drugs" },
      answer { id = "precursors", "Precursor chemicals" },
      answer { id = "trafficking-in-persons", "Trafficking in persons" },
      answer { id = "wildlife", "Wildlife" },
      answer { id = "timber", "Timber" },
      answer { id = "ozone-depleting-substances", "Ozone-depleting substances" },
      answer { id = "blo-cooperation", "Working across the border" },
      answer { id = "none", "None of these" },
    },
  },

  form_page {
    id = "confidence",
    title = "Sure what to do?",
    body = "Think of a night shift: two officers, and no specialist to ask.",
    several_of_question {
      id = "unsure",
      prompt = "Where are officers not yet sure what to do?",
      required = true,
      answer { id = "drugs", "Drugs" },
      answer { id = "precursors", "Precursor chemicals" },
      answer { id = "trafficking-in-persons", "Trafficking in persons" },
      answer { id = "wildlife", "Wildlife" },
      answer { id = "timber", "Timber" },
      answer { id = "ozone-depleting-substances", "Ozone-depleting substances" },
      answer { id = "blo-cooperation", "Working across the border" },
      answer { id = "none", "None of these: they are sure" },
    },
  },

  form_page {
    id = "recent-training",
    title = "Training in the last year",
    body = "Any training counts: at the PC, in a class, at the post.",
    several_of_question {
      id = "untrained",
      prompt = "In which was hardly anybody trained in the last twelve months?",
      required = true,
      answer { id = "drugs", "Drugs" },
      answer { id = "precursors", "Precursor chemicals" },
      answer { id = "trafficking-in-persons", "Trafficking in persons" },
      answer { id = "wildlife", "Wildlife" },
      answer { id = "timber", "Timber" },
      answer { id = "ozone-depleting-substances", "Ozone-depleting substances" },
      answer { id = "blo-cooperation", "Working across the border" },
      answer { id = "none", "None of these: most were trained in each" },
    },
  },

  form_page {
    id = "wish",
    title = "Which course first?",
    one_of_question {
      id = "first",
      prompt = "Which one would help your office first?",
      answer { id = "drugs", "Drugs" },
      answer { id = "precursors", "Precursor chemicals" },
      answer { id = "trafficking-in-persons", "Trafficking in persons" },
      answer { id = "wildlife", "Wildlife" },
      answer { id = "timber", "Timber" },
      answer { id = "ozone-depleting-substances", "Ozone-depleting substances" },
      answer { id = "blo-cooperation", "Working across the border" },
    },
  },

  form_page {
    id = "support",
    title = "Support for possible victims",
    one_of_question {
      id = "provider-list",
      prompt = "Is there a list of support providers at your post?",
      required = true,
      answer { id = "checked", "Yes, checked in the last six months" },
      answer { id = "old", "Yes, but not checked for longer" },
      answer { id = "none", "No" },
      answer { id = "not-known", "I do not know" },
    },
  },

  recommendation_page {
    id = "recommended",
    title = "Courses for your office",
    body = "Your answers lead to this list. It is a proposal: your authority and your office decide.",
    otherwise = "Your answers name no course that is missing. Ask again in a year, or when the work at your post changes.",
    recommendation {
      id = "wished",
      courses = {
        "drugs", "precursors", "trafficking-in-persons", "wildlife", "timber", "ozone-depleting-substances", "blo-cooperation",
      },
      when = { answered { question = "wish/first" } },
      "Your office put it first.",
    },
    recommendation {
      id = "not-sure",
      courses = {
        "drugs", "precursors", "trafficking-in-persons", "wildlife", "timber", "ozone-depleting-substances", "blo-cooperation",
      },
      when = { answered { question = "topics/work" }, answered { question = "confidence/unsure" } },
      "It comes up at your post, and officers are not yet sure what to do.",
    },
    recommendation {
      id = "not-trained",
      courses = {
        "drugs", "precursors", "trafficking-in-persons", "wildlife", "timber", "ozone-depleting-substances", "blo-cooperation",
      },
      when = { answered { question = "topics/work" }, answered { question = "recent-training/untrained" } },
      "It comes up at your post, and hardly anybody was trained in the last twelve months.",
    },
    recommendation {
      id = "no-checked-list",
      courses = { "trafficking-in-persons" },
      when = { answered { question = "support/provider-list", any_of = { "old", "none", "not-known" } } },
      "Officers need to know the way to support even where the list is missing or old.",
    },
  },
}
