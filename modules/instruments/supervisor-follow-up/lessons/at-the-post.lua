-- SPDX-License-Identifier: CC-BY-4.0
lesson {
  id = "at-the-post",
  title = "Seen at the post",
  minutes = 8,

  text_page {
    id = "before",
    title = "Before you begin",
    body = [[
      > **Your national law and your orders come first. This form does not replace them.**

      For the supervisor of an officer who completed a course about 90 days ago. It shows what training still has to do. Go through it together; “no occasion” is a good answer.

      - **Who sees it:** on this PC, whoever opens your name, with the officer's name above it. The answers go to the training office without names; its report shows only how many forms were filled in.
      - **Nobody is marked.** It is no appraisal.
      - **No names, no case details:** there is only a choice or a number.

      > Draft: no expert has checked this form yet.
    ]],
  },

  form_page {
    id = "choosing",
    title = "Choosing and searching",
    one_of_question {
      id = "fair-reasons",
      prompt = "Chooses whom to check for fair reasons: behaviour, papers, objects",
      answer { id = "seen", "Seen" },
      answer { id = "not-seen", "Not seen, though there was occasion" },
      answer { id = "no-occasion", "No occasion to see it" },
    },
    one_of_question {
      id = "zones",
      prompt = "Searches zone by zone",
      answer { id = "seen", "Seen" },
      answer { id = "not-seen", "Not seen, though there was occasion" },
      answer { id = "no-occasion", "No occasion to see it" },
    },
  },

  form_page {
    id = "finding",
    title = "After a find",
    one_of_question {
      id = "photographs",
      prompt = "Photographs a find before anything is moved",
      answer { id = "seen", "Seen" },
      answer { id = "not-seen", "Not seen, though there was occasion" },
      answer { id = "no-occasion", "No occasion to see it" },
    },
    one_of_question {
      id = "handover",
      prompt = "Seals, labels and hands over with a signed record",
      answer { id = "seen", "Seen" },
      answer { id = "not-seen", "Not seen, though there was occasion" },
      answer { id = "no-occasion", "No occasion to see it" },
    },
  },

  form_page {
    id = "people",
    title = "Safety and respect",
    safety = true,
    one_of_question {
      id = "safe-behaviour",
      prompt = "Keeps to the safety rules near unknown substances",
      answer { id = "seen", "Seen" },
      answer { id = "not-seen", "Not seen, though there was occasion" },
      answer { id = "no-occasion", "No occasion to see it" },
    },
    one_of_question {
      id = "respect",
      prompt = "Treats people with respect during checks",
      answer { id = "seen", "Seen" },
      answer { id = "not-seen", "Not seen, though there was occasion" },
      answer { id = "no-occasion", "No occasion to see it" },
    },
  },

  form_page {
    id = "passing-on",
    title = "Passing it on",
    one_of_question {
      id = "referral",
      prompt = "Refers possible victims to those who support them",
      answer { id = "seen", "Seen" },
      answer { id = "not-seen", "Not seen, though there was occasion" },
      answer { id = "no-occasion", "No occasion to see it" },
    },
    one_of_question {
      id = "report",
      prompt = "Writes a report that others can use",
      answer { id = "seen", "Seen" },
      answer { id = "not-seen", "Not seen, though there was occasion" },
      answer { id = "no-occasion", "No occasion to see it" },
    },
  },

  form_page {
    id = "reports",
    title = "Reports",
    body = "Count reports, not seizures or arrests: those do not measure training.",
    number_question {
      id = "sent",
      prompt = "Reports that the officer sent in the last 90 days",
      minimum = 0,
      maximum = 999,
      unit = "reports",
    },
    number_question {
      id = "received",
      prompt = "Reports that the officer received and dealt with",
      minimum = 0,
      maximum = 999,
      unit = "reports",
    },
  },

  form_page {
    id = "next",
    title = "What would help now?",
    several_of_question {
      id = "help",
      prompt = "What would help the officer most?",
      answer { id = "refresher", "The refresher of the course" },
      answer { id = "practice", "Practising it together at the post" },
      answer { id = "time", "Time for training" },
      answer { id = "equipment", "Equipment to do it with" },
      answer { id = "other-course", "Another course" },
      answer { id = "nothing", "Nothing more for now" },
    },
  },
}
