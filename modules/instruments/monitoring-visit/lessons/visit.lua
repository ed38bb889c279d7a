-- SPDX-License-Identifier: CC-BY-4.0
-- Tables of staff and equipment have the ids of needs-analysis/lessons/office.lua, so that the two can be laid side by side.
lesson {
  id = "visit",
  title = "The visit",
  minutes = 15,

  text_page {
    id = "before",
    title = "Before you begin",
    body = [[
      > **Your national law and your orders come first. This form does not replace them.**

      For whoever visits the office. Fill it in there, together with the head of the office. What you found last time is shown beside it at the end.

      - **Who sees it:** the training office, under the name of the office. On this PC everybody sees what was filled in before.
      - **Nobody is marked:** the visit is there to help.
      - **No names, no case details:** write roles, numbers and days.

      > Draft: no expert has checked this form yet.
    ]],
  },

  form_page {
    id = "today",
    title = "Today, and last time",
    date_question { id = "day", prompt = "Day of the visit", required = true },
    one_of_question {
      id = "earlier-actions",
      prompt = "Were the actions of the last visit done?",
      answer { id = "all", "All of them" },
      answer { id = "some", "Some of them" },
      answer { id = "none", "None yet" },
      answer { id = "first", "No actions were open, or this is the first visit" },
    },
  },

  form_page {
    id = "equipment",
    title = "PCs and equipment",
    body = "Start each PC and open a course. Then count it as working.",
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
    id = "changes",
    title = "Who came, who left?",
    body = "At a first visit, take the last twelve months.",
    count_question {
      id = "moves",
      prompt = "Since the last visit",
      rows = {
        heading { id = "left", "Left the office" },
        heading { id = "joined", "Joined the office" },
      },
      columns = {
        heading { id = "all", "Officers" },
        heading { id = "trained", "Of these, with a course completed" },
      },
    },
  },

  form_page {
    id = "training",
    title = "Training on the PC",
    body = "Ask officers to show you what they completed. Nobody has to: results are their own.",
    number_question {
      id = "completions",
      prompt = "Completed courses that you saw on the PC since the last visit",
      minimum = 0,
      maximum = 999,
      unit = "courses",
    },
    one_of_question {
      id = "results-taken",
      prompt = "Were the results taken out on a stick today?",
      answer { id = "yes", "Yes" },
      answer { id = "no", "No" },
      answer { id = "failed", "It was tried and did not work" },
    },
  },

  form_page {
    id = "directory",
    title = "The directory",
    body = "The list of whom to call, on the PC or on paper. An entry is verified when somebody there has confirmed it.",
    count_question {
      id = "entries",
      prompt = "Entries in the directory",
      rows = {
        heading { id = "support", "Support providers" },
        heading { id = "counterparts", "Offices across the border" },
        heading { id = "authorities", "Authorities, laboratories" },
      },
      columns = {
        heading { id = "listed", "Listed" },
        heading { id = "verified", "Verified again" },
        heading { id = "corrected", "Corrected" },
      },
    },
  },

  form_page {
    id = "problems",
    title = "Problems",
    several_of_question {
      id = "problem",
      prompt = "What does not work well?",
      required = true,
      answer { id = "pc", "A PC does not start" },
      answer { id = "waypost", "Waypost stops or is slow" },
      answer { id = "power", "Power cuts" },
      answer { id = "sound", "No sound or no headphones" },
      answer { id = "clock", "The clock of a PC is wrong" },
      answer { id = "results", "Results were not taken out" },
      answer { id = "language", "A course is missing in a language that is needed" },
      answer { id = "time", "Officers have no time for training" },
      answer { id = "newcomers", "Newcomers were not enrolled" },
      answer { id = "other", "Something else" },
      answer { id = "nothing", "No problems" },
    },
  },

  form_page {
    id = "action-1",
    title = "The most urgent action",
    body = "Agree on it with the head of the office. Leave it empty if nothing is to be done.",
    one_of_question {
      id = "what",
      prompt = "Action 1: what is to be done?",
      answer { id = "repair", "Repair or replace a PC" },
      answer { id = "equipment", "Bring headphones, sticks or a power supply" },
      answer { id = "install", "Install a course or a newer version" },
      answer { id = "newcomers", "Enrol and train newcomers" },
      answer { id = "time", "Fix a time for training in the shift plan" },
      answer { id = "directory", "Correct the directory" },
      answer { id = "record", "Take results out every month" },
      answer { id = "other", "Something else, as the visit report says" },
    },
    one_of_question {
      id = "who",
      prompt = "Action 1: who follows it up?",
      answer { id = "head", "Head of the office" },
      answer { id = "pc-keeper", "Person in charge of the PC" },
      answer { id = "national", "National authority" },
      answer { id = "training", "Training office" },
    },
    date_question { id = "due", prompt = "Action 1: done by when?" },
  },

  form_page {
    id = "action-2",
    title = "A second action",
    body = "Go on to the next page if there is none.",
    one_of_question {
      id = "what",
      prompt = "Action 2: what is to be done?",
      answer { id = "repair", "Repair or replace a PC" },
      answer { id = "equipment", "Bring headphones, sticks or a power supply" },
      answer { id = "install", "Install a course or a newer version" },
      answer { id = "newcomers", "Enrol and train newcomers" },
      answer { id = "time", "Fix a time for training in the shift plan" },
      answer { id = "directory", "Correct the directory" },
      answer { id = "record", "Take results out every month" },
      answer { id = "other", "Something else, as the visit report says" },
    },
    one_of_question {
      id = "who",
      prompt = "Action 2: who follows it up?",
      answer { id = "head", "Head of the office" },
      answer { id = "pc-keeper", "Person in charge of the PC" },
      answer { id = "national", "National authority" },
      answer { id = "training", "Training office" },
    },
    date_question { id = "due", prompt = "Action 2: done by when?" },
  },

  form_page {
    id = "action-3",
    title = "A third action",
    body = "Go on to the next page if there is none.",
    one_of_question {
      id = "what",
      prompt = "Action 3: what is to be done?",
      answer { id = "repair", "Repair or replace a PC" },
      answer { id = "equipment", "Bring headphones, sticks or a power supply" },
      answer { id = "install", "Install a course or a newer version" },
      answer { id = "newcomers", "Enrol and train newcomers" },
      answer { id = "time", "Fix a time for training in the shift plan" },
      answer { id = "directory", "Correct the directory" },
      answer { id = "record", "Take results out every month" },
      answer { id = "other", "Something else, as the visit report says" },
    },
    one_of_question {
      id = "who",
      prompt = "Action 3: who follows it up?",
      answer { id = "head", "Head of the office" },
      answer { id = "pc-keeper", "Person in charge of the PC" },
      answer { id = "national", "National authority" },
      answer { id = "training", "Training office" },
    },
    date_question { id = "due", prompt = "Action 3: done by when?" },
  },

  form_page {
    id = "next-visit",
    title = "The next visit",
    date_question { id = "next-day", prompt = "Day of the next visit, as agreed today" },
  },
}
