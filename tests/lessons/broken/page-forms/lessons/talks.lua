-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "talks", title = "Talks and sounds",
  dialogue_page {
    id = "dialogue", title = "Dialogue",
    speakers = {
      speaker { id = "officer", "Officer" },
      speaker { id = "driver", "Driver" },
    },
    line { id = "one", speaker = "officer", "Good morning." },
    line {
      id = "two",
      speaker = "diver",  -- error: there is no speaker `diver`
      "Good morning.",
    },
    line { id = "driver", speaker = "driver", "Good bye." },  -- error: duplicate id `driver`
  },
  dialogue_page {  -- error: `dialogue_page` needs `speakers` -- error: `dialogue_page` needs at least 2 `line`, this one has 1
    id = "alone", title = "Alone",
    line { id = "one", speaker = "officer", "Good morning." },  -- error: there is no speaker `officer`
  },
  text_page {
    id = "sounds", title = "Sounds", body = "Text",
    narration = "Why.mp3",  -- error: `Why.mp3` is no name of a sound
  },
  text_page {
    id = "silence", title = "Silence", body = "Text",
    transcript = "Nobody says this",  -- warning: `transcript` has no meaning without `narration`
  },
  reveal_page {
    id = "unwritten", title = "Unwritten",
    narration = "gone.ogg",  -- warning: there is no sound media/gone.ogg -- warning: the narration has no `transcript`
    step { id = "a", "A" }, step { id = "b", "B" },
  },
  text_page {
    id = "terms", title = "Terms",
    body = "A [seal](term:seal) is a word of no glossary.",  -- error: there is no term `seal`
  },
}
