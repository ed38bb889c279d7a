# SPDX-License-Identifier: Apache-2.0
"""A module with what the language allows and no module of the repository does: it gives texts_agree.py the
keys and spellings that would otherwise be compared by nobody."""

FOLDER = "rare"
FILES = {
    "module.lua": r"""-- SPDX-License-Identifier: Apache-2.0
module({
  api = 1, id = "rare", version = "1.0.0", source_language = "en",
  title = "Quotes \"here\" and 'there'", summary = 'A \\ and a "quote"',
  lessons = { "only" }, bank = "quizzes/bank",
  objectives = { { id = "plain-table", "An objective in a plain table" }, }
})
""",
    "lessons/only.lua": r"""-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "only"; title = "Only",
  --[[ A comment of
       two lines, "with a quote ]]
  text_page {
    id = "lines", title = "Lines", transcript = "No sound says this, so it is no text.",
    body = [==[

        - A line with [[brackets]].

            A line that is indented.
      The line with the least indentation.  ]==],
  },
  picture_page {
    id = "spoken", title = "Spoken", image = { file = "a.svg", alt = "A" }, narration = "a.ogg",
    transcript = [[
      Spoken.
    ]],
  },
  dialogue_page {
    id = "talk", title = "Talk", speakers = { { id = "driver", "Driver" } },
    line { id = "one", speaker = "driver", "One" }, line { id = "two", speaker = "driver", "Two" },
  },
  scenario_page {
    id = "scenario", title = "Scenario", variables = { { id = "trust", maximum = 2, name = "Trust" } },
    scene {
      id = "begin", text = [[
        It begins.
      ]],
      image = { file = "a.svg", alt = "Scene", labels = { { id = "here", at = { 0.5, 0.5 }, "Here" } } },
      option { id = "on", go_to = "last", "Go on" },
    },
    scene { id = "last", text = "It ends.", ending = "good" },
  },
  ordering_item {
    id = "order", prompt = "Order", hints = { "First hint", [[
      Second hint
    ]] },
    narration = "a.ogg", transcript = "Order, spoken", explanation = "Why",
    image = { file = "a.svg", alt = "Order", labels = { { id = "there", at = { 0.5, 0.5 }, "There" } } },
    step { id = "a", [[
      A step of Markdown has its line end, this one has none.
    ]] },
    step { id = "b", "B" }, step { id = "c", "C" },
  },
  short_text_item {
    id = "typed", prompt = "Typed",
    wrong { "no\\*", feedback = "Wrong, first" }, accept { "yes*" }, wrong { "never" },
    accept { "of course", credit = 0.5, feedback = "Accepted, second" },
  },
  gaps_item {
    id = "gaps", prompt = "Gaps", text = "A {first} and a {second}.",
    gap { id = "first", accepts = { "one", "two" } },
    gap { id = "second",
      choice { id = "x", "X", correct = true }, choice { id = "y", "Y", feedback = "Why" } },
  },
}
""",
    "quizzes/bank.lua": r"""-- SPDX-License-Identifier: Apache-2.0
bank {
  function_item {
    id = "scored", prompt = "Scored", unit = "kg",
    score = function(response)
      local points, word = 0, "end" -- end
      for _, each in ipairs({ 1, 2 }) do
        if each ~= 2 then points = points + 1 elseif each then points = points - 1 end
      end
      while points > 1 do points = points - 1 end
      repeat points = points + 0.5 until points >= 0.5
      return (function() return #word > 0 and points or 0 end)()
    end,
    explanation = "After the function",
  },
}
""",
}


def write_below(folder):
    """Writes the module as a folder of its own below `folder`, a path."""
    for name, text in FILES.items():
        file = folder / FOLDER / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
