-- SPDX-License-Identifier: Apache-2.0
glossary {
  term { id = "bolt-seal", "bolt seal", definition = "A steel pin that locks into a barrel and can only be cut off." },
  term { id = "bill-of-lading", "bill of lading", definition = "The carrier's receipt for the goods. It names the container and its seal." },
}
