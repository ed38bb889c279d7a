-- SPDX-License-Identifier: CC-BY-4.0
lesson {
  id = "what-does-not-fit",
  title = "What does not fit, and what you do",
  minutes = 14,

  comparison_page {
    id = "papers",
    title = "Lay the papers side by side",
    body = "Invoice, transport paper, safety data sheet, licence. One sign is never proof: ask, and look for more.",
    column { id = "fits", title = "It fits",
      [[
        - All papers name **one product**
        - The receiver has a **use** for it
        - Route, weight and number of drums **agree**
      ]],
    },
    column { id = "not", title = "It does not fit",
      [[
        - The name is vague, or **differs** from paper to paper
        - The receiver has **no use** for it, or cannot be reached
        - The route is a **detour** without a reason
      ]],
    },
    facts = { "whole-picture" },
  },

  explore_page {
    id = "the-drum",
    title = "Read the drum from outside",
    safety = true,
    visit_all = true,
    body = "Only look. Do not open, move or peel anything. If you see a leak, or notice a smell, go back at once.",
    image = image {
      file = "drum-and-sheet.svg",
      alt = "A drum with a label, a hazard sign, a row of marks and a sticker over another sticker. A sheet of paper hangs beside it.",
      labels = {
        label { id = "drum", at = { 0.15, 0.83 }, "Drum" },
        label { id = "sheet", at = { 0.80, 0.86 }, "Safety sheet" },
      },
    },
    spot { id = "name", at = { 0.30, 0.29 }, title = "Product name",
      "Is it the name in the papers? A trade name alone says little: look for it on the safety sheet." },
    spot { id = "hazard", at = { 0.20, 0.60 }, title = "Hazard sign",
      "Does it go with the goods declared? A “detergent” with another danger on its sign does not fit." },
    spot { id = "sticker", at = { 0.41, 0.60 }, title = "Sticker over a sticker",
      "Somebody may have changed the name. It can be honest. Leave it on, photograph it, ask." },
    spot { id = "batch", at = { 0.30, 0.83 }, title = "Batch number",
      "Compare it from drum to drum and with the papers. Write down what differs." },
    spot { id = "sheet-name", at = { 0.80, 0.30 }, title = "Safety data sheet",
      "Is it there, can it be read, and is it about this product?" },
  },

  choice_item {
    id = "fair-signs",
    objective = "see-mismatch",
    prompt = "Which of these are fair reasons to look more closely?",
    multiple = true,
    tries_max = 2,
    facts = { "whole-picture" },
    choice { id = "sheet", "The safety sheet is about another product", correct = true, feedback = "Sheet and label should name one product. Ask." },
    choice { id = "foreign", "The driver comes from another country", feedback = "Origin is identity. It is never a reason." },
    choice { id = "use", "The receiver has no use for the goods", correct = true, feedback = "Goods go where somebody needs them. Ask why." },
    choice { id = "chemical", "The load is a chemical", feedback = "Chemicals are ordinary goods. Look at what does not fit." },
  },

  text_page {
    id = "not-listed",
    title = "When it stands on no list",
    body = [[
      Lists change. In December 2024 related chemicals were listed **as groups** for the first time. Still, some chemicals stand on no list.

      In 2020 UNODC reported a container with such a chemical. The papers were in order; the route was strange.

      “Not listed” does not end your questions. Compare, hold only **as your law allows**, and ask your authority. Governments can send each other notices about unlisted chemicals too.
    ]],
    facts = { "listed-as-groups", "case-2020", "voluntary-notices" },
  },

  text_page {
    id = "stay-away",
    title = "Near drums: stay away, call",
    safety = true,
    body = [[
      A leak, a smell, burning eyes, a drum that bulges:

      1. **Stop.** Do not open, touch or smell anything.
      2. **Go back,** and take everyone with you.
      3. **Keep others away.**
      4. **Call the specialists.** Say what you could read from afar.
      5. **Wait** until they say that it is safe.

      Only specialists open drums and take samples. If somebody feels unwell, call for medical help at once. Follow your service's rules.
    ]],
    facts = { "leak-distance" },
  },

  choice_item {
    id = "wet-floor",
    objective = "safe-refer",
    prompt = "The floor under a drum is wet, and your eyes burn. What do you do first?",
    tries_max = 2,
    safety = true,
    choice { id = "back", "Go back, and take everyone with you", correct = true, feedback = "People first. Then call, and wait for the specialists." },
    choice { id = "label", "Go nearer once, to read the label", feedback = "The label can wait. Go back first." },
    choice { id = "turn", "Turn the drum so that it stops leaking", feedback = "Do not touch it. That is work for specialists." },
  },

  dialogue_page {
    id = "refer-report",
    title = "Three o'clock: you call your authority",
    speakers = {
      speaker { id = "you", "You" },
      speaker { id = "duty", "Duty officer" },
    },
    line { id = "found", speaker = "you", "Drums: label and safety sheet name two products." },
    line { id = "safe", speaker = "duty", "Is everyone safe?" },
    line { id = "closed", speaker = "you", "Yes, nobody opened anything. The other side asks for a copy of all." },
    line { id = "send", speaker = "duty", "Write to me what you saw: both names, batch numbers, route, photographs. To them only what your orders allow, never the name of whoever told you." },
  },

  scenario_page {
    id = "drums-at-night",
    title = "Blue drums at night",
    objective = "safe-refer",
    safety = true,
    variables = {
      variable { id = "record", initial = 0, minimum = 0, maximum = 2, name = "Clear record" },
    },
    scene {
      id = "lane",
      text = "It is three in the morning. A truck with blue drums passes through in transit. The papers say “plastic additive”; the receiver supplies hotels. The driver is tired and polite.",
      option {
        id = "compare", go_to = "papers", changes = { change { variable = "record", by = 1 } },
        consequence = "The safety sheet is about another product. You write it down.",
        "Lay all the papers side by side",
      },
      option {
        id = "ask", go_to = "papers",
        consequence = "The driver knows only the address. You turn to the papers: the safety sheet is about another product.",
        "Ask the driver to tell you about the load",
      },
      option {
        id = "open", go_to = "harm",
        consequence = "A sharp smell comes out. Your eyes burn, and the driver coughs.",
        "Open one drum to see what it is",
      },
      option {
        id = "transit", go_to = "gone",
        consequence = "The driver thanks you and drives on.",
        "Let it pass: transit is not our task",
      },
    },
    scene {
      id = "papers",
      text = "Labels and safety sheet name two products. Neither name is on your list.",
      option {
        id = "hold", go_to = "call", changes = { change { variable = "record", by = 1 } },
        consequence = "You photograph labels and seals from where you stand. You tell the driver why it takes time, and offer a seat.",
        "Hold it as the law allows, ask the authority",
      },
      option {
        id = "seize", go_to = "call", changes = { change { variable = "record", by = -1 } },
        consequence = "Your supervisor stops you: a chemical is not a drug. You correct the record together, and ask the authority.",
        "Seize it as drugs",
      },
      option {
        id = "release", go_to = "gone",
        consequence = "The truck drives on. The two names were never explained.",
        "Let it go: it is not on the list",
      },
    },
    scene {
      id = "call",
      text = "The authority answers. “What do you have for me?”",
      option {
        id = "send", go_to = "other-side", when = { condition { variable = "record", at_least = 2 } },
        consequence = "Your record is clear. The authority can begin at once.",
        "Send your record and the photographs",
      },
      option {
        id = "collect", go_to = "other-side", changes = { change { variable = "record", by = 2 } },
        consequence = "It takes a while. Then the authority has names, batch numbers, route and photographs.",
        "Go through the papers once more, then send",
      },
      option {
        id = "guess", go_to = "other-side", changes = { change { variable = "record", by = -1 } },
        consequence = "The authority asks again, for what you saw. You have to begin anew.",
        "Say what you believe about the driver",
      },
    },
    scene {
      id = "other-side",
      text = "The post on the other side calls. It would like a copy of everything, and asks who told you.",
      option {
        id = "channel", go_to = "settled",
        consequence = "The authority says what may go. The other side can look at the sender.",
        "Send what your orders allow, as agreed",
      },
      option {
        id = "everything", go_to = "harm",
        consequence = "The file also names a person who helped you. It cannot be called back.",
        "Send everything: we are partners",
      },
    },
    scene {
      id = "settled", ending = "good",
      text = "The authority takes over and decides. Nobody was hurt, nothing was opened, and both sides know what they need.",
    },
    scene {
      id = "harm", ending = "poor",
      text = "One step put somebody in danger, and it cannot be taken back. Get help, report it, and think this night through with your supervisor.",
    },
    scene {
      id = "gone", ending = "poor",
      text = "The truck is gone. Perhaps all was lawful. Nobody asked, so nobody can say.",
    },
  },
}
