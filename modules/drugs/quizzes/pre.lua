-- SPDX-License-Identifier: CC-BY-4.0
test {
  id = "pre",
  title = "What do you know already?",

  choice_item {
    id = "pre-precursors",
    objective = "conventions",
    prompt = "Which convention lists the precursors, chemicals that can be misused to make drugs?",
    facts = { "conventions-list" },
    choice { id = "c1961", "The 1961 Convention", feedback = "It lists narcotic drugs." },
    choice { id = "c1971", "The 1971 Convention", feedback = "It lists psychotropic substances." },
    choice { id = "c1988", "The 1988 Convention", correct = true, feedback = "It lists precursors in two tables." },
    choice { id = "none", "None of the three", feedback = "One of them does: the 1988 Convention, in two tables." },
  },

  choice_item {
    id = "pre-who-decides",
    objective = "conventions",
    prompt = "Who decides that a substance is added to an international list?",
    facts = { "commission-decides", "who-advises" },
    choice { id = "commission", "The Commission on Narcotic Drugs", correct = true, feedback = "It decides, after it has heard advice." },
    choice { id = "health", "The World Health Organization alone", feedback = "It advises. The Commission decides." },
    choice { id = "office", "Each border office for its own area", feedback = "No border office can change an international list." },
    choice { id = "makers", "The companies that make medicines", feedback = "Companies do not decide. The Commission does." },
  },

  choice_item {
    id = "pre-orders",
    objective = "law-and-post",
    prompt = "A page of this course differs from your written orders. What do you follow?",
    choice { id = "course", "The course, because it is newer", feedback = "The course never replaces your law or your orders." },
    choice { id = "quicker", "Whichever is quicker that day", feedback = "Speed is not the measure. Your law and orders come first." },
    choice { id = "partner", "What the other side does", feedback = "The other side acts under its own law, and you under yours." },
    choice { id = "orders", "Your law and your orders", correct = true, feedback = "They come first. Tell your trainer about the difference." },
  },

  choice_item {
    id = "pre-first-step",
    objective = "stay-safe",
    prompt = "You open a bag and see loose white powder. What do you do first?",
    safety = true,
    facts = { "safe-behaviour" },
    choice { id = "smell", "Smell it from a short distance", feedback = "Never smell it. Breathing it in is one of the main dangers." },
    choice { id = "back", "Step back and keep others away", correct = true, feedback = "Distance first. Then protect yourself, and call." },
    choice { id = "brush", "Brush it into one small heap", feedback = "Brushing raises dust." },
    choice { id = "carry", "Carry the open bag to your desk", feedback = "Moving it spreads powder, and changes the scene." },
  },

  choice_item {
    id = "pre-contact",
    objective = "stay-safe",
    prompt = "Powder has touched your skin. Which of these do you do?",
    multiple = true,
    safety = true,
    facts = { "soap-and-water" },
    choice { id = "wash", "Wash at once with soap and water", correct = true, feedback = "Prompt washing makes harm unlikely." },
    choice { id = "cloth", "Rub it away with a dry cloth", feedback = "Rubbing spreads the dust." },
    choice { id = "report", "Report it as your service's rules say", correct = true, feedback = "A contact is always reported." },
    choice { id = "gel", "Clean the skin with alcohol gel, then rinse", feedback = "No alcohol gel. Use soap and water." },
  },

  choice_item {
    id = "pre-colour",
    objective = "colour-test",
    prompt = "The test kit shows the colour for a drug. What do you know now?",
    facts = { "colour-presumptive", "colour-misleads" },
    choice { id = "possible", "It may be that drug, but that is not proved", correct = true, feedback = "The test is presumptive. The laboratory decides." },
    choice { id = "proved", "It is that drug, and that is proved", feedback = "A colour does not prove it. The laboratory decides." },
    choice { id = "pure", "It is that drug, and it is very pure", feedback = "A colour says nothing about purity." },
    choice { id = "not-medicine", "It cannot be an ordinary medicine", feedback = "Some ordinary medicines give the same colour." },
  },

  choice_item {
    id = "pre-fair-reason",
    objective = "choose-and-search",
    prompt = "Which of these is a fair reason to look at a truck more closely?",
    facts = { "no-discrimination", "signs-add-up" },
    choice { id = "birthplace", "The place where the driver was born", feedback = "Origin is identity. It is never a reason." },
    choice { id = "language", "The language that the driver speaks", feedback = "Language is identity. It is never a reason." },
    choice { id = "religion", "The religion of the driver's family", feedback = "Religion is identity. It is never a reason." },
    choice { id = "seal", "A seal number that is not on the papers", correct = true, feedback = "Papers and objects are fair reasons. Still, one sign is never proof." },
  },

  choice_item {
    id = "pre-search",
    objective = "choose-and-search",
    prompt = "You search a truck. Which of these are good practice?",
    multiple = true,
    facts = { "vehicle-zones" },
    choice { id = "stop-early", "Stop as soon as one zone looks clean", feedback = "One clean zone says nothing about the others." },
    choice { id = "zones", "Go zone by zone with a second officer", correct = true, feedback = "Zones make the search complete, and two officers make it safer." },
    choice { id = "alone", "Let the driver wait alone in the cab", feedback = "The cab is a zone too. The driver waits in your sight, outside it." },
    choice { id = "note", "Note each zone when it is done", correct = true, feedback = "Then no zone is forgotten, and your record is clear." },
  },

  choice_item {
    id = "pre-in-place",
    objective = "secure-and-refer",
    prompt = "You find taped packets behind a panel. The place is safe. What comes next?",
    safety = true,
    facts = { "scene-order" },
    choice { id = "count", "Lift them out and count them", feedback = "Counting comes after the photographs, and with a witness." },
    choice { id = "photo", "Photograph them where they are", correct = true, feedback = "Document the place before anything is moved." },
    choice { id = "open", "Open one packet to look inside", feedback = "Do not open packets. It is unsafe and changes the evidence." },
    choice { id = "label", "Write the label and seal the bag", feedback = "Sealing and labelling come later." },
  },

  choice_item {
    id = "pre-offer",
    objective = "secure-and-refer",
    prompt = "A driver offers to go on, so that the police can catch the buyer. What do you do?",
    facts = { "controlled-delivery" },
    choice { id = "follow", "Agree, and follow in your own car", feedback = "Never improvise. The decision is not yours." },
    choice { id = "promise", "Let the driver go, with a promise", feedback = "The find and the scene must be held." },
    choice { id = "refer", "Hold, and refer it to the authority", correct = true, feedback = "The competent authority decides, case by case." },
    choice { id = "partner", "Ask the other side to decide for you", feedback = "Your chain comes first. Your authority speaks with the other side." },
  },
}
