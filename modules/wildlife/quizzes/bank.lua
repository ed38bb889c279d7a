-- SPDX-License-Identifier: CC-BY-4.0
bank {
  -- The Appendices
  matching_item {
    id = "which-appendix",
    objective = "appendices",
    prompt = "What does each Appendix hold?",
    explanation = "The Appendix decides which papers a load needs.",
    facts = { "three-appendices" },
    pair { id = "one", left = "Appendix I", right = "Species threatened with extinction" },
    pair { id = "two", left = "Appendix II", right = "Species that need regulated trade" },
    pair { id = "three", left = "Appendix III", right = "Species listed by one country" },
  },

  choice_item {
    id = "after-the-conference",
    objective = "appendices",
    prompt = "A Conference of the Parties ended four months ago. Your printed list is a year old. What do you do?",
    facts = { "lists-change", "management-authority" },
    choice { id = "keep", "Use it until a new print arrives", feedback = "Changes apply 90 days after the meeting, printed or not." },
    choice { id = "news", "Correct it by hand from the news", feedback = "News is often incomplete. Ask the authority." },
    choice { id = "ask", "Ask which list is in force", correct = true, feedback = "Your Management Authority knows." },
  },

  true_false_item {
    id = "two-papers",
    objective = "appendices",
    prompt = "For a species in Appendix I, an export permit alone is enough.",
    correct = false,
    facts = { "three-appendices" },
    feedback_true = "An import permit is needed as well.",
    feedback_false = "Right: two papers, and exceptional cases only.",
  },

  -- The permit
  document_check_item {
    id = "faults-in-the-permit",
    objective = "permit",
    prompt = "Today is 20 November. The load: 40 live turtles. Mark what is wrong on this export permit.",
    explanation = "Name, quantity and date must fit the load and the day.",
    facts = { "six-months", "original-unchanged", "permit-data" },
    image = image {
      file = "permit-check.svg",
      alt = "A permit with five fields: species, quantity, date, issuer, Appendix.",
      labels = {
        label { id = "species-is", at = { 0.58, 0.22 }, "Species: “animals”" },
        label { id = "quantity-is", at = { 0.58, 0.39 }, "Quantity: 10, by hand 40" },
        label { id = "issued-is", at = { 0.58, 0.555 }, "Issued: 10 March" },
        label { id = "issuer-is", at = { 0.58, 0.725 }, "Management Authority" },
        label { id = "appendix-is", at = { 0.58, 0.89 }, "Appendix II" },
      },
    },
    spot { id = "species", at = { 0.88, 0.22 }, correct = true, "“Animals” could be anything" },
    spot { id = "quantity", at = { 0.88, 0.39 }, correct = true, "The number was changed, with no stamp" },
    spot { id = "issued", at = { 0.88, 0.555 }, correct = true, "It is older than six months" },
    spot { id = "issuer", at = { 0.88, 0.725 }, feedback = "This is the office that issues permits.", "The issuer" },
    spot { id = "appendix", at = { 0.88, 0.89 }, feedback = "Trade is possible in Appendix II, with a permit.", "The Appendix" },
  },

  choice_item {
    id = "copy-on-the-phone",
    objective = "permit",
    prompt = "The driver shows a photo of a permit. The original “comes tomorrow”. What do you do?",
    facts = { "original-unchanged" },
    choice { id = "trust", "Let the load go against a promise", feedback = "Then nobody can check load and permit together." },
    choice { id = "print", "Print the photo and stamp it", feedback = "Your stamp does not make an original of it." },
    choice { id = "hold", "Hold the load and ask", correct = true, feedback = "A copy does not replace the original." },
  },

  choice_item {
    id = "grandfather",
    objective = "permit",
    prompt = "“This ivory is from my grandfather, so it is legal.” What do you ask for?",
    facts = { "old-items" },
    choice { id = "certificate", "A certificate that proves its age", correct = true, feedback = "A Management Authority issues it." },
    choice { id = "photo", "A photo of the grandfather with it", feedback = "A photo does not replace a certificate." },
    choice { id = "nothing", "Nothing: old things need no papers", feedback = "Age is a claim. It needs a certificate." },
  },

  -- Live animals
  choice_item {
    id = "until-help-comes",
    objective = "live-animals",
    prompt = "A box of live turtles waits for the expert. Which of these help?",
    multiple = true,
    safety = true,
    facts = { "disturb-little", "who-places-animals" },
    choice { id = "shade", "Shade, air and quiet", correct = true },
    choice { id = "feed", "Food from your kitchen", feedback = "You do not know what they may eat. Ask the expert." },
    choice { id = "note", "A note of time and number", correct = true },
    choice { id = "river", "Setting them free in the river", feedback = "The authority decides where they go." },
  },

  choice_item {
    id = "scratch",
    objective = "live-animals",
    prompt = "A monkey scratches your colleague through the bars. What comes first?",
    safety = true,
    facts = { "bite-or-scratch" },
    choice { id = "wash", "Wash it long with soap and water", correct = true, feedback = "At least 15 minutes. Then medical help, and a report." },
    choice { id = "bandage", "Put on a tight bandage and work on", feedback = "Washing comes first, at once. Then medical help." },
    choice { id = "wait", "Wait and see whether it swells", feedback = "Do not wait. Wash at once, then get medical help." },
  },

  true_false_item {
    id = "looks-well",
    objective = "live-animals",
    prompt = "An animal that looks healthy may be touched without risk.",
    correct = false,
    safety = true,
    facts = { "looks-healthy" },
    feedback_true = "It can carry disease and look well.",
    feedback_false = "Right. Keep your distance.",
  },

  -- Secure and refer
  ordering_item {
    id = "order-of-work",
    objective = "secure-and-refer",
    prompt = "You find a sack of tusks. Bring the steps into order.",
    explanation = "Safe first. Then the picture, before anything moves.",
    safety = true,
    facts = { "scene-order" },
    step { id = "safe", "Make the place safe" },
    step { id = "photograph", "Photograph it in place" },
    step { id = "count", "Count with a witness" },
    step { id = "seal", "Seal and label" },
    step { id = "hand-over", "Hand over, and both sign" },
  },

  decision_item {
    id = "doubtful-permit",
    objective = "secure-and-refer",
    prompt = "A permit looks false. The shipper offers you a number to call. What do you do?",
    facts = { "ask-the-issuer" },
    decision { id = "own", credit = 1, consequence = "It asks the issuing authority, who can truly confirm.", "Ask your Management Authority" },
    decision { id = "note", credit = 0.5, consequence = "The note helps later. The load is gone.", "Note the doubt and let it pass" },
    decision { id = "number", consequence = "You cannot know who answers there.", "Call the shipper's number" },
  },

  choice_item {
    id = "fair-reasons",
    objective = "secure-and-refer",
    prompt = "Which of these are fair reasons to look closer?",
    multiple = true,
    facts = { "warning-signs", "signs-add-up", "no-discrimination" },
    choice { id = "weight", "More weight than the papers say", correct = true },
    choice { id = "village", "The driver's home village", feedback = "Origin is identity. It is never a reason." },
    choice { id = "route", "A sudden change of route", correct = true },
    choice { id = "prayer", "Prayer beads at the mirror", feedback = "Religion is never a reason." },
  },
}
