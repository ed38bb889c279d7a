-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "spots", title = "Spots",
  hotspot_item {  -- error: `hotspot_item` needs `image`
    id = "no-image", prompt = "Where?",
    spot { id = "a", at = { 0.2, 0.2 }, correct = true, "A" }, spot { id = "b", at = { 0.8, 0.8 }, "B" },
  },
  hotspot_item {  -- error: no spot is marked correct
    id = "no-key", prompt = "Where?",
    image = { file = "door.svg", alt = "A door" },
    spot { id = "a", at = { 0.2, 0.2 }, "A" },
    spot { id = "b", at = { 0.8, 0.8 }, "A" },  -- error: duplicate spot
    spot { id = "c", at = { 0.5, 0.5 },
      title = "C",  -- error: `title` has no meaning in an item
      "C" },
  },
  hotspot_item {  -- error: 2 spots are marked correct
    id = "two-keys", prompt = "Where?",
    image = { file = "door.svg", alt = "A door" },
    spot { id = "a", at = { 0.2, 0.2 }, correct = true, "A" },
    spot { id = "b", at = { 0.8, 0.8 }, correct = true, "B" },
  },
  document_check_item {  -- error: every spot is marked correct
    id = "all-wrong", prompt = "What is wrong?",
    image = { file = "door.svg", alt = "A door" },
    spot { id = "a", at = { 0.2, 0.2 }, correct = true, "A" },
    spot { id = "b", at = { 0.8, 0.8 }, correct = true, "B" },
  },
  document_check_item {
    id = "one-key", prompt = "What is wrong?",
    multiple = true,  -- error: `document_check_item` has no field `multiple`
    image = { file = "door.svg", alt = "A door" },
    spot { id = "a", at = { 0.2, 0.2 }, correct = true, "A" },
    spot { id = "b", "B" },  -- error: `spot` needs `at`
  },
}
