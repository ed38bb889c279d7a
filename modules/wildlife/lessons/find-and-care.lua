-- SPDX-License-Identifier: CC-BY-4.0
lesson {
  id = "find-and-care",
  title = "Find, care, secure",
  minutes = 16,

  comparison_page {
    id = "choose",
    title = "Choose for a reason",
    column {
      id = "reasons", title = "Reasons to look closer",
      [[
        - weight or value does not fit the goods
        - papers differ, or a permit has gaps
        - the route changed without a reason
        - air holes, smell or sounds that do not fit

        One sign is never proof. Look for more.
      ]],
    },
    column {
      id = "never", title = "Never a reason",
      [[
        - where a person comes from
        - language, religion, name or sex
        - how poor or rich somebody looks

        Most traders and travellers are honest.
      ]],
    },
    facts = { "warning-signs", "signs-add-up", "no-discrimination" },
  },

  explore_page {
    id = "parts",
    title = "Parts count too",
    body = "Not sure what it is? Stop, and ask an expert.",
    image = image {
      file = "parts.svg",
      alt = "A tusk, a horn and a rolled striped skin. Below them a heap of plates, a jar and a box.",
    },
    spot { id = "tusk", at = { 0.16, 0.27 }, title = "Tusk and carving", "Bone and plastic can look like ivory. Leave the difference to an expert." },
    spot { id = "horn", at = { 0.487, 0.34 }, title = "Horn", "Whole, in pieces or as powder. Do not cut or scrape it." },
    spot { id = "skin", at = { 0.80, 0.28 }, title = "Skin", "Teeth, claws and bones of big cats are traded too." },
    spot { id = "plates", at = { 0.27, 0.80 }, title = "Plates", "Brown plates with fine lines may be pangolin scales. All pangolins are in Appendix I." },
    spot { id = "medicine", at = { 0.69, 0.87 }, title = "Medicine", "Read the label. It may name an animal part." },
    facts = { "parts-count", "pangolins", "listed-animals" },
  },

  choice_item {
    id = "fish-scales",
    objective = "secure-and-refer",
    prompt = "A sack holds hard brown plates. “Fish scales,” says the driver. You are not sure. What now?",
    tries_max = 2,
    choice { id = "accept", "Accept it: it may well be true", feedback = "It may. But a claim is checked, not believed." },
    choice { id = "accuse", "Say that it is pangolin, and make an arrest", feedback = "You are not sure. Experts name the species; your orders say the rest." },
    choice { id = "hold", "Hold it, photograph it, ask an expert", correct = true, feedback = "You need not know. You need to ask in time." },
  },

  text_page {
    id = "keep-distance",
    title = "Near animals: keep your distance",
    safety = true,
    body = [[
      An animal that looks healthy can carry disease. A frightened one can bite, kick or sting.

      - Do not touch animals, droppings or blood.
      - Keep food away from them. Wash your hands with soap and running water.
      - **Bite or scratch:** wash it with soap and water for at least 15 minutes, get medical help at once, and report.

      Follow your service's rules.
    ]],
    image = image { file = "wash-hands.svg", alt = "A hand under running water, and a piece of soap." },
    facts = { "looks-healthy", "disturb-little", "bite-or-scratch" },
  },

  picture_page {
    id = "first-hour",
    title = "Live animals: the first hour",
    safety = true,
    image = image {
      file = "quiet-crate.svg",
      alt = "A turtle in a crate under a roof, out of the sun. An officer stands apart and writes.",
      labels = {
        label { id = "shade", at = { 0.45, 0.27 }, "Shade" },
        label { id = "air", at = { 0.225, 0.585 }, "Air" },
        label { id = "distance", at = { 0.816, 0.935 }, "Distance" },
      },
    },
    body = [[
      Call the wildlife authority. Leave the box closed, in shade and quiet. **Do not release** the animals. **Do not feed** them unless the expert says so.
    ]],
    facts = { "care-in-transit", "disturb-little", "who-places-animals" },
  },

  choice_item {
    id = "hot-box",
    objective = "live-animals",
    prompt = "A box of live birds stands in the sun. Help is an hour away. What do you do?",
    tries_max = 2,
    safety = true,
    facts = { "disturb-little", "who-places-animals" },
    choice { id = "shade", "Move the closed box into quiet shade", correct = true, feedback = "Shade, air and quiet help every animal." },
    choice { id = "free", "Open the box and let them fly", feedback = "They may be sick, or far from home. The authority decides." },
    choice { id = "wait", "Leave the box: it is evidence", feedback = "They are evidence and alive. Photograph the place, then give shade." },
  },

  reveal_page {
    id = "five-steps",
    title = "After a find: five steps",
    safety = true,
    step { id = "safe", title = "Make safe", "People first. Use gloves and a mask as your service's rules say. Call your authority." },
    step { id = "photograph", title = "Photograph in place", "Before anything is moved, with papers, number plate and seals." },
    step { id = "count", title = "Count or weigh", "With a witness. Live animals: count from outside." },
    step { id = "seal", title = "Seal and label", "What, where, when, who found it, seal number." },
    step { id = "hand-over", title = "Hand over", "With a signed record. The other side hears of it through the agreed channel." },
    facts = { "scene-order" },
  },

  scenario_page {
    id = "behind-the-nuts",
    title = "Behind the nuts",
    objective = "secure-and-refer",
    safety = true,
    variables = {
      variable { id = "record", initial = 0, minimum = 0, maximum = 3, name = "Your record" },
    },
    scene {
      id = "sacks",
      text = "A lorry carries nuts, and weighs more than its papers say. In the last row a sack has split: hard brown plates. The driver says: “Only fish scales.”",
      option {
        id = "photograph", go_to = "permit", changes = { change { variable = "record", by = 2 } },
        consequence = "You stay back, call a colleague, and photograph the sack where it lies.",
        "Step back and photograph it in place",
      },
      option {
        id = "tip-out", go_to = "permit", changes = { change { variable = "record", by = -1 } },
        consequence = "Dust rises. Nobody can show any more how the sacks lay.",
        "Tip the sacks out to see more",
      },
      option {
        id = "believe", go_to = "gone",
        consequence = "The driver thanks you and drives on.",
        "Believe it: fish scales need no permit",
      },
    },
    scene {
      id = "permit",
      text = "Now the driver shows a permit. It is a copy, issued eight months ago. “Call the number on it,” the driver says.",
      option {
        id = "ask-own", go_to = "box", changes = { change { variable = "record", by = 1 } },
        consequence = "Your Management Authority will ask the authority that is named as the issuer.",
        "Hold the load, ask your own authority",
      },
      option {
        id = "call-number", go_to = "box", changes = { change { variable = "record", by = -1 } },
        consequence = "A friendly voice says that all is well. You do not know whose voice it is. Your supervisor holds the load.",
        "Call the number on the copy",
      },
      option {
        id = "accept-copy", go_to = "gone",
        consequence = "The load leaves with a paper that could be used again tomorrow.",
        "Accept the copy: it has a stamp",
      },
    },
    scene {
      id = "box",
      text = "Something scratches. Beside the sacks stands a box of live turtles, in the sun.",
      option {
        id = "shade", go_to = "handover", changes = { change { variable = "record", by = 1 } },
        consequence = "The turtles grow calm. You note the time, and how many you can see.",
        "Photograph, then shade and quiet, box closed",
      },
      option {
        id = "feed", go_to = "handover", changes = { change { variable = "record", by = -1 } },
        consequence = "One officer is bitten and must wash the wound and see a doctor. The turtles do not eat.",
        "Open the box, give food and water",
      },
      option {
        id = "release", go_to = "weak",
        consequence = "Nobody knows whether they belong there, or were sick.",
        "Set them free in the river nearby",
      },
    },
    scene {
      id = "handover",
      text = "The wildlife authority arrives. “What did you find, and how did it lie?”",
      option {
        id = "show-record", go_to = "good", when = { condition { variable = "record", at_least = 2 } },
        "Show photographs and notes, and both sign",
      },
      option {
        id = "from-memory", go_to = "weak",
        "Tell it from memory",
      },
      option {
        id = "say-gaps", go_to = "weak", when = { condition { variable = "record", at_most = 1 } },
        consequence = "That is honest, and it helps. What was not noted is still missing.",
        "Say openly what was not noted",
      },
    },
    scene {
      id = "good", ending = "good",
      text = "The record is complete, the animals are alive, and the other side gets the case number through the agreed channel. The expert decides what the plates are.",
    },
    scene {
      id = "weak", ending = "poor",
      text = "The load is held, but much cannot be shown any more. Photographs first, shade for the living, and a signed record would have helped.",
    },
    scene {
      id = "gone", ending = "poor",
      text = "The lorry is gone. Nobody will learn what was in the sacks. One question to your authority would have held it in time.",
    },
  },
}
