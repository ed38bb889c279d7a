-- SPDX-License-Identifier: CC-BY-4.0
lesson {
  id = "meet-and-act",
  title = "Meeting, joint work, integrity",
  minutes = 13,

  dialogue_page {
    id = "good-meeting",
    title = "A good meeting",
    body = "The two offices of a pair meet regularly. Notice what is agreed, corrected, refused and promised.",
    facts = { "regular-meetings" },
    speakers = {
      speaker { id = "you", "You" },
      speaker { id = "they", "Counterpart" },
    },
    line { id = "agree", speaker = "you", "Good morning. What is on our list today?" },
    line { id = "points", speaker = "they", "How we reach each other, and Tuesday's truck." },
    line { id = "read-back", speaker = "you", "I noted: white truck, 14:20, ferry ramp. Right?" },
    line { id = "correct", speaker = "they", "It was 14:40. Who told you of it?" },
    line { id = "source", speaker = "you", "That stays on our side. Thank you: 14:40." },
    line { id = "photos", speaker = "they", "I understand. Could you send the photographs?" },
    line { id = "promise", speaker = "you", "I may not decide that. I will ask today, and you hear from me either way." },
  },

  text_page {
    id = "joint-work",
    title = "Joint work has a line",
    body = [[
      You work together **on orders**, by an agreed plan.

      - Each side acts on its own side, under its own law.
      - You follow nobody across, unless your law and an agreement say so. You pass on what you see.
      - Evidence, statements and people cross only through the authorities that your law names.
      - Whether a load may run on under watch, the competent authorities decide.
    ]],
    image = image {
      file = "two-boats.svg",
      alt = "Two patrol boats on a river, one near each bank. A line of buoys runs between them.",
      labels = {
        label { id = "theirs", at = { 0.66, 0.315 }, "Their boat" },
        label { id = "line", at = { 0.90, 0.55 }, "The line" },
        label { id = "yours", at = { 0.35, 0.775 }, "Your boat" },
      },
    },
    facts = { "controlled-delivery" },
  },

  annex_page {
    id = "your-rules",
    title = "What your country lets you do",
    slot = "cross-border-rules",
    body = [[
      This page waits for your **national authority**. Only that authority fills it in and confirms it:

      - what you may share, and by which channel
      - who orders joint work, and whether you may ever cross
      - who hands over people and evidence
      - whom you tell of a bribe

      Until then, ask your supervisor or your training office.
    ]],
  },

  choice_item {
    id = "at-the-line",
    objective = "conduct",
    prompt = "The other side asks you to bring a person to the line, “quickly, without papers”. What do you do?",
    tries_max = 2,
    choice { id = "bring", "Bring the person: both sides agree to it", feedback = "Two officers cannot agree to this. People have rights, and the law names who decides." },
    choice { id = "let-go", "Let the person go, so that it is nobody's case", feedback = "That decides it as well, and leaves no record." },
    choice { id = "refuse", "Decline politely, and call your supervisor", correct = true, feedback = "Only the authorities that your law names may hand a person over." },
  },

  reveal_page {
    id = "say-no",
    title = "When somebody offers you something",
    step { id = "no", title = "Say no", "Calmly and aloud: “No. I do my work without that.” Do not bargain, and do not joke about it." },
    step { id = "second", title = "Call a second officer", "Now you are not alone with it. What was put down stays there, unless your rules say otherwise." },
    step { id = "go-on", title = "Go on with the check", "The offer makes the check no shorter and no harder." },
    step { id = "report", title = "Write it down, report it", "In the same shift: the words, the time, who was there. Small gifts too." },
    step { id = "colleague", title = "If it is a colleague", "From the other side, or your own superior: refuse in the same way. Report it the way that your service names for this. You are not being disloyal." },
  },

  text_page {
    id = "dignity",
    title = "The person in front of you",
    body = [[
      Most people who cross are honest. All have rights, on both sides of the line.

      - Say who you are, and why you check.
      - Choose by behaviour, documents and objects. Never by origin, religion, language or sex.
      - Search only as your law allows, in private, with respect.
      - Somebody is a **possible victim**, or asks for protection? Keep them safe, call your supervisor, and tell nobody across about them.
    ]],
    facts = { "no-discrimination" },
  },

  decision_item {
    id = "kettle",
    objective = "conduct",
    prompt = "A driver who crosses every week brings a new kettle: “A gift for your office.” What do you do?",
    tries_max = 2,
    decision { id = "refuse", credit = 1, consequence = "The driver is not hurt: you were friendly. Your colleagues know what to say next time.", "Thank, decline, and write it down" },
    decision { id = "silent", credit = 0.5, consequence = "Nothing was taken. But the next shift meets the same kettle, and knows nothing.", "Decline, and say nothing about it" },
    decision { id = "take", consequence = "Next week the driver asks why this check takes so long.", "Take it: it is for the office, not for you" },
  },

  scenario_page {
    id = "call-at-night",
    title = "A call at night",
    objective = "share",
    variables = {
      variable { id = "trust", initial = 2, minimum = 0, maximum = 4, name = "Trust between the offices" },
    },
    scene {
      id = "call",
      text = "02:10. The office across the border calls: a grey van is coming your way. The line is bad, and the caller is in a hurry.",
      option {
        id = "read-back", go_to = "van", changes = { change { variable = "trust", by = 1 } },
        consequence = "“Right. One person, rear door tied with rope, in twenty minutes.” Now you know what to look for.",
        "Ask the five questions, and read the answers back",
      },
      option {
        id = "run", go_to = "van",
        consequence = "You know that it is grey. You do not know the time, the road, or how many people are inside.",
        "Thank them, and hurry outside",
      },
    },
    scene {
      id = "van",
      text = "The grey van stops. The driver smiles. Folded money lies between the papers.",
      option {
        id = "aloud", go_to = "load",
        consequence = "Your colleague comes over. The money stays where it is. Everything is written down.",
        "Say no aloud, and call your colleague",
      },
      option {
        id = "quiet", go_to = "load",
        consequence = "Nothing was taken, but nobody heard you. Your supervisor asks you later why it is not in the record.",
        "Give the papers back without a word",
      },
      option {
        id = "keep", go_to = "gone",
        consequence = "You meant to report the money later. Now it looks like a price.",
        "Put the money away, and let the van go",
      },
    },
    scene {
      id = "load",
      text = "Behind the rope stand boxes that no paper names. The other side calls again: “Let it drive on. We want to see who meets it.”",
      option {
        id = "explain", go_to = "morning", changes = { change { variable = "trust", by = 1 } },
        consequence = "“Good that you tell us,” says the voice. “We are calling our chain, too.”",
        "Hold the van, call your chain, and tell them so",
      },
      option {
        id = "unanswered", go_to = "morning", changes = { change { variable = "trust", by = -1 } },
        consequence = "The van is safe. The other side waits at the telephone until the morning.",
        "Hold the van, call your chain, and do not answer",
      },
      option {
        id = "favour", go_to = "gone",
        consequence = "The van takes a road that nobody watches.",
        "Let it drive on, as a favour among neighbours",
      },
    },
    scene {
      id = "morning",
      text = "The competent authority has taken over. In the morning your counterpart asks: “You warned us last week. Who told you?”",
      option {
        id = "ask-up", go_to = "kept",
        consequence = "“I had to ask,” says your counterpart. “I would have said the same.”",
        "Say that this stays on your side, and pass the request up",
      },
      option {
        id = "give-more", go_to = "kept", when = { condition { variable = "trust", at_least = 4 } },
        consequence = "“That helps us more than a name,” says your counterpart.",
        "Keep the name, and tell what your orders allow",
      },
      option {
        id = "name", go_to = "named",
        consequence = "Your counterpart writes the name down. Others will read it.",
        "Tell the name, because you trust each other",
      },
    },
    scene { id = "kept", ending = "good", text = "The van is held, and your source is safe. Your report answers five questions and carries two gradings. The next call will come sooner." },
    scene { id = "gone", ending = "poor", text = "The van is gone, and nobody who may decide this has decided it. Write down what happened, and tell your supervisor now." },
    scene { id = "named", ending = "poor", text = "You cannot take the name back, and somebody may be in danger. Tell your supervisor at once." },
  },
}
