-- SPDX-License-Identifier: CC-BY-4.0
lesson {
  id = "speak-and-refer",
  title = "Speak safely, protect, refer",
  minutes = 14,

  reveal_page {
    id = "first-talk",
    title = "A safe first conversation",
    safety = true,
    body = [[
      > On the next page, and in the story at the end, people speak of threats. You may go past both.
    ]],
    step { id = "apart", title = "Apart, without accusing", "“May I speak with each of you for a moment?” The companion waits out of sight and hearing." },
    step { id = "safe", title = "A safe place first", "A seat, water, a toilet, a doctor where needed. An officer of the person's own sex, if the person wishes." },
    step { id = "language", title = "A language they know", "Use an interpreter from your service's list. Never the companion, never another traveller." },
    step { id = "say", title = "Say who you are", "Say what comes next, and that the person may stop. Promise nothing that you cannot keep." },
    step { id = "few", title = "A few open questions", "“Please tell me about your journey.” “What do you need now?” Then stop: the full interview is for trained people." },
  },

  dialogue_page {
    id = "few-words",
    title = "A few words are enough",
    body = "The companion cannot see or hear them.",
    image = image {
      file = "talk-apart.svg",
      alt = "Two people without faces sit at a table with a glass of water, an interpreter between them. A closed door parts them from a person who waits in another room.",
      labels = {
        label { id = "interpreter", at = { 0.335, 0.21 }, "Interpreter" },
        label { id = "waits", at = { 0.84, 0.33 }, "Companion" },
      },
    },
    speakers = {
      speaker { id = "officer", "Officer" },
      speaker { id = "traveller", "Traveller" },
    },
    line { id = "greet", speaker = "officer", "Good evening. I work here. The interpreter repeats only what we say. Would you like some water?" },
    line { id = "wrong", speaker = "traveller", "Did I do something wrong?" },
    line { id = "open", speaker = "officer", "I would like to understand. You may stop at any time. Please tell me about your journey." },
    line { id = "owe", speaker = "traveller", "He has my passport. He says that I owe him. If I talk, my family will have trouble. Can you keep them safe?" },
    line { id = "honest", speaker = "officer", "I cannot promise that. I can call people whose work it is to help, and tell them of your worry at once. May I?" },
    line { id = "yes", speaker = "traveller", "Yes." },
    line { id = "enough", speaker = "officer", "Then I ask no more now. Somebody trained will listen to you when you are ready." },
  },

  choice_item {
    id = "who-interprets",
    objective = "first-talk",
    prompt = "You and a possible victim share no language. Who interprets?",
    tries_max = 2,
    choice { id = "companion", "The companion, who offers to help", feedback = "If the companion controls the person, every word is watched." },
    choice { id = "list", "An interpreter from your service's list", correct = true, feedback = "Yes: somebody neutral. By telephone if need be." },
    choice { id = "traveller", "Another traveller from the same minibus", feedback = "That person may be part of it, or in the same danger." },
    choice { id = "later", "Nobody: signs with your hands will do", feedback = "Then you guess, and the person cannot agree to anything." },
  },

  text_page {
    id = "child",
    title = "A child: stop and call",
    body = [[
      Under 18, or you are not sure? Then:

      - **Ask nothing** about what was done.
      - Call child protection **at once**.
      - Stay near and calm. Offer water.
      - Leave no companion alone with the child.
      - Note what the child says unasked.
    ]],
    image = image {
      file = "child-call.svg",
      alt = "A child without a face sits on a bench with a cup. Beside the child an adult kneels at the same height. A telephone stands ready.",
      labels = {
        label { id = "height", at = { 0.50, 0.30 }, "Same height" },
        label { id = "call", at = { 0.85, 0.42 }, "Call" },
      },
    },
    facts = { "age-in-doubt" },
  },

  tabs_page {
    id = "after-talk",
    title = "Protect, refer, keep",
    safety = true,
    tab { id = "protect", title = "Do not punish", [[
      A false paper, a crossing, fraud: a victim may have been **made** to do it, and should not be punished for what is a direct result of being trafficked.

      Treat the person as a **possible victim**. Do not hold them with suspects. Charges are the prosecutor's matter.
    ]] },
    tab { id = "refer", title = "Refer", [[
      Open your directory and call the competent service. For a child: child protection. For somebody hurt: a doctor first.

      Ask an adult before you pass on their name. Where your law says otherwise, it comes first.

      Somebody is afraid to go back? You do not decide. Tell the competent authority before anything else happens.
    ]] },
    tab { id = "keep", title = "Keep", [[
      Tickets, contract, job offer, number plate, times. Write words down as they were said.

      Keep a phone as it is. Only those whom your law allows look inside.
    ]] },
    tab { id = "send", title = "Send little", [[
      On an open channel: the case number, and whom to call.

      Never a name, an address, an illness, or who spoke with you. Tell the companion nothing of what was said.
    ]] },
    facts = { "non-punishment", "referral", "smuggled-not-charged" },
  },

  choice_item {
    id = "after-agreement",
    objective = "protect-refer",
    prompt = "A woman agrees that you call for help. She crossed without a visa. What comes next?",
    tries_max = 2,
    facts = { "non-punishment", "referral" },
    choice { id = "back", "Send her back, then inform the service", feedback = "Once she is gone, nobody can help, and she may be in danger." },
    choice { id = "cell", "Hold her with the suspects until morning", feedback = "A possible victim is never held with suspects." },
    choice { id = "interview", "Take her full statement before you call", feedback = "Call now. The full interview is for trained people." },
    choice { id = "service", "Call the competent service, and stay with her", correct = true, feedback = "Yes. Her entry may be a result of what was done to her. Others decide." },
  },

  annex_page {
    id = "who-helps-here",
    title = "Who helps and who decides here",
    slot = "victim-referral",
    body = [[
      This page waits for your **national authority**. Only that authority fills it in:

      - whom to call: for a child, for an adult, for somebody hurt
      - who decides that a person is a victim, and what time to recover there is
      - the law on trafficking, smuggling and non-punishment
      - how a person returns safely, or asks for protection

      Until then, ask your supervisor, and use your post's directory.
    ]],
  },

  scenario_page {
    id = "six-for-a-job",
    title = "Six people on the way to a job",
    objective = "protect-refer",
    variables = {
      variable { id = "trust", initial = 1, minimum = 0, maximum = 3, name = "Trust" },
    },
    scene {
      id = "notice",
      text = "In this story people are afraid, and one of them is young. Nothing is shown. You may leave it out.",
      option { id = "read", go_to = "minibus", "Begin the story" },
      option { id = "leave", go_to = "left-out", "Leave the story out" },
    },
    scene {
      id = "minibus",
      text = "Six people, one minibus. A man holds all papers and answers for everybody. The papers look right. The youngest is silent; her paper says 17.",
      option {
        id = "apart", go_to = "youngest", changes = { change { variable = "trust", by = 1 } },
        consequence = "He grumbles, and waits. Nobody was accused. The six get water and a seat.",
        "Ask him to wait, and speak with each apart",
      },
      option {
        id = "accuse", go_to = "youngest", changes = { change { variable = "trust", by = -1 } },
        consequence = "He shouts something to the six. They look at the floor.",
        "Tell him before all that he is a trafficker",
      },
      option {
        id = "stamp", go_to = "not-helped",
        consequence = "The minibus drives on. Nobody spoke with the six alone.",
        "Stamp the papers: they look right",
      },
      option {
        id = "back", go_to = "not-helped",
        consequence = "That night the same six cross by boat, far from any officer.",
        "Send them all back, to be safe",
      },
    },
    scene {
      id = "youngest",
      text = "Through the interpreter the youngest says: “He paid for me. I want to go.”",
      option {
        id = "yes", go_to = "not-helped",
        consequence = "You let her go on. But for a child, a “yes” is not what counts.",
        "She wants to go: let her",
      },
      option {
        id = "ask", go_to = "worker", changes = { change { variable = "trust", by = -1 } },
        consequence = "She begins to cry. You stop and call child protection: their people are trained for this.",
        "Ask her what he has done to her",
      },
      option {
        id = "call", go_to = "worker", changes = { change { variable = "trust", by = 1 } },
        consequence = "Somebody is on the way. A colleague stays with her. The others see it.",
        "Ask nothing more, and call child protection",
      },
    },
    scene {
      id = "worker",
      text = "A man of the group says: “Last time they made me cheat people on the internet. Will you arrest me?”",
      option {
        id = "arrest", go_to = "not-helped",
        consequence = "He is locked up with suspects. Now the others are afraid to speak.",
        "Arrest him for fraud",
      },
      option {
        id = "promise", go_to = "not-helped",
        consequence = "Later he hears that this was not yours to promise. He talks to nobody any more.",
        "Promise him that nobody will ever charge him",
      },
      option {
        id = "refer", go_to = "handed-over",
        consequence = "You write down his words, say what comes next, and ask whether you may call for him.",
        "Treat him as a possible victim, and refer him",
      },
      option {
        id = "phone", go_to = "handed-over", when = { condition { variable = "trust", at_least = 3 } },
        consequence = "He trusts you with it. You seal it as it is, note it, and ask whether you may call for him.",
        "Take the phone that he holds out, and refer him",
      },
    },
    scene {
      id = "handed-over", ending = "good",
      text = "The services come. Who is a victim, others will decide. Tickets, the number plate and times are noted. The man who waits has not learned who spoke.",
    },
    scene {
      id = "left-out", ending = "good",
      text = "You left the story out, and that is all right. The pages before it hold what matters.",
    },
    scene {
      id = "not-helped", ending = "poor",
      text = "Somebody here may have needed help and did not get it. It can still be put right: tell your supervisor now, with route, time and number plate, and call the service.",
    },
  },
}
