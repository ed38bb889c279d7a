# SPDX-License-Identifier: Apache-2.0
"""Shows that the rules reach every form of the lesson language, and every module however deep it lies."""

import modules_rules
from clean_module import CLEAN_MODULE, FACTS, FIRST, LICENCE, NOW, VI, ContentTest
from lesson_forms import ITEMS, PAGES
from source_tree import read_tree

SECOND = "modules/seals/lessons/second.lua"
VISIT = "modules/instruments/visit"
HAZARD = "Do not open, move or peel it."
UNTAGGED = 'speaks of "do not open, move or peel" untagged'

# A form each in which the hazard stands where only one part of it shows.
HAZARD_INSIDE = {
    "alt": 'picture_page { id = "x", image = { file = "bolt.svg", alt = "HAZARD" } }',
    "label": 'text_page { id = "x", image = { alt = "A", labels = { { id = "l", "HAZARD" } } } }',
    "transcript": 'text_page { id = "x", narration = "a.ogg", transcript = "HAZARD" }',
    "spot": 'explore_page { id = "x", spot { id = "s", title = "S", "HAZARD" } }',
    "step": 'reveal_page { id = "x", step { id = "s", "HAZARD" } }',
    "column": 'comparison_page { id = "x", column { id = "c", title = "HAZARD", "C" } }',
    "tab": 'tabs_page { id = "x", tab { id = "t", title = "T", "HAZARD" } }',
    "speaker": 'dialogue_page { id = "x", speakers = { { id = "s", "HAZARD" } } }',
    "line": 'dialogue_page { id = "x", line { id = "l", speaker = "s", "HAZARD" } }',
    "variable": 'scenario_page { id = "x", variables = { { id = "v", name = "HAZARD" } } }',
    "scene": 'scenario_page { id = "x", scene { id = "s", text = "HAZARD" } }',
    "option": 'scenario_page { id = "x", scene { id = "s", option { id = "o", "HAZARD" } } }',
    "consequence": 'scenario_page { id = "x", scene { option { id = "o", consequence = "HAZARD" } } }',
    "question": 'form_page { id = "x", date_question { id = "q", prompt = "HAZARD" } }',
    "answer": 'form_page { id = "x", one_of_question { id = "q", answer { id = "a", "HAZARD" } } }',
    "heading": 'form_page { id = "x", count_question { rows = { heading { id = "r", "HAZARD" } } } }',
    "otherwise": 'recommendation_page { id = "x", otherwise = "HAZARD" }',
    "reason": 'recommendation_page { id = "x", recommendation { id = "r", "HAZARD" } }',
    "hint": 'choice_item { id = "x", hints = { "A", "HAZARD" } }',
    "explanation": 'numeric_item { id = "x", explanation = "HAZARD" }',
    "unit": 'numeric_item { id = "x", unit = "HAZARD" }',
    "choice": 'choice_item { id = "x", choice { id = "c", feedback = "HAZARD" } }',
    "feedback_true": 'true_false_item { id = "x", feedback_true = "HAZARD" }',
    "feedback_false": 'true_false_item { id = "x", feedback_false = "HAZARD" }',
    "picture_choice": 'picture_choice_item { id = "x", picture_choice { id = "p", '
    'image = { file = "bolt.svg", alt = "HAZARD" } } }',
    "pair": 'matching_item { id = "x", pair { id = "p", left = "L", right = "HAZARD" } }',
    "distractor": 'matching_item { id = "x", distractor { id = "d", "HAZARD" } }',
    "step to be ordered": 'ordering_item { id = "x", step { id = "s", "HAZARD" } }',
    "place": 'hotspot_item { id = "x", spot { id = "s", "HAZARD" } }',
    "fault": 'document_check_item { id = "x", spot { id = "s", feedback = "HAZARD" } }',
    "accept": 'short_text_item { id = "x", accept { "a", feedback = "HAZARD" } }',
    "wrong": 'short_text_item { id = "x", wrong { "a", feedback = "HAZARD" } }',
    "gaps": 'gaps_item { id = "x", text = "HAZARD" }',
    "gap": 'gaps_item { id = "x", gap { id = "g", choice { id = "c", "HAZARD" } } }',
    "decision": 'decision_item { id = "x", decision { id = "d", consequence = "HAZARD" } }',
    "function": 'function_item { id = "x", score = function() end, choice { id = "c", "HAZARD" } }',
}


