-- SPDX-License-Identifier: CC-BY-4.0
lesson {
  id = "papers-and-safety",
  title = "Papers, safety, refer",
  minutes = 14,

  tabs_page {
    id = "beside-the-load",
    title = "Put the papers beside the load",
    body = "Each paper should tell the same story. A difference may be an honest mistake: ask, then look for more.",
    tab { id = "papers", title = "Papers", "Invoice, packing list and transport paper: the same gas, the same number of cylinders, the same sender and receiver?" },
    tab { id = "code", title = "Code", "Does the customs code fit the description? If you are not sure which code belongs to a gas, ask customs." },
    tab { id = "firm", title = "Firm", "Does the importer exist? Does the container number exist? Is there a licence for this gas, and for this importer?" },
    tab { id = "label", title = "Label", "Is the name on the cylinder the name in **all** the papers? Look at the shape and the packaging too." },
    facts = { "customs-checklist" },
  },

  comparison_page {
    id = "reported-tricks",
    title = "Reported tricks, fair questions",
    body = "None of these is proof: recovered gas and transit can be honest.",
    column {
      id = "tricks", title = "What was reported",
      [[
        - one gas declared as another
        - new gas called “recovered”
        - cylinders behind other goods
        - transit goods that stay
        - gas declared as equipment
      ]],
    },
    column {
      id = "questions", title = "What you can ask",
      [[
        - Do label and papers agree?
        - Who recovered it, and where?
        - May I see the whole load?
        - Where does it leave?
        - What is inside the equipment?
      ]],
    },
    facts = { "smuggling-schemes", "declared-as-another" },
  },

  choice_item {
    id = "recovered-gas",
    objective = "compare-papers",
    prompt = "The invoice says “recovered gas”. The cylinders look new. What do you do first?",
    tries_max = 2,
    facts = { "smuggling-schemes" },
    choice { id = "seize", "Seize the load: it is a known trick", feedback = "One sign is never proof. Ask and compare first." },
    choice { id = "ask", "Ask for the papers of the recovery", correct = true, feedback = "Then compare them with label and licence." },
    choice { id = "pass", "Let it pass: recovered gas needs no licence", feedback = "It may need one. Your authority can tell you." },
  },

  text_page {
    id = "cylinder-rule",
    title = "The rule for cylinders",
    safety = true,
    body = [[
      The label may be false, and the gas may be toxic or burn.

      1. **Do not open** a valve. Do not smell, shake or heat.
      2. **Keep back**, and keep others back.
      3. **No flame,** no smoking.
      4. **Stay out** of an enclosed load space.
      5. **Call specialists** to test and move.

      Follow your service's rules.
    ]],
    image = image {
      file = "three-cylinders.svg",
      alt = "Three cylinders stand upright in the open air. A barrier tape keeps people away.",
      labels = { label { id = "back", at = { 0.50, 0.81 }, "Keep back" } },
    },
    facts = { "counterfeit-gas", "gas-dangers" },
  },

  reveal_page {
    id = "hold-and-refer",
    title = "In doubt: five steps",
    safety = true,
    body = "Not sure? Nobody is blamed for asking.",
    step { id = "safe", title = "Make safe", "People first. The rule for cylinders holds at every step." },
    step { id = "photograph", title = "Photograph", "Label, markings, papers and place, before anything is moved." },
    step { id = "hold", title = "Hold", "Only as your law allows. Tell the driver calmly what happens next." },
    step { id = "call", title = "Call", "The ozone unit for the licence, specialists for the cylinders. The ozone unit can ask the unit of the other country." },
    step { id = "report", title = "Report", "What you **saw**, when, and who answered. What the other side may know goes through the agreed channel." },
    facts = { "units-consult" },
  },

  choice_item {
    id = "hissing",
    objective = "safe-and-refer",
    prompt = "In a closed truck something hisses behind the boxes. What do you do?",
    tries_max = 2,
    safety = true,
    facts = { "counterfeit-gas" },
    choice { id = "climb", "Climb in quickly and find it", feedback = "You do not know what is in the air there. Stay out." },
    choice { id = "back", "Keep everybody back, call for help", correct = true, feedback = "No flame, no smoking. Specialists go in." },
    choice { id = "smell", "Smell at the door to name the gas", feedback = "Never smell a gas. It may be toxic." },
  },

  annex_page {
    id = "whom-to-call",
    title = "Whom to call here",
    slot = "ozone-unit-and-specialists",
    safety = true,
    body = [[
      Your national authority has not confirmed this page yet. It is for your country to fill in:

      - which office issues licences, and how to reach it at night
      - who may test, move and store cylinders
      - how long you may hold a load

      Until then ask your supervisor, and keep the numbers at the post.
    ]],
  },

  scenario_page {
    id = "rows-behind-boxes",
    title = "Rows behind the boxes",
    safety = true,
    objective = "safe-and-refer",
    variables = {
      variable { id = "record", initial = 1, minimum = 0, maximum = 3, name = "Your record" },
    },
    scene {
      id = "lane",
      text = "It is late. The papers say: floor panels. Between the boxes you see rows of round metal shapes. “Only flower pots,” says the driver.",
      option {
        id = "open-air", go_to = "cylinders", changes = { change { variable = "record", by = 1 } },
        consequence = "In the open air the driver opens the rear. You note time and place, and look from outside.",
        "Have the rear opened in the open air, and look",
      },
      option {
        id = "hall", go_to = "cylinders", changes = { change { variable = "record", by = -1 } },
        consequence = "Your supervisor stops you: not in a closed hall. Boxes have been moved, and nobody took a photograph.",
        "Pull the boxes out in the closed hall",
      },
      option {
        id = "wave", go_to = "gone",
        consequence = "The papers had stamps. Nobody compared them with the load.",
        "Wave the truck through: the papers have stamps",
      },
    },
    scene {
      id = "cylinders",
      text = "They are gas cylinders, light blue. The papers say nothing of gas. “Blue means R-134a, quite harmless,” says the driver.",
      option {
        id = "photograph", go_to = "licence", changes = { change { variable = "record", by = 1 } },
        consequence = "Your photograph shows a second label below the first.",
        "Read and photograph the labels, hands off",
      },
      option {
        id = "believe", go_to = "licence",
        consequence = "You write “R-134a”. But a colour proves nothing.",
        "Write down R-134a, because of the colour",
      },
      option {
        id = "valve", go_to = "leak", changes = { change { variable = "record", by = -1 } },
        consequence = "It hisses. You cannot know what comes out.",
        "Open one valve a little, to smell it",
      },
    },
    scene {
      id = "leak",
      text = "The hissing goes on. Two people come closer to see, one of them with a cigarette.",
      option {
        id = "back-off", go_to = "licence",
        consequence = "Everyone is back, no flame is near. Specialists close the valve two hours later.",
        "Get everyone back and out, and call specialists",
      },
      option {
        id = "tape", go_to = "hurt",
        consequence = "You bend over the valve with a roll of tape.",
        "Tape the valve before more gas escapes",
      },
    },
    scene {
      id = "licence",
      text = "The driver finds a licence on the telephone. It names fewer cylinders than you count. “The rest I pay for, here and now.”",
      option {
        id = "send", go_to = "handed-over", when = { condition { variable = "record", at_least = 3 } },
        consequence = "Refused, and reported. The ozone unit has your photographs before the office opens.",
        "Refuse, hold, and send your photographs with the call",
      },
      option {
        id = "call", go_to = "handed-over",
        consequence = "Refused, and reported. Then the photographs are taken that the ozone unit asks for.",
        "Refuse, hold as your law allows, call the ozone unit",
      },
      option {
        id = "pay", go_to = "gone",
        consequence = "Money was taken for a gas that nobody identified.",
        "Take the payment and let the truck go",
      },
    },
    scene {
      id = "handed-over", ending = "good",
      text = "The licensing authority answers: this licence does not cover the load. Specialists take the cylinders, all closed. Your report says what you saw, and nothing that you guessed.",
    },
    scene {
      id = "gone", ending = "poor",
      text = "The truck is gone. Nobody can say what it carried, or who will open it. Next time: compare, hold, ask.",
    },
    scene {
      id = "hurt", ending = "poor",
      text = "You and a colleague need medical help. The cylinder could have waited untouched. Next time: back, no flame, call specialists.",
    },
  },
}
