-- SPDX-License-Identifier: CC-BY-4.0
lesson {
  id = "licence-and-label",
  title = "The licence and the label",
  minutes = 10,

  text_page {
    id = "start-here",
    title = "Before you start",
    body = [[
      > **Your national law and your orders come first. This course does not replace them.**

      Where a page and your orders differ, follow your orders, and tell your trainer.

      You will learn to read, compare, stay safe and refer. Organisations are named only to say where a public fact comes from.

      > Draft: no subject expert has checked this course yet.
    ]],
    image = image { file = "cylinder.svg", alt = "A cylinder for cooling gas, with a valve on top and a label in front." },
  },

  comparison_page {
    id = "two-agreements",
    title = "Two agreements, one treaty",
    body = "Fridges and air conditioners need cooling gas. Most of this trade is honest. Limits tighten **step by step**: ask which are in force.",
    column {
      id = "montreal", title = "Montreal Protocol",
      "For the **ozone layer**, which shields us from harmful rays of the sun. It limits **CFC** and **HCFC** gases, among others.",
    },
    column {
      id = "kigali", title = "Kigali Amendment",
      "For the **climate**, in force since 2019. It limits **HFC** gases, on dates that differ between groups of countries.",
    },
    facts = { "ozone-steps", "kigali-steps", "own-timetable" },
  },

  dialogue_page {
    id = "who-decides",
    title = "Who decides: the ozone unit",
    body = "To import or export a controlled gas, a trader needs a **licence**. A quota may limit how much. Only your **licensing authority** can confirm it, often through the **national ozone unit**. So call.",
    speakers = {
      speaker { id = "officer", "Officer" },
      speaker { id = "unit", "Ozone unit" },
    },
    line { id = "ask", speaker = "officer", "I have a licence for cooling gas here. May I read you number and importer?" },
    line { id = "answer", speaker = "unit", "The number is ours, the importer is another. Please hold the load if you may. You get this in writing." },
    line { id = "note", speaker = "officer", "Thank you. I note your office and the time." },
    facts = { "licence-system", "authority-confirms" },
  },

  choice_item {
    id = "ask-whom",
    objective = "who-decides",
    prompt = "A driver shows you a licence of a kind you have never seen. Who can confirm it?",
    tries_max = 2,
    facts = { "authority-confirms" },
    choice { id = "importer", "The importer named on it", feedback = "The importer may be honest, but cannot confirm a licence." },
    choice { id = "authority", "Your licensing authority", correct = true, feedback = "Only that office can. Note who answered." },
    choice { id = "other-side", "The post on the other side", feedback = "It works under its own law. Ask your own authority." },
  },

  explore_page {
    id = "around-the-cylinder",
    title = "Look around the cylinder",
    safety = true,
    body = "Read with your eyes. Press each number.",
    visit_all = true,
    image = image { file = "cylinder.svg", alt = "A cylinder for cooling gas. Under its label the corner of another label can be seen." },
    spot { id = "valve", at = { 0.50, 0.10 }, title = "Valve", "Leave it closed. Nobody opens it to find out what is inside." },
    spot { id = "paint", at = { 0.385, 0.37 }, title = "Paint", "The colour proves nothing." },
    spot { id = "name", at = { 0.53, 0.525 }, title = "Name of the gas", "A name or an R-number, such as R-134a. Write it exactly as it is printed." },
    spot { id = "maker", at = { 0.53, 0.70 }, title = "Maker and batch", "No maker's name, or a misspelt word? False labels have shown both." },
    spot { id = "edge", at = { 0.62, 0.84 }, title = "Edge of the label", "Another label below is a reason to ask." },
    facts = { "false-labels" },
  },

  text_page {
    id = "colour",
    title = "A colour proves nothing",
    body = [[
      Makers once painted cylinders by gas. Colours were mixed up, and anyone can paint.

      In 2016 an association of makers gave up its list of colours: one light grey-green for all, by 2020.

      So read the **label and markings**, and compare them with the papers. If they do not fit, ask.
    ]],
    image = image {
      file = "three-cylinders.svg",
      alt = "Three cylinders in three different greys stand upright behind a barrier tape.",
      labels = { label { id = "any", at = { 0.50, 0.13 }, "Which gas?" } },
    },
    facts = { "colour-list-ended" },
  },

  document_check_item {
    id = "label-check",
    objective = "read-cylinder",
    prompt = "The invoice says: R-134a, batch 4471. Mark what does not fit.",
    tries_max = 2,
    image = image {
      file = "cylinder-label.svg",
      alt = "The label of a cylinder with four lines. Its lower right corner has come loose.",
      labels = {
        label { id = "gas-is", at = { 0.42, 0.19 }, "R-134a" },
        label { id = "small-is", at = { 0.42, 0.37 }, "Small print: R-22" },
        label { id = "batch-is", at = { 0.42, 0.55 }, "Batch 4417" },
        label { id = "maker-is", at = { 0.42, 0.70 }, "Maker: name, address" },
      },
    },
    spot { id = "gas", at = { 0.83, 0.19 }, feedback = "It is the gas of the invoice.", "Gas" },
    spot { id = "small", at = { 0.83, 0.37 }, correct = true, "It names another gas" },
    spot { id = "batch", at = { 0.83, 0.55 }, correct = true, "The batch differs" },
    spot { id = "maker", at = { 0.83, 0.715 }, feedback = "A maker is named, as it should be.", "Maker" },
    spot { id = "corner", at = { 0.83, 0.91 }, correct = true, "Another label lies below" },
  },
}
