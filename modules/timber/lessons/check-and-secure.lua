-- SPDX-License-Identifier: CC-BY-4.0
lesson {
  id = "check-and-secure",
  title = "Check, secure, refer",
  minutes = 13,

  text_page {
    id = "near-logs",
    title = "Near logs, safety first",
    safety = true,
    body = [[
      Logs can roll without warning.

      - Engine off, and a colleague who sees you.
      - Look from the end. Keep clear of the sides.
      - Never climb on the load or reach under it.
      - Only trained people open straps and unload.

      Follow your service's rules.
    ]],
    image = image {
      file = "truck-from-above.svg",
      alt = "A log truck from above, cab at the right. A stack of logs lies beside it. A line of cones stands behind the cut ends.",
      labels = {
        label { id = "above", at = { 0.66, 0.26 }, "Not here" },
        label { id = "below", at = { 0.50, 0.84 }, "Not here" },
        label { id = "from-here", at = { 0.05, 0.52 }, "Here" },
      },
    },
    facts = { "people-away" },
  },

  comparison_page {
    id = "eye-and-laboratory",
    title = "What your eye can say",
    body = "Colour, smell and weight mislead. Officers screen at the post; experts identify in the laboratory.",
    column {
      id = "post", title = "At the post",
      [[
        - It does not look like the declared wood.
        - The marks do not fit the paper.
        - It needs an expert.
      ]],
    },
    column {
      id = "laboratory", title = "In the laboratory",
      [[
        - Which tree the wood is from.
        - What a court can rely on.
      ]],
    },
    facts = { "two-stages" },
  },

  choice_item {
    id = "red-wood",
    objective = "keep-and-refer",
    prompt = "The paper names a pale wood. The cut ends are deep red. What do you write?",
    tries_max = 2,
    facts = { "two-stages" },
    choice { id = "rosewood", "“The load is rosewood.”", feedback = "Only an expert can say that. Write what you saw." },
    choice { id = "nothing", "Nothing, until the laboratory answers", feedback = "Your notes come first. Later nobody remembers." },
    choice { id = "seen", "“Red ends, paper says pale. Expert asked.”", correct = true, feedback = "What you saw, what the paper says, whom you asked." },
  },

  reveal_page {
    id = "five-steps",
    title = "From the load to the file",
    body = "If your orders are to hold the load, work in this order.",
    step { id = "photograph", title = "Photograph", "The load, then each mark with a scale. Nothing has moved yet." },
    step { id = "number", title = "Number", "Give each piece its own number, and note where it lay." },
    step { id = "sample", title = "Sample", "Only if you are trained and allowed. **Never cut through a mark.**" },
    step { id = "seal", title = "Seal", "A bag with a seal number, date, place and witness." },
    step { id = "record", title = "Record", "Who has it now. At each handover both people sign." },
    facts = { "two-stages" },
  },

  dialogue_page {
    id = "a-call",
    title = "A call to the other side",
    speakers = {
      speaker { id = "here", "This side" },
      speaker { id = "there", "The other side" },
    },
    line { id = "greet", speaker = "here", "My supervisor agreed that I ask about a permit." },
    line { id = "welcome", speaker = "there", "Gladly. What may you tell me?" },
    line { id = "number", speaker = "here", "Its number, its date, and the office that issued it." },
    line { id = "issuer", speaker = "there", "Only that office can confirm it. I pass it on." },
    line { id = "thanks", speaker = "here", "Thank you. The load waits; nobody is accused." },
  },

  decision_item {
    id = "nobody-answers",
    objective = "keep-and-refer",
    prompt = "It is 3 a.m. The forest office does not answer. The driver asks to go.",
    tries_max = 2,
    decision { id = "copy", consequence = "The copies stay, the wood is gone. Nobody can examine a copy.", "Copy the papers and let the truck go" },
    decision { id = "supervisor", credit = 1, consequence = "The supervisor knows what your law allows, and whom to wake.", "Call your supervisor, who decides" },
    decision { id = "alone", consequence = "Your law says how long a load may wait, and who decides it.", "Hold it alone until somebody answers" },
  },

  annex_page {
    id = "who-decides",
    title = "National annex: to be filled in",
    slot = "timber-rules",
    body = [[
      This page waits for your **national authority**. Only that authority fills it in and confirms it:

      - which timber may leave, enter or pass, and with which papers
      - who may measure, sample, hold or seize, and for how long
      - which difference in volume is normal
      - the forest office and the Management Authority to call

      Until then, ask your training office for these rules.
    ]],
  },

  scenario_page {
    id = "furniture",
    title = "A load of furniture",
    objective = "keep-and-refer",
    safety = true,
    variables = {
      variable { id = "trust", initial = 1, minimum = 0, maximum = 2, name = "Driver's trust" },
    },
    scene {
      id = "lane",
      text = "Evening. A truck stops. The paper says “furniture, mixed wood”. Under the straps you see planks. The driver is tired.",
      option {
        id = "ask", go_to = "papers", changes = { change { variable = "trust", by = 1 } },
        consequence = "The driver searches the folder and finds a second paper.",
        "Greet, and ask for the scientific name",
      },
      option {
        id = "accuse", go_to = "papers", changes = { change { variable = "trust", by = -1 } },
        consequence = "The driver hands you the whole folder and says no more.",
        "Say that the paper is false",
      },
      option { id = "stamp", go_to = "gone", consequence = "The stamp takes a second.", "Stamp it: furniture is allowed" },
    },
    scene {
      id = "papers",
      text = "The second paper has a scientific name and a permit number. The planks are rough. You want to see more.",
      option { id = "open", go_to = "slid", consequence = "The first strap comes off.", "Have the driver open the straps" },
      option {
        id = "end", go_to = "marks",
        consequence = "From behind, in good light, you read the marks.",
        "Look from the end, with the straps closed",
      },
      option {
        id = "yard", go_to = "marks", when = { condition { variable = "trust", at_least = 2 } },
        consequence = "“At a yard by the road. I only drive.” You write it down, then read the marks from behind.",
        "Ask the driver where it was loaded",
      },
    },
    scene {
      id = "marks",
      text = "The permit number is in your book: two days ago, another truck. The driver offers to pay for a quick end.",
      option { id = "cut", go_to = "cut", consequence = "You say no, and fetch a saw.", "Refuse, and saw off a marked end as proof" },
      option { id = "copy", go_to = "gone", consequence = "You say no, and copy the number.", "Refuse, and send the truck on its way" },
      option {
        id = "call", go_to = "held",
        consequence = "You say no, politely, and write the offer down.",
        "Refuse, photograph, call the supervisor",
      },
    },
    scene { id = "held", ending = "good", text = "Your authority asks the office that issued the permit. The load waits untouched. The driver has water and a chair. Who did what is for others to decide." },
    scene { id = "gone", ending = "poor", text = "The truck is gone. Nobody can say now what wood it was, or whether the paper was its own." },
    scene { id = "slid", ending = "poor", text = "The top planks slide where your colleague stood a moment ago. Nobody is hurt, by luck. No photograph shows how they lay." },
    scene { id = "cut", ending = "poor", text = "The saw went through the mark. The expert may name the wood, but the piece can no longer be matched to its paper." },
  },
}
