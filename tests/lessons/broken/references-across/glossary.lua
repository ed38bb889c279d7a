-- SPDX-License-Identifier: Apache-2.0
glossary {
  term { id = "seal", "seal", definition = "It shows whether a door was opened." },
  term { id = "bolt", "bolt", definition = "A pin." },
  term { id = "bolt", "pin", definition = "A bolt." },  -- error: duplicate id `bolt`
  term { id = "sealing", "Seal", definition = "The same again." },  -- error: duplicate term
  term { id = "bare", "bare" },  -- error: `term` needs `definition`
}
