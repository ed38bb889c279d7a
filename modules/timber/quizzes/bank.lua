-- SPDX-License-Identifier: CC-BY-4.0
bank {
  choice_item {
    id = "six-more",
    objective = "compare",
    prompt = "The paper lists 24 logs. You count 30. What comes next?",
    choice { id = "again", "Count again with a colleague, then ask", correct = true },
    choice { id = "correct", "Write 30 on the paper, so that it is right", feedback = "Never change a paper. It is evidence." },
    choice { id = "thin", "Let it pass, as the logs are thin", feedback = "Thin or thick, each log belongs on the paper." },
  },

  numeric_item {
    id = "stack-of-boards",
    objective = "compare",
    prompt = "A tight stack of boards is 4 m long, 2 m wide and 1.5 m high. The paper says 8 m³. How much more is in the stack?",
    correct = 4, unit = "m³",
    explanation = "4 × 2 × 1.5 is 12, and 12 less 8 is 4. Measure again, then ask.",
  },

  matching_item {
    id = "line-and-load",
    objective = "compare",
    prompt = "What at the load answers each line of the paper?",
    explanation = "Each line of a paper has something at the load that can be seen, counted or asked.",
    pair { id = "logs", left = "Number of logs", right = "Your own count" },
    pair { id = "mark", left = "Mark number", right = "The stamp on the cut end" },
    pair { id = "name", left = "Scientific name", right = "The wood, as an expert sees it" },
    pair { id = "receiver", left = "Receiver", right = "The route that the driver tells you" },
  },

  choice_item {
    id = "permit-in-doubt",
    objective = "whom-to-ask",
    prompt = "You doubt a CITES permit for timber. Who is asked first?",
    facts = { "issuer-first" },
    choice { id = "secretariat", "The CITES Secretariat", feedback = "It helps where the issuer cannot settle the matter." },
    choice { id = "sawmill", "The sawmill that is named on the permit", feedback = "A firm cannot confirm the paper of an authority." },
    choice { id = "issuer", "The Management Authority that issued it", correct = true },
  },

  true_false_item {
    id = "list-on-the-wall",
    objective = "whom-to-ask",
    prompt = "The tree is not on the list on your wall. That is enough to release the load.",
    correct = false,
    feedback_true = "Lists change. Ask for the one in force.",
    feedback_false = "Right. Only the list in force counts.",
  },

  decision_item {
    id = "sounds-fine",
    objective = "whom-to-ask",
    prompt = "An officer of the other side says on the telephone: “That forest paper looks fine.”",
    decision { id = "release", consequence = "A friendly word is no confirmation.", "Release the load, and note the call" },
    decision { id = "refuse", consequence = "The officer meant well. There is a way to be sure.", "Refuse the load, as nobody is sure" },
    decision { id = "issuer", credit = 1, consequence = "Now the office that wrote the paper answers for it.", "Thank them, and ask for the issuer's answer" },
  },

  hotspot_item {
    id = "where-to-stand",
    objective = "stay-safe",
    safety = true,
    prompt = "Straps are closed. From where do you look at the cut ends?",
    image = image {
      file = "truck-from-above.svg",
      alt = "A log truck from above, cab at the right. A stack of logs lies beside it. A line of cones stands behind the cut ends.",
    },
    spot { id = "gap", at = { 0.45, 0.30 }, feedback = "Logs on both sides, and no way out.", "Between truck and stack" },
    spot { id = "top", at = { 0.48, 0.52 }, feedback = "Never climb on a load.", "On top of the logs" },
    spot { id = "side", at = { 0.48, 0.84 }, feedback = "Logs roll off to the side.", "Beside the load" },
    spot { id = "cones", at = { 0.08, 0.52 }, correct = true, "Behind the cones" },
    spot { id = "front", at = { 0.94, 0.52 }, feedback = "You see no ends, and the truck may start.", "In front of the cab" },
  },

  choice_item {
    id = "straps",
    objective = "stay-safe",
    safety = true,
    prompt = "The driver wants to help, and begins to open a strap. What do you do?",
    choice { id = "hold", "Hold the strap, so that it opens slowly", feedback = "Nobody can hold a load of logs by hand." },
    choice { id = "stop", "Step clear and ask the driver to stop", correct = true },
    choice { id = "near", "Go near, to see what lies below", feedback = "That is where the logs will roll." },
  },

  choice_item {
    id = "safe-check",
    objective = "stay-safe",
    safety = true,
    multiple = true,
    prompt = "Which of these belong to a safe check of logs?",
    choice { id = "climb", "Climbing up to count the top row", feedback = "Count from the end. What you cannot see is counted when it is unloaded." },
    choice { id = "trained", "Trained people do the unloading", correct = true },
    choice { id = "alone", "Checking alone, so that only one is at risk", feedback = "Alone, nobody sees you or calls for help." },
    choice { id = "light", "Waiting for light to see the load well", correct = true },
  },

  ordering_item {
    id = "order-of-work",
    objective = "keep-and-refer",
    prompt = "You are to secure one plank. Bring the steps into their order.",
    explanation = "Record first, then cut. Custody begins with the sealed bag.",
    step { id = "photograph", "Photograph it where it lies" },
    step { id = "number", "Give it a number" },
    step { id = "sample", "The trained person takes the sample" },
    step { id = "seal", "Seal the bag and sign the record" },
  },

  choice_item {
    id = "what-to-write",
    objective = "keep-and-refer",
    prompt = "You think that you know this wood. What goes into your report?",
    facts = { "two-stages" },
    choice { id = "name", "The name of the tree, as you know it", feedback = "An expert names the tree. Your report would be doubted." },
    choice { id = "seen", "What you saw, and that an expert was asked", correct = true },
    choice { id = "smell", "That the smell proves which tree it is", feedback = "Smell misleads, and it proves nothing." },
  },

  choice_item {
    id = "handover",
    objective = "keep-and-refer",
    prompt = "An expert collects your sealed sample. What goes with it?",
    facts = { "two-stages" },
    choice { id = "record", "The custody record, signed by both", correct = true },
    choice { id = "nothing", "Nothing, as the seal is enough", feedback = "A seal does not say who had the bag, and when." },
    choice { id = "view", "Your view of who is guilty", feedback = "That is for others to decide." },
  },
}
