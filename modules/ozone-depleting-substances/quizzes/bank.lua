-- SPDX-License-Identifier: CC-BY-4.0
bank {
  choice_item {
    id = "unreadable-number",
    objective = "who-decides",
    prompt = "It is 3 a.m. On the copy of a gas licence the number cannot be read. What is best?",
    facts = { "authority-confirms" },
    choice { id = "accept", "Accept it: many copies are poor", feedback = "What cannot be read cannot be confirmed. Ask." },
    choice { id = "driver", "Have the driver write the number in", feedback = "That is the driver's word. Only the authority confirms." },
    choice { id = "ask", "Hold as the law allows, and ask", correct = true },
  },

  true_false_item {
    id = "old-list",
    objective = "who-decides",
    prompt = "Limits on these gases rarely change. The list from your last training is enough.",
    correct = false,
    facts = { "ozone-steps", "kigali-steps" },
    feedback_true = "They grow tighter step by step. Ask for the list in force.",
  },

  decision_item {
    id = "one-licence",
    objective = "who-decides",
    prompt = "A load has an export licence but no import licence. What do you do?",
    decision { id = "release", consequence = "The gas is in the country, and no office knows.", "Release: one licence is enough" },
    decision { id = "counterpart", credit = 0.5, consequence = "A useful answer. But your own authority decides.", "Ask only the post on the other side" },
    decision { id = "authority", credit = 1, consequence = "The office that decides can decide.", "Hold, and ask your own authority" },
  },

  choice_item {
    id = "light-blue",
    objective = "read-cylinder",
    prompt = "A cylinder is light blue. What does the colour tell you about the gas?",
    facts = { "colour-list-ended" },
    choice { id = "r134a", "It is R-134a: blue is its colour", feedback = "That list of colours was given up, and anyone can paint." },
    choice { id = "nothing", "Nothing sure: read the label", correct = true },
    choice { id = "forbidden", "It is forbidden: new ones are grey", feedback = "A colour does not say what is allowed. Your authority does." },
  },

  matching_item {
    id = "where-and-what",
    objective = "read-cylinder",
    prompt = "What do you look for at each place?",
    facts = { "false-labels" },
    explanation = "You read and compare with your eyes. Each sign is a reason to ask, none is proof.",
    pair { id = "edge", left = "Edge of the label", right = "Another label below" },
    pair { id = "name", left = "Name of the gas", right = "The same as in the papers" },
    pair { id = "maker", left = "Maker and batch", right = "Missing or misspelt words" },
  },

  choice_item {
    id = "write-down",
    objective = "read-cylinder",
    prompt = "What do you write down about a suspect cylinder?",
    multiple = true,
    safety = true,
    choice { id = "printed", "The gas as it is printed", correct = true },
    choice { id = "smell", "How the gas smells", feedback = "Never smell a gas, and never let it out." },
    choice { id = "maker", "Maker and batch, or that they are missing", correct = true },
    choice { id = "guess", "Which gas you believe is inside", feedback = "Write what you see. Specialists find out what is inside." },
  },

  choice_item {
    id = "two-names",
    objective = "compare-papers",
    prompt = "Invoice: R-134a. Label: R-22. “The same gas,” says the driver. What do you do?",
    facts = { "customs-checklist", "declared-as-another" },
    choice { id = "compare", "Compare all the papers, and ask", correct = true },
    choice { id = "accept", "Accept it: drivers know their goods", feedback = "Two names are a difference. The driver may not know." },
    choice { id = "arrest", "Arrest the driver: this is proof", feedback = "One sign is never proof, and the label may be someone else's work." },
  },

  choice_item {
    id = "reasons-to-look",
    objective = "compare-papers",
    prompt = "Which of these are reasons to look more closely?",
    multiple = true,
    facts = { "customs-checklist" },
    choice { id = "container", "The container number does not exist", correct = true },
    choice { id = "origin", "The driver comes from far away", feedback = "Where people come from is never a reason." },
    choice { id = "code", "Code and description do not fit", correct = true },
    choice { id = "grey", "All the cylinders are grey", feedback = "A colour proves nothing, in either direction." },
  },

  true_false_item {
    id = "recovered",
    objective = "compare-papers",
    prompt = "“Recovered gas” may be honest. You ask for the papers of the recovery.",
    correct = true,
    facts = { "smuggling-schemes" },
    feedback_false = "It is a known disguise, and it may be true. The papers help to tell.",
  },

  ordering_item {
    id = "order-of-steps",
    objective = "safe-and-refer",
    prompt = "You suspect a load of cylinders. Bring the steps into their order.",
    safety = true,
    explanation = "People first. Photograph before anything is moved. Then those who decide can decide.",
    step { id = "safe", "Keep people and flames away" },
    step { id = "photograph", "Photograph labels and papers" },
    step { id = "call", "Call ozone unit and specialists" },
    step { id = "report", "Write who answered, and report" },
  },

  choice_item {
    id = "hiss",
    objective = "safe-and-refer",
    prompt = "A cylinder hisses. What do you do first?",
    safety = true,
    facts = { "counterfeit-gas" },
    choice { id = "nose", "Find the place with your nose", feedback = "Never smell a gas. It may be toxic." },
    choice { id = "doors", "Close the doors, so that it stays inside", feedback = "You would have to go near. Keep back, and keep others back." },
    choice { id = "back", "Move back with everyone, call for help", correct = true },
  },

  decision_item {
    id = "colleague-and-valve",
    objective = "safe-and-refer",
    prompt = "A colleague wants to open a valve, “only to see which gas it is”. What do you do?",
    safety = true,
    facts = { "counterfeit-gas" },
    decision { id = "stop", credit = 1, consequence = "The valve stays closed. Specialists find out safely.", "Say stop, and call specialists" },
    decision { id = "outside", consequence = "Open air does not make an unknown gas safe.", "Agree, but only in the open air" },
    decision { id = "away", consequence = "You are safe. Your colleague is not.", "Walk away and let it happen" },
  },
}
