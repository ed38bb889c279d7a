#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Shows that each content rule can fail: a small clean module is broken on purpose in one place, and that
place must be named."""

import datetime
import unittest

import content
from clean_module import BOLT, CLEAN_MODULE, FACTS, FIRST, VI, ContentTest
from forms_self_test import EveryFormTest, EveryModuleTest  # noqa: F401
from texts_self_test import LuaTablesTest, SourceTextsTest, TextsAgreeTest  # noqa: F401


class RulesTest(ContentTest):
    def test_a_clean_module_has_no_findings(self):
        self.assertEqual(self.messages(warnings=True), [])

    def test_a_readme_without_the_sentence_on_independence(self):
        self.assert_broken("README.md", "or any government", "or anybody", "independence")

    def test_a_fact_without_a_source(self):
        self.assert_broken(FACTS, 'source = "ISO 17712, 2013",', "", "no source")

    def test_a_fact_without_a_date(self):
        self.assert_broken(FACTS, 'date = "2013-05-15"', 'date = "2013"', "no date")

    def test_a_fact_from_the_future(self):
        self.assert_broken(FACTS, "2013-05-15", "2026-11-22", "is dated 2026-11-22")

    def test_a_fact_that_nobody_could_confirm(self):
        self.assert_broken(FACTS, 'evidence = "V"', 'evidence = "U"', "evidence mark")

    def test_a_fact_without_a_review_date(self):
        self.assert_broken(FACTS, "2027-03-01", "soon", "no review date")

    def test_a_scored_item_on_professional_knowledge(self):
        self.replace(FACTS, 'evidence = "V"', 'evidence = "T"')
        self.assertEqual(self.messages(), [f"{FIRST}: number scores fact numbers, marked T"])

    def test_a_scored_item_on_an_expired_fact(self):
        self.replace(FACTS, "2027-03-01", "2026-11-20")
        self.assertEqual(self.messages(), [f"{FIRST}: number scores fact numbers, past its review"])

    def test_a_fact_that_is_not_there(self):
        self.assert_broken(FIRST, '"numbers"', '"letters"', "no fact letters")

    def test_a_first_screen_without_national_law(self):
        self.assert_broken(FIRST, "orders come first.", "orders matter.", "national law first")

    def test_an_untagged_hazard(self):
        self.assert_broken(FIRST, "There is none", "Do **not touch** it", 'speaks of "do not touch" untagged')

    def test_a_tagged_hazard(self):
        self.replace(
            FIRST,
            'id = "number", prompt = "Where is the number?"',
            'id = "number", safety = true, prompt = "Where is the number? Do not touch it."',
        )
        self.assertFalse(any("untagged" in message for message in self.messages()))

    def test_an_amount_beside_a_precursor(self):
        self.assert_broken(
            FIRST, "There is none", "It holds 25 litres of acetic anhydride", '"25 litres" stands beside'
        )

    def test_an_amount_in_another_sentence(self):
        self.replace(FIRST, "There is none", "It weighs 25 kg. A precursor is a chemical.")
        self.assertFalse(any("stands beside" in message for message in self.messages()))

    def test_a_number_to_call_that_nobody_confirmed(self):
        self.assert_broken(FIRST, "There is none", "Call the hotline 111", "nobody confirmed the number 111")

    def test_a_number_to_call_in_a_dated_fact(self):
        self.replace(FIRST, "There is none", "Call the hotline 111")
        (self.root / FACTS).write_text(
            CLEAN_MODULE[FACTS].replace("A seal has a number.", "The hotline is 111."), encoding="utf-8"
        )
        self.assertFalse(any("confirmed the number" in message for message in self.messages()))

    def test_a_drawing_that_is_not_there(self):
        self.assert_broken(FIRST, "bolt.svg", "nut.svg", "media/nut.svg is not there")

    def test_an_image_without_words(self):
        self.assert_broken(FIRST, 'alt = "A bolt"', 'alt = ""', "an image without words")

    def test_words_in_a_drawing(self):
        self.assert_broken(BOLT, "<path", "<text>Head</text><path", "words in a drawing")

    def test_a_drawing_that_runs_something(self):
        self.assert_broken(BOLT, "<path", '<path onload="x()"', "runs something")

    def test_a_drawing_from_elsewhere(self):
        self.assert_broken(BOLT, "<path", '<use href="https://example.org/a.svg#b"/><path', "from elsewhere")

    def test_a_drawing_that_no_page_shows_is_a_warning(self):
        (self.root / BOLT).with_name("spare.svg").write_text(CLEAN_MODULE[BOLT], encoding="utf-8")
        self.assertEqual(self.messages(), [])
        self.assertEqual(len(self.messages(warnings=True)), 1)

    def test_a_translation_without_its_language(self):
        self.assert_broken(VI, "Language: vi", "Language: th", "header's Language is 'th'")

    def test_a_translation_without_a_status(self):
        self.assert_broken(VI, "X-Waypost-Status: draft", "X-Other: draft", "X-Waypost-Status is None")

    def test_a_review_that_nobody_made(self):
        self.assert_broken(VI, "Status: draft", "Status: reviewed", "no reviewer is known")

    def test_a_stale_translation(self):
        self.assert_broken(
            VI, 'msgid "A bolt"', 'msgid "A bolt seal"', "first/start.alt was translated from another"
        )

    def test_a_translation_of_other_letters(self):
        self.assert_broken(VI, "does not replace", "does  not replace", "was translated from another text")

    def test_a_translation_of_nothing(self):
        self.assert_broken(VI, "seals/first/start.alt", "seals/first/gone.alt", "called seals/first/gone.alt")

    def test_a_missing_translation_is_a_warning(self):
        self.replace(VI, 'msgid "A bolt"\nmsgstr "x"', 'msgid "A bolt"\nmsgstr ""')
        self.assertEqual(self.messages(), [])
        self.assertIn("1 of 12 texts", self.messages(warnings=True)[0])

    def test_an_answer_that_no_translator_added_is_not_missing(self):
        item = 'short_text_item { id = "word", prompt = "Which?", accept { "seal" } }'
        self.replace(FIRST, "  choice_item {", f"  {item},\n  choice_item {{")
        entry = '\nmsgctxt "seals/first/word.prompt"\nmsgid "Which?"\nmsgstr "x"\n'
        self.write(VI, CLEAN_MODULE[VI] + entry)
        self.assertEqual(self.messages(warnings=True), [])
        self.write(VI, CLEAN_MODULE[VI] + entry.replace("word.prompt", "word/accept.1"))
        self.assertIn("seals/first/word/accept.1 was translated from another text", self.messages()[0])

    def test_a_translation_that_gettext_refuses(self):
        self.assert_broken(VI, 'msgstr "x"\n', 'msgstr "x"\nmsgid\n', "msgfmt")

    def test_expired_facts_are_listed_for_a_day(self):
        files = content.read_tree(self.root)
        self.assertEqual(content.fact_rules.expired_facts(files, datetime.date(2027, 3, 1)), [])
        self.assertEqual(len(content.fact_rules.expired_facts(files, datetime.date(2027, 3, 2))), 1)


if __name__ == "__main__":
    unittest.main()
