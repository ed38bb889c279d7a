# SPDX-License-Identifier: Apache-2.0
"""Shows what source_texts.py finds, and that texts_agree.py tells each way in which a program may differ."""

import contextlib
import io
import json
import pathlib
import tempfile
import unittest

import rare_texts
import texts_agree
from lesson_forms import FORMS, STEP_TO_ORDER
from lua_tables import Function, NotPlainData, read_forms
from module_files import modules_of
from source_texts import dedented, source_texts, texts_in
from source_tree import read_tree

# A program that prints what the test has written down for it: texts.json, or the forms of the language.
FALSE_AUTHOR = """#!/usr/bin/env python3
import json, pathlib, sys
told = json.loads(pathlib.Path(__file__).with_name("told.json").read_text(encoding="utf-8"))
if told["exit"]:
    sys.exit("it does not work")
if sys.argv[1] == "reference":
    print("".join(f"## {form}\\n\\n" for form in told["forms"]))
else:
    print('msgid ""\\nmsgstr ""\\n')
    for key, text in told["texts"].items():
        print(f'msgctxt "{key}"\\nmsgid {json.dumps(text, ensure_ascii=False)}\\nmsgstr ""\\n')
"""


class LuaTablesTest(unittest.TestCase):
    def test_what_is_computed_is_not_plain_data(self):
        for text in ("lesson { id = f() }", "local x = 3", 'lesson { id = "a" .. "b" }', "lesson { id = b }"):
            with self.subTest(text), self.assertRaises(NotPlainData):
                read_forms(text)

    def test_a_function_is_passed_over(self):
        text = 'bank { score = function(r) if r.text == "end" then return 1 end return 0 end, id = "x" }'
        fields = read_forms(text)[0].fields
        self.assertIsInstance(fields["score"], Function)
        self.assertEqual(fields["id"], "x")

    def test_a_function_without_an_end(self):
        with self.assertRaises(NotPlainData):
            read_forms("bank { score = function(r) if r then return 1 end, }")


class SourceTextsTest(unittest.TestCase):
    def assert_keys(self, lua, expected):
        self.assertEqual({shown.key: shown.text for shown in texts_in(read_forms(lua)[0], "k")}, expected)

    def test_a_recommendation_page(self):
        self.assert_keys(
            """recommendation_page { id = "p", title = "T", otherwise = "None",
                 recommendation { id = "r", courses = { "drugs" }, when = {
                   answered { question = "a/b", any_of = { "no" } } }, "Why" } }""",
            {"k.title": "T", "k.otherwise": "None", "k/r.reason": "Why"},
        )

    def test_true_and_false(self):
        self.assert_keys(
            'true_false_item { id = "i", prompt = "P", feedback_true = "A", feedback_false = "B" }',
            {"k.prompt": "P", "k/true.feedback": "A", "k/false.feedback": "B"},
        )

    def test_answers_are_counted_by_their_kind(self):
        self.assert_keys(
            'short_text_item { accept { "a" }, wrong { "b", feedback = "B" }, accept { "c" } }',
            {"k/accept.1": "a", "k/wrong.1": "b", "k/wrong.1.feedback": "B", "k/accept.2": "c"},
        )

    def test_sections_are_no_part_of_an_item_s_key(self):
        self.assert_keys(
            'test { id = "t", section { id = "s", title = "S", numeric_item { id = "i", prompt = "P" } } }',
            {"k/s.title": "S", "k/i.prompt": "P"},
        )

    def test_a_transcript_of_nothing_spoken_is_no_text(self):
        self.assert_keys('text_page { transcript = "T" }', {})
        self.assert_keys('text_page { narration = "a.ogg", transcript = "T" }', {"k.transcript": "T"})

    def test_markdown_keeps_the_end_of_its_last_line(self):
        self.assert_keys(
            'text_page { title = [[\n    T\n  ]], body = [[\n    A\n      b\n\n    c\n  ]] }',
            {"k.title": "T", "k.body": "A\n  b\n\nc\n"},
        )
        self.assert_keys('ordering_item { step { id = "s", [[\n  S\n]] } }', {"k/s.text": "S"})

    def test_an_empty_text_is_none(self):
        self.assert_keys('choice { id = "c", " ", feedback = "" }', {})
        self.assertEqual(dedented("\n \n"), "")


class TextsAgreeTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        rare_texts.write_below(self.root)
        self.module = modules_of(read_tree(self.root), rare_texts.FOLDER)[0]
        self.texts = source_texts(self.module)
        self.author = self.root / "waypost-author"
        self.author.write_text(FALSE_AUTHOR, encoding="utf-8")
        self.author.chmod(0o755)
        self.comparison = texts_agree.Comparison(self.author)

    def tell(self, texts=None, forms=(), exit_code=0):
        told = {"texts": texts or {}, "forms": list(forms), "exit": exit_code}
        (self.root / "told.json").write_text(json.dumps(told), encoding="utf-8")

    def faults(self):
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            self.comparison.compare(self.module, self.root)
        self.printed = printed.getvalue()
        return self.comparison.faults

    def test_the_same_texts(self):
        self.tell(self.texts)
        self.assertEqual(self.faults(), [])
        self.assertGreater(len(self.texts), 40)

    def test_a_text_that_only_the_program_knows(self):
        self.tell({**self.texts, "rare/only.poem": "Roses"})
        self.assertIn("rare/only.poem: source_texts.py has no such text", self.faults()[0])

    def test_a_text_that_the_program_does_not_know(self):
        self.tell({key: text for key, text in self.texts.items() if key != "rare/only.title"})
        self.assertIn("rare/only.title: waypost-author has no such text", self.faults()[0])

    def test_a_text_that_differs_by_a_line_end(self):
        self.tell({**self.texts, "rare/only.title": "Only\n"})
        self.assertEqual(len(self.faults()), 1)

    def test_a_program_that_fails(self):
        self.tell(exit_code=1)
        self.assertIn("exit 1: it does not work", self.faults()[0])

    def test_a_module_that_computes_is_skipped_with_the_reason(self):
        (self.root / "rare" / "lessons" / "only.lua").write_text("local x = 3\n", encoding="utf-8")
        self.module = modules_of(read_tree(self.root), rare_texts.FOLDER)[0]
        self.tell()
        self.assertEqual(self.faults(), [])
        self.assertIn("rare: skipped, rare/lessons/only.lua: line 1", self.printed)
        self.assertEqual(self.comparison.compared, 0)

    def test_a_form_that_only_one_of_them_knows(self):
        self.tell(forms=["poem_page", *(set(FORMS) - {STEP_TO_ORDER, "tab"})])
        self.comparison.check_forms()
        self.assertIn("only waypost-author knows the form poem_page", self.comparison.faults)
        self.assertIn("only lesson_forms.py knows the form tab", self.comparison.faults)

    def test_a_kind_of_text_that_no_module_shows(self):
        self.tell(self.texts, set(FORMS) - {STEP_TO_ORDER})
        self.faults()
        self.comparison.check_forms()
        self.assertIn("no module shows title of tab: add it to rare_texts.py", self.comparison.faults)
        self.assertFalse(any("transcript of any item" in fault for fault in self.comparison.faults))
