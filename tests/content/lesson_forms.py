# SPDX-License-Identifier: Apache-2.0
"""The forms of the lesson language: which of their texts an officer reads, and what stands behind the form's
own key where such a text is translated. The same as in docs/formats/module.md, written down a second time so
that neither can be wrong alone: texts_agree.py holds this against what our programs find."""

# Stands for a form's positional text, beside the names of its fields.
TEXT = 0

TITLE = {"title": ".title"}
WORDS = {TEXT: ".text"}
FEEDBACK = {"feedback": ".feedback"}
PAGE = {**TITLE, "body": ".body", "transcript": ".transcript"}
ITEM = {"prompt": ".prompt", "explanation": ".explanation", "transcript": ".transcript"}
QUESTION = {"prompt": ".prompt"}
UNIT = {"unit": ".unit"}

PAGES = {
    "text_page": PAGE,
    "picture_page": PAGE,
    "explore_page": PAGE,
    "reveal_page": PAGE,
    "comparison_page": PAGE,
    "tabs_page": PAGE,
    "dialogue_page": PAGE,
    "scenario_page": PAGE,
    "form_page": PAGE,
    "recommendation_page": {**PAGE, "otherwise": ".otherwise"},
    "annex_page": PAGE,
}
ITEMS = {
    "choice_item": ITEM,
    "true_false_item": {**ITEM, "feedback_true": "/true.feedback", "feedback_false": "/false.feedback"},
    "picture_choice_item": ITEM,
    "matching_item": ITEM,
    "ordering_item": ITEM,
    "hotspot_item": ITEM,
    "document_check_item": ITEM,
    "numeric_item": {**ITEM, **UNIT},
    "short_text_item": ITEM,
    "gaps_item": {**ITEM, "text": ".text"},
    "decision_item": ITEM,
    "function_item": {**ITEM, **UNIT},
}
PARTS = {
    # of any page or item
    "image": {"alt": ".alt"},
    "label": WORDS,
    # of pages
    "spot": {**TITLE, **WORDS, **FEEDBACK},
    "step": {**TITLE, **WORDS},
    "column": {**TITLE, **WORDS},
    "tab": {**TITLE, **WORDS},
    "speaker": WORDS,
    "line": WORDS,
    "variable": {"name": ".name"},
    "scene": {"text": ".text"},
    "option": {**WORDS, "consequence": ".consequence"},
    "change": {},
    "condition": {},
    "one_of_question": QUESTION,
    "several_of_question": QUESTION,
    "number_question": {**QUESTION, **UNIT},
    "date_question": QUESTION,
    "text_question": QUESTION,
    "count_question": QUESTION,
    "answer": WORDS,
    "heading": WORDS,
    "recommendation": {TEXT: ".reason"},
    "answered": {},
    # of items
    "choice": {**WORDS, **FEEDBACK},
    "picture_choice": FEEDBACK,
    "pair": {"left": ".left", "right": ".right", **FEEDBACK},
    "distractor": WORDS,
    "accept": {TEXT: "", **FEEDBACK},
    "wrong": {TEXT: "", **FEEDBACK},
    "gap": {},
    "decision": {**WORDS, "consequence": ".feedback"},
}
OF_THE_MODULE = {
    "module": {**TITLE, "summary": ".summary"},
    "objective": WORDS,
    "mastery": {},
    "refresher": {},
    "lesson": TITLE,
    "branch": {},
    "test": TITLE,
    "section": TITLE,
    "draw": {},
    "review": {},
    "bank": {},
    "facts": {},
    "fact": {**WORDS, "source": ".source"},
    "glossary": {},
    "term": {TEXT: ".term", "definition": ".definition"},
    "annex": {},
    "entry": WORDS,
}
# A form that is called like another, and whose texts are of another kind: ours alone, no lesson calls it.
STEP_TO_ORDER = "step to be ordered"
FORMS = {**OF_THE_MODULE, **PAGES, **ITEMS, **PARTS, STEP_TO_ORDER: WORDS}

# Where Markdown stands: a line end after its last line is a part of the text.
MARKDOWN = {
    *((page, "body") for page in PAGES),
    *((part, TEXT) for part in ("step", "column", "tab", "entry")),
    ("scene", "text"),
}

# Fields that hold texts without forms around them: what stands before each text's number.
LISTS = {"hints": "/hint.", "accepts": "/accept."}

# Fields in which a plain table may stand for a form with texts, and which form that is.
FORM_FIELDS = {
    "image": "image",
    "labels": "label",
    "speakers": "speaker",
    "variables": "variable",
    "rows": "heading",
    "columns": "heading",
    "objectives": "objective",
}
