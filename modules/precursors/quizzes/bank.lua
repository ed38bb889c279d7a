-- SPDX-License-Identifier: CC-BY-4.0
bank {
  -- lawful-first

  choice_item {
    id = "all-agrees",
    objective = "lawful-first",
    prompt = "A listed chemical comes with a licence. Papers, labels and load agree. What is it for you?",
    facts = { "two-tables" },
    choice { id = "lawful", "Lawful trade, under your usual rules", correct = true },
    choice { id = "drug", "A drug, because its name is on a list", feedback = "The tables list chemicals that can be misused. They are not drugs." },
    choice { id = "delay", "A load to keep until somebody complains", feedback = "Lawful trade should not wait without a reason." },
  },

  true_false_item {
    id = "listed-means-crime",
    objective = "lawful-first",
    prompt = "A chemical that is listed as a precursor may never be traded.",
    correct = false,
    facts = { "pre-export" },
    feedback_true = "Listed means controlled, not forbidden. Lawful trade goes on, with papers.",
    feedback_false = "Right: listed means controlled, not forbidden.",
  },

  choice_item {
    id = "what-is-diversion",
    objective = "lawful-first",
    prompt = "Which of these is diversion?",
    choice { id = "hidden", "A drug is hidden under lawful goods", feedback = "That is hiding a drug. Diversion begins with lawful goods." },
    choice { id = "detour", "A driver takes a longer road round a flood", feedback = "A detour with a reason is only a detour." },
    choice { id = "taken", "Lawful goods are taken to an unlawful use", correct = true },
  },

  -- who-controls

  choice_item {
    id = "why-a-notice",
    objective = "who-controls",
    prompt = "What is a pre-export notification for?",
    facts = { "pre-export" },
    choice { id = "pay", "The trader pays the duty in advance", feedback = "It is not about duty. Authorities tell each other what is to leave." },
    choice { id = "check", "The importing side can check beforehand", correct = true },
    choice { id = "free", "The load need not be checked any more", feedback = "You still compare papers, labels and load." },
  },

  matching_item {
    id = "roles",
    objective = "who-controls",
    prompt = "Who does what?",
    explanation = "The post compares and refers. Lists and notices are the work of others.",
    facts = { "commission-decides", "pre-export" },
    pair { id = "commission", left = "Commission on Narcotic Drugs", right = "Decides on the two tables" },
    pair { id = "authority", left = "Competent national authority", right = "Exchanges notices before export" },
    pair { id = "post", left = "Your post", right = "Compares papers and load" },
    distractor { id = "guilt", "Decides who is guilty" },
  },

  decision_item {
    id = "no-notice",
    objective = "who-controls",
    prompt = "Your authority knows of no notice for this listed chemical. The driver asks to go on.",
    decision { id = "hold", credit = 1, consequence = "The authority decides, and your record shows why you held the load.", "Hold it as the law allows, ask what to do" },
    decision { id = "report", credit = 0.5, consequence = "The report helps, but the load is gone.", "Let it go, and report it at once" },
    decision { id = "trader", consequence = "The trader is asked to vouch for the trader. Your authority must decide.", "Let it go if the trader says all is well" },
  },

  -- see-mismatch

  choice_item {
    id = "which-signs",
    objective = "see-mismatch",
    prompt = "Which of these are fair reasons to ask more?",
    multiple = true,
    facts = { "whole-picture" },
    choice { id = "names", "Label and invoice name two products", correct = true },
    choice { id = "accent", "The driver speaks with an accent", feedback = "Language is identity. It is never a reason." },
    choice { id = "receiver", "Nobody can reach the receiver", correct = true },
    choice { id = "first", "You see this driver for the first time", feedback = "Everybody comes for the first time once." },
  },

  choice_item {
    id = "one-sticker",
    objective = "see-mismatch",
    prompt = "On one drum a sticker covers another one. All the rest agrees. What now?",
    facts = { "whole-picture" },
    choice { id = "peel", "Peel it off and read what is below", feedback = "Leave it as it is. It may be evidence." },
    choice { id = "proof", "Treat it as proof, and seize the load", feedback = "One sign is never proof. It may be honest." },
    choice { id = "ask", "Photograph it, ask, look for more", correct = true },
  },

  decision_item {
    id = "not-on-list",
    objective = "see-mismatch",
    prompt = "The chemical is on no list. The receiver has no use for it, and the route is a strange one.",
    facts = { "whole-picture" },
    decision { id = "release", consequence = "Several signs together were left without a question.", "Let it go: not listed means no question" },
    decision { id = "ask", credit = 1, consequence = "The authority knows more than your list, and decides.", "Compare everything, and ask the authority" },
    decision { id = "arrest", consequence = "Signs are reasons to ask. They are not proof.", "Arrest the driver for drugs" },
  },

  -- safe-refer

  ordering_item {
    id = "leak-steps",
    objective = "safe-refer",
    prompt = "A drum leaks. Bring the steps into their order.",
    safety = true,
    explanation = "People first. The load comes last, when specialists say that it is safe.",
    step { id = "back", "Go back, and take everyone with you" },
    step { id = "call", "Call the specialists" },
    step { id = "wait", "Wait until they say that it is safe" },
    step { id = "check", "Go on with the check" },
  },

  true_false_item {
    id = "take-sample",
    objective = "safe-refer",
    prompt = "Opening drums and taking samples is work for specialists.",
    correct = true,
    safety = true,
    feedback_true = "Right. You look from outside, and call specialists.",
    feedback_false = "Never open a drum to see what it holds. Call the specialists.",
  },

  choice_item {
    id = "copy-of-all",
    objective = "safe-refer",
    prompt = "The other side asks for the whole file. It names a person who helped you. What do you send?",
    choice { id = "all", "All of it, because we are partners", feedback = "The name can put a person in danger. Your orders say what may go." },
    choice { id = "allowed", "What your orders allow, by the agreed channel", correct = true },
    choice { id = "nothing", "Nothing, so that nothing goes wrong", feedback = "Both sides need to know about the load. Send what you may." },
  },
}
