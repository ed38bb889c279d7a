-- SPDX-License-Identifier: Apache-2.0
bank {
  true_false_item { id = "a", prompt = "It is so.", correct = true },
  true_false_item { id = "a", prompt = "It is not so.", correct = true },  -- error: duplicate id `a`
}
