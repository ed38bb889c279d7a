-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "first", title = "Checking container seals", minutes = 10,
  text_page {
    id = "why", title = "Why seals matter", safety = true,
    body = [[
      A seal shows whether a container was opened on its way.

      - Look at the **number** first,
      - then at the *bolt*.
    ]],
    image = {
      file = "bolt-seal.svg", alt = "A bolt seal on a container door",
      labels = { { id = "number", at = { 0.42, 0.30 }, "Seal number" } },
    },
    facts = { "iso-17712", "habit" },
  },
  choice_item {
    id = "first-look", objective = "recognise-tampering", tries_max = 2,
    prompt = "Which of these seals was tampered with?",
    choice { id = "turns", "The bolt turns freely", correct = true, feedback = "Yes. A sound bolt does not turn." },
    choice { id = "faded", "The paint is faded", feedback = "Sun and salt do that too." },
  },
  branch { from = "first-look", when = "failed", go_to = "why" },
}
