-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "typed", title = "Typing",
  numeric_item { id = "no-key", prompt = "How many?" },  -- error: `numeric_item` needs `correct`
  numeric_item {
    id = "words", prompt = "How many?",
    correct = "12",  -- error: `correct` of `numeric_item` takes a number from -1000000000 to 1000000000
    tolerance = -1,  -- error: `tolerance` of `numeric_item` takes a number from 0 to 1000000000
  },
  numeric_item {
    id = "decimals", prompt = "How much?",
    correct = 1 / 3,  -- error: `correct` has more than six decimals
  },
  numeric_item {  -- error: `correct` is no finite number
    id = "endless", prompt = "How much?", correct = 1 / 0,
  },
  short_text_item { id = "no-answer", prompt = "What?" },  -- error: the item accepts no answer
  short_text_item {
    id = "twice", prompt = "What?",
    accept { "seal*" },
    accept { "Seals" },  -- error: `Seals` is accepted already, as `seal*`
    accept { "bolt seal", credit = 0.5 },
    accept { "bolt  SEAL" },
    accept { "**" },  -- error: `**` fits whatever is typed
    accept { "pin",
      credit = 0 },  -- error: `credit` of `accept` takes a number from 0.000001 to 1
    wrong { "sealing wax" },  -- error: `sealing wax` is named wrong, and accepted as `seal*`
    wrong { "handle" },
    wrong { "Handle" },  -- error: `Handle` is named wrong already, as `handle`
  },
  short_text_item {  -- error: no answer earns the whole credit
    id = "half", prompt = "What?",
    accept { "seal", credit = 0.5 },
  },
}
