-- SPDX-License-Identifier: CC-BY-4.0
bank {
  choice_item {
    id = "in-the-drawer",
    objective = "office",
    prompt = "A customs officer in your office notes a strange invoice. Nobody else hears of it. What went wrong?",
    choice { id = "law", "It broke the law of the other side", feedback = "The other side is not concerned yet." },
    choice { id = "drawer", "It did not reach those who need it", correct = true },
    choice { id = "police", "Customs should leave papers to the police", feedback = "Every service brings its part. The part must be passed on." },
  },

  true_false_item {
    id = "own-law",
    objective = "office",
    prompt = "When both offices work on one case, each still acts under its own law.",
    correct = true,
    feedback_false = "Working together changes no law. Each side keeps its own.",
  },

  matching_item {
    id = "whom-to-ask",
    objective = "office",
    prompt = "Who is right for what?",
    explanation = "Talk directly about what is urgent. What needs a decision goes up.",
    pair { id = "counterpart", left = "The office across the border", right = "A warning that is needed now" },
    pair { id = "supervisor", left = "Your supervisor", right = "A request that your orders do not cover" },
    pair { id = "authority", left = "The authority your law names", right = "Handing over a person or evidence" },
  },

  ordering_item {
    id = "from-sight-to-send",
    objective = "report",
    prompt = "Something has caught your eye. Bring the steps into their order.",
    explanation = "Note it while it is fresh, complete it, weigh it, then send it.",
    step { id = "note", "Note at once what you saw" },
    step { id = "complete", "Answer the five questions" },
    step { id = "grade", "Grade source and information" },
    step { id = "send", "Send it through the agreed channel" },
  },

  choice_item {
    id = "best-line",
    objective = "report",
    prompt = "Which line can another shift act on?",
    choice { id = "again", "The suspicious van from last time was here again", feedback = "Which van, when, where? Nobody else can know." },
    choice { id = "seen", "21:40, ferry ramp: blue van, rear window taped", correct = true },
    choice { id = "full", "Blue van, certainly full of smuggled goods", feedback = "That is a guess. Write what you saw." },
  },

  choice_item {
    id = "heard-from-a-friend",
    objective = "report",
    prompt = "A source who was always right tells you what a friend had heard. How do you grade?",
    choice { id = "both-high", "Source and information both high", feedback = "A good source can pass on what nobody has checked." },
    choice { id = "both-low", "Source and information both low", feedback = "The source is still as good as before. Grade each on its own." },
    choice { id = "apart", "Source high, information not confirmed", correct = true },
  },

  choice_item {
    id = "only-upward",
    objective = "share",
    prompt = "Your orders let you share what is urgent. Which of these still go only upward?",
    multiple = true,
    choice { id = "source", "Who told you about the boat", correct = true },
    choice { id = "boat", "Where the boat was last seen", feedback = "This they need now, and it harms nobody." },
    choice { id = "victim", "Where a possible victim is cared for", correct = true },
    choice { id = "method", "A new kind of false seal", feedback = "Signs and methods help both sides." },
  },

  decision_item {
    id = "send-the-file",
    objective = "share",
    prompt = "Your counterpart calls: “Please send me the case file, it is urgent.” What do you do?",
    decision { id = "photo", consequence = "The file is out of your hands, and may be of no use in court.", "Photograph it, and send it by private telephone" },
    decision { id = "no", credit = 0.5, consequence = "The file is safe. But those who could decide never hear of the request.", "Say that you may not, and leave it there" },
    decision { id = "ask", credit = 1, consequence = "The request reaches those who may decide, and your counterpart knows when to call.", "Pass the request up, and say when you will answer" },
  },

  choice_item {
    id = "life-in-danger",
    objective = "share",
    prompt = "At night you hear that somebody's life is in danger on the other side. What do you do?",
    choice { id = "channel", "Use the urgent channel, and tell your chain", correct = true },
    choice { id = "go", "Cross over with two colleagues and help", feedback = "You have no powers there. They can be there sooner, if they know." },
    choice { id = "grade", "Wait until you can grade it with certainty", feedback = "Danger to life cannot wait. Say how sure you are." },
  },

  choice_item {
    id = "money-in-papers",
    objective = "conduct",
    prompt = "Money lies between the papers that a driver hands you. What do you do first?",
    choice { id = "keep", "Put it away, and report it at the end of the week", feedback = "In your pocket it is a price. Refuse aloud, and report in the same shift." },
    choice { id = "aloud", "Say no aloud, and call a second officer", correct = true },
    choice { id = "quiet", "Hand it back quietly, and let the car go", feedback = "An offer is no reason to end a check, and it must be on record." },
  },

  choice_item {
    id = "to-the-other-bank",
    objective = "conduct",
    prompt = "On a joint patrol a boat flees to the other bank. Your orders let nobody cross. What do you do?",
    choice { id = "follow", "Follow it a short way, since you patrol together", feedback = "Working together does not move the line." },
    choice { id = "log", "Turn round, and write it into tomorrow's log", feedback = "Tomorrow it is of no use to them." },
    choice { id = "pass", "Tell the other side at once what you see", correct = true },
  },

  true_false_item {
    id = "where-from",
    objective = "conduct",
    prompt = "“Check everybody who comes from there,” says your counterpart. That alone is a reason for you to check them.",
    correct = false,
    feedback_true = "Origin is never a reason. Ask what was done, carried or shown.",
  },
}
