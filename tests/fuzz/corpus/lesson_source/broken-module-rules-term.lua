-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "term", title = "A lesson",
  true_false_item {
    id = "a", prompt = "It is so.", correct = true,
    facts = { "to-come" },  -- error: the item rests on the fact `to-come`, which is not valid before 2027-01-02
  },
  branch { from = "a", when = "passed",
    go_to = "a" },  -- error: this would ask the same again for ever
}
