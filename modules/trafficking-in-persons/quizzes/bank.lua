-- SPDX-License-Identifier: CC-BY-4.0
bank {
  matching_item {
    id = "parts-of-a-case",
    objective = "tell-apart",
    prompt = "Which part of the case is each of these?",
    explanation = "Trafficking has a piece of each. For a child no means is needed.",
    facts = { "three-elements", "consent-and-child" },
    pair { id = "act", left = "People are driven to a farm", right = "Act" },
    pair { id = "means", left = "They were lied to about the work", right = "Means" },
    pair { id = "purpose", left = "They are to be forced to work there", right = "Purpose" },
  },

  gaps_item {
    id = "two-profits",
    objective = "tell-apart",
    prompt = "Where does the profit come from?",
    text = "In smuggling, from {smuggling}. In trafficking, from {trafficking}.",
    explanation = "Smuggling sells the entry. Trafficking uses the person.",
    facts = { "smuggling", "differences" },
    gap {
      id = "smuggling",
      choice { id = "person", "exploiting a person" },
      choice { id = "entry", "arranging illegal entry", correct = true },
    },
    gap {
      id = "trafficking",
      choice { id = "person", "exploiting a person", correct = true },
      choice { id = "entry", "arranging illegal entry" },
    },
  },

  choice_item {
    id = "sixteen",
    objective = "tell-apart",
    prompt = "A person of 16 is brought to forced work. You find no threat and no lie. What may it be?",
    facts = { "consent-and-child" },
    choice { id = "trafficking", "Trafficking in persons", correct = true },
    choice { id = "smuggling", "Nothing but migrant smuggling", feedback = "The purpose is to exploit, and under 18 no means is needed." },
    choice { id = "none", "No crime, as there was no threat", feedback = "Not for a child: under 18 no means is needed." },
  },

  true_false_item {
    id = "no-sign",
    objective = "read-signs",
    prompt = "You see no sign in a group. So nobody in it can be a victim.",
    correct = false,
    facts = { "signs", "signs-come-late" },
    feedback_true = "Most signs show only later. To see none proves nothing.",
  },

  choice_item {
    id = "fair-reasons",
    objective = "read-signs",
    prompt = "A woman travels in a minibus. Which are fair reasons to speak with her apart?",
    multiple = true,
    facts = { "signs", "no-discrimination" },
    choice { id = "answers", "Somebody else answers for her", correct = true },
    choice { id = "origin", "She comes from a poor region", feedback = "Origin is identity. It is never a reason." },
    choice { id = "papers", "Somebody else holds her papers", correct = true },
    choice { id = "woman", "She travels without her husband", feedback = "So do many women. Sex is never a reason." },
  },

  choice_item {
    id = "one-sign",
    objective = "read-signs",
    prompt = "An older man answers for a young woman. It is the only sign. What do you do?",
    facts = { "signs" },
    choice { id = "victim", "Note her down as a victim of trafficking", feedback = "One sign is never proof, and others decide." },
    choice { id = "family", "Let them go on: he may be her uncle", feedback = "He may be. That is why you ask." },
    choice { id = "apart", "Look for more, and talk with each apart", correct = true },
  },

  ordering_item {
    id = "order-of-talk",
    objective = "first-talk",
    prompt = "No one is hurt. Put the first contact into its order.",
    explanation = "Safety comes before questions, and a few questions are enough.",
    step { id = "apart", "Part the person from the companion" },
    step { id = "place", "Offer a safe place, a seat, water" },
    step { id = "say", "Say who you are and what comes next" },
    step { id = "open", "Ask a few open questions" },
    step { id = "call", "Stop, and call the competent service" },
  },

  choice_item {
    id = "open-question",
    objective = "first-talk",
    prompt = "Which question suits a first conversation?",
    choice { id = "forced", "“He forced you to come, didn't he?”", feedback = "It puts words into the person's mouth." },
    choice { id = "journey", "“Please tell me about your journey.”", correct = true },
    choice { id = "why", "“Why did you break the law?”", feedback = "It accuses, and the talk is over." },
  },

  decision_item {
    id = "child-alone",
    objective = "first-talk",
    prompt = "A child of about 12 travels with a man and seems to fear him. What do you do?",
    decision { id = "ask", consequence = "The child tells it to one more stranger, and may be harmed again.", "Ask the child gently what the man has done" },
    decision { id = "call", credit = 1, consequence = "The child is not alone, and trained people take over.", "Stay with the child and call child protection" },
    decision { id = "wait", consequence = "Alone with him, the child may be told to keep silent.", "Let both wait in a room until the morning" },
  },

  choice_item {
    id = "false-passport",
    objective = "protect-refer",
    prompt = "A possible victim used a false passport that others gave her. What do you do?",
    facts = { "non-punishment" },
    choice { id = "refer", "Refer her, and record the passport", correct = true },
    choice { id = "charge", "Charge her, since the law was broken", feedback = "It may be a direct result of trafficking. Charges are the prosecutor's matter." },
    choice { id = "return", "Hand it back and say no more of it", feedback = "It is evidence. Keep it, and refer her." },
  },

  choice_item {
    id = "open-channel",
    objective = "protect-refer",
    prompt = "The other side asks about a possible victim on an open channel. What may you send?",
    multiple = true,
    choice { id = "name", "Her name, without the address", feedback = "A name can lead those who control her to her." },
    choice { id = "number", "The case number", correct = true },
    choice { id = "contact", "Whom to call at your post", correct = true },
    choice { id = "illness", "Her state of health", feedback = "That is hers, and for the doctor." },
  },

  true_false_item {
    id = "agreement",
    objective = "protect-refer",
    prompt = "You ask an adult before you give their name to a service, unless your law says otherwise.",
    correct = true,
    feedback_false = "It is their life: ask first, unless your law says otherwise.",
  },
}