class EveryFormTest(ContentTest):
    def found_in(self, form):
        """What is found where a second lesson holds this form."""
        self.write(SECOND, f'{LICENCE}lesson {{ id = "second", title = "Second", {form} }}\n')
        findings = modules_rules.check(read_tree(self.root), NOW)
        return [f"{SECOND}: {finding.message}" for finding in findings if finding.path == SECOND]

    def test_an_untagged_hazard_on_every_page_and_item(self):
        for form in [*PAGES, *ITEMS]:
            words = f'id = "x", {"title" if form in PAGES else "prompt"} = "{HAZARD}"'
            with self.subTest(form):
                found = self.found_in(f"{form} {{ {words} }}")
                self.assertEqual(found, [f"{SECOND}: x {UNTAGGED}"])
                self.assertEqual(self.found_in(f"{form} {{ {words}, safety = true }}"), [])

    def test_an_untagged_hazard_in_every_part(self):
        for part, form in HAZARD_INSIDE.items():
            with self.subTest(part):
                found = self.found_in(form.replace("HAZARD", HAZARD))
                self.assertEqual(found, [f"{SECOND}: x {UNTAGGED}"])
                tagged = form.replace('id = "x",', 'id = "x", safety = true,')
                self.assertEqual(self.found_in(tagged.replace("HAZARD", HAZARD)), [])

    def test_an_untagged_hazard_in_a_test_and_in_the_bank(self):
        item = f'numeric_item {{ id = "x", prompt = "{HAZARD}" }}'
        for name, words in (
            ("post", f'test {{ id = "post", section {{ id = "s", title = "S", {item} }} }}'),
            ("bank", f"bank {{ {item} }}"),
        ):
            self.write(f"modules/seals/quizzes/{name}.lua", LICENCE + words + "\n")
            self.assertIn(f"modules/seals/quizzes/{name}.lua: x {UNTAGGED}", self.messages())

    def test_sentences_that_warn(self):
        for sentence in (
            "Do not open, move or peel anything.",
            "Never lift, shake, or heat it.",
            "Only look. **Do not** move or turn it.",
            "Don't smell it.",
            "You must not drink there.",
            "Never climb on the load.",
            "No open flame.",
        ):
            with self.subTest(sentence):
                self.assertEqual(len(self.found_in(f'text_page {{ id = "x", body = "{sentence}" }}')), 1)

    def test_sentences_and_names_that_warn_of_nothing(self):
        for words in (
            'body = "Do not bargain. Open the bag with care, and move on."',
            'body = "Never choose by language, age or sex."',
            'narration = "gloves.ogg", transcript = "Look.", image = { file = "gloves.svg" }',
        ):
            with self.subTest(words):
                self.assertEqual(self.found_in(f'text_page {{ id = "x", {words} }}'), [])

    def test_an_item_of_any_kind_on_an_unsound_fact(self):
        for old, new, why in (
            ('evidence = "V"', 'evidence = "T"', "marked T"),
            ("2027-03-01", "2026-11-20", "past its review"),
            ('evidence = "V"', 'evidence = "V", valid_from = "2026-11-22"', "not valid yet"),
        ):
            self.replace(FACTS, old, new)
            for form in ITEMS:
                with self.subTest(f"{form}, {why}"):
                    found = self.found_in(f'{form} {{ id = "x", facts = {{ "numbers" }} }}')
                    self.assertEqual(found, [f"{SECOND}: x scores fact numbers, {why}"])
            for form in PAGES:
                with self.subTest(f"{form}, {why}"):
                    self.assertEqual(self.found_in(f'{form} {{ id = "x", facts = {{ "numbers" }} }}'), [])

    def test_a_fact_that_is_not_there_on_every_page_and_item(self):
        for form in [*PAGES, *ITEMS]:
            with self.subTest(form):
                found = self.found_in(f'{form} {{ id = "x", facts = {{ "letters" }} }}')
                self.assertEqual(found, [f"{SECOND}: x: there is no fact letters"])

    def test_an_amount_and_a_number_to_call_in_a_scene(self):
        scene = 'scenario_page {{ id = "x", scene {{ id = "s", text = "{}" }} }}'
        found = self.found_in(scene.format("There are 25 litres of acetic anhydride. Call 1234."))
        self.assertEqual(len(found), 2, found)

    def test_a_form_that_the_rules_do_not_know(self):
        found = self.found_in('poem_page { id = "x", verse { id = "v", "Roses are red" } }')
        self.assertEqual(len(found), 2, found)
        self.assertIn("do not know the form poem_page", found[0])


class EveryModuleTest(ContentTest):
    def write_instrument(self, sentence="This form does not replace them.", more=""):
        self.write(
            f"{VISIT}/module.lua",
            f'{LICENCE}module {{ kind = "instrument", title = "Visit", lessons = {{ "only" }} }}\n',
        )
        self.write(
            f"{VISIT}/lessons/only.lua",
            f'{LICENCE}lesson {{ id = "only", title = "Only", text_page {{ id = "a", title = "A", '
            f'body = "Your national law and your orders come first. {sentence}" }}, {more} }}\n',
        )

    def test_an_instrument_in_a_folder_of_instruments(self):
        self.write_instrument()
        self.assertEqual(self.messages(warnings=True), [])

    def test_an_instrument_that_speaks_like_a_course(self):
        self.write_instrument("This course does not replace them.")
        self.assertEqual(
            self.messages(),
            [f"{VISIT}/lessons/only.lua: the first screen does not put national law first"],
        )

    def test_a_course_that_speaks_like_a_form(self):
        self.assert_broken(FIRST, "This course does", "This form does", "national law first")

    def test_national_law_on_the_second_screen(self):
        other = '  picture_page { id = "p", title = "P" },\n'
        self.assert_broken(FIRST, "  text_page {", f"{other}  text_page {{", "national law first")

    def test_a_hazard_in_an_instrument(self):
        self.write_instrument(more=f'form_page {{ id = "f", title = "{HAZARD}" }}')
        self.assertEqual(self.messages(), [f"{VISIT}/lessons/only.lua: f {UNTAGGED}"])

    def test_a_translation_of_an_instrument(self):
        self.write_instrument()
        header = CLEAN_MODULE[VI].partition("\nmsgctxt")[0]
        entry = '\nmsgctxt "visit.title"\nmsgid "Visit"\nmsgstr "x"\n'
        self.write(f"{VISIT}/locales/vi.po", header + entry)
        self.assertEqual(self.messages(), [])
        self.write(f"{VISIT}/locales/vi.po", header + entry.replace('"Visit"', '"A visit"'))
        self.assertEqual(
            self.messages(), [f"{VISIT}/locales/vi.po: visit.title was translated from another text"]
        )

    def test_a_file_that_belongs_to_no_module(self):
        for path in ("modules/lone/lessons/first.lua", "modules/lone/media/bolt.svg"):
            self.write(path, LICENCE)
            self.assertIn(f"{path}: it belongs to no module", self.messages())
