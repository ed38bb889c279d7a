-- SPDX-License-Identifier: Apache-2.0
test {
  id = "post", title = "What do you know?",
  choice_item {
    id = "signs", objective = "recognise-tampering", multiple = true, points = 1.5,
    prompt = "Which signs speak of tampering?",
    facts = { "iso-17712" },
    choice { id = "glue", "Glue at the joint", correct = true },
    choice { id = "number", "The number differs from the papers", correct = true },
    choice { id = "rain", "Rain marks" },
    choice { id = "scratches", "Fresh scratches", correct = true },
  },
}
