# SPDX-License-Identifier: Apache-2.0
"""A small module in which no rule finds anything, and the test that breaks it on purpose."""

import datetime
import pathlib
import tempfile
import unittest

import content

NOW = datetime.date(2026, 11, 21)
LICENCE = "-- SPDX-License-Identifier: CC-BY-4.0\n"


def translation_of(text):
    """gettext wants a line end at the end of both or of neither."""
    return "x\\n" if text.endswith("\\n") else "x"


CLEAN_MODULE = {
    "README.md": "# Waypost\n\n> *" + content.INDEPENDENCE + "*\n",
    "modules/seals/module.lua": LICENCE + 'module { id = "seals", title = "Seals", lessons = { "first" } }\n',
    "modules/seals/facts.lua": LICENCE
    + 'facts {\n  fact { id = "numbers", "A seal has a number.", source = "ISO 17712, '
    '2013",\n    date = "2013-05-15", evidence = "V", review_date = "2027-03-01" },\n}\n',
    "modules/seals/lessons/first.lua": LICENCE
    + """lesson {
  id = "first", title = "First look",
  text_page {
    id = "start", title = "Before you start",
    body = [[
      > **Your national law and your orders come first. This course does not replace them.**
    ]],
    image = { file = "bolt.svg", alt = "A bolt", labels = { { id = "head", at = { 0.1, 0.2 }, "Head" } } },
  },
  choice_item {
    id = "number", prompt = "Where is the number?", facts = { "numbers" },
    choice { id = "head", "On the head", correct = true, feedback = "Yes." },
    choice { id = "none", "There is none" },
  },
}
""",
    "modules/seals/media/bolt.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>\n',
    "modules/seals/locales/vi.po": """# SPDX-License-Identifier: CC-BY-4.0
msgid ""
msgstr ""
"Project-Id-Version: waypost 0.1.0\\n"
"PO-Revision-Date: 2026-11-21 20:00+0000\\n"
"Last-Translator: nobody\\n"
"Language-Team: none\\n"
"Language: vi\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"X-Waypost-Status: draft\\n"

msgctxt "seals.title"
msgid "Seals"
msgstr "x"
"""
    + "".join(
        f'\nmsgctxt "seals/{key}"\nmsgid "{text}"\nmsgstr "{translation_of(text)}"\n'
        for key, text in (
            ("first.title", "First look"),
            ("first/start.title", "Before you start"),
            (
                "first/start.body",
                "> **Your national law and your orders come first. This course does not replace them.**\\n",
            ),
            ("first/start.alt", "A bolt"),
            ("first/start/head.text", "Head"),
            ("first/number.prompt", "Where is the number?"),
            ("first/number/head.text", "On the head"),
            ("first/number/head.feedback", "Yes."),
            ("first/number/none.text", "There is none"),
            ("fact/numbers.text", "A seal has a number."),
            ("fact/numbers.source", "ISO 17712, 2013"),
        )
    ),
}
FIRST = "modules/seals/lessons/first.lua"
FACTS = "modules/seals/facts.lua"
BOLT = "modules/seals/media/bolt.svg"
VI = "modules/seals/locales/vi.po"


class ContentTest(unittest.TestCase):
    """A test with the clean module in a folder of its own, to be broken in one place."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        for path, text in CLEAN_MODULE.items():
            self.write(path, text)

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def replace(self, path, old, new):
        self.assertIn(old, CLEAN_MODULE[path])
        self.write(path, CLEAN_MODULE[path].replace(old, new, 1))

    def messages(self, warnings=False):
        return [
            f"{finding.path}: {finding.message}"
            for finding in content.findings_of(self.root, NOW)
            if warnings or not finding.warning
        ]

    def assert_broken(self, path, old, new, words):
        self.replace(path, old, new)
        found = self.messages()
        self.assertTrue(any(message.startswith(path) and words in message for message in found), found)
