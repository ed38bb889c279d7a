# SPDX-License-Identifier: Apache-2.0
"""The rules for single sentences, wherever an officer reads them: what warns of danger is tagged, no amount
stands beside a precursor, no number to call is unconfirmed."""

import pathlib
import re

from fact_rules import date_of
from lesson_forms import ITEMS, PAGES
from source_texts import module_texts, positional_text, texts_in
from source_tree import Finding

HERE = pathlib.Path(__file__).resolve().parent
AMOUNT = re.compile(
    r"\d[\d.,]*\s*(?:mg|g|kg|t|ml|l|%|°|°c|degrees|grams?|kilograms?|kilos?|tonnes?|tons?|milligrams?|"
    r"litres?|liters?|millilitres?|per ?cent)(?!\w)",
    re.IGNORECASE,
)
# Numbers to call: three digits after a word for calling, or more digits than a year has.
HOTLINE = re.compile(
    r"\b(?:hotline|call|dial|phone|telephone)\b[^.\n]{0,40}?(?<!\d)(\+?\d[\d -]{1,14}\d)(?!\d)", re.IGNORECASE
)
SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n\s*\n|\n\s*-\s")


def patterns_of(name):
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [re.compile(line) for line in lines if line and not line.startswith("#")]


HAZARDS = patterns_of("hazard-words.txt")
PRECURSORS = patterns_of("precursors.txt")


def check(module):
    findings = []
    for path, form in module.all_forms():
        if form.name in PAGES or form.name in ITEMS:
            findings += check_hazards(path, form)
    numbers = confirmed_numbers(module)
    for path, shown in module_texts(module):
        findings += check_amounts(path, shown)
        if shown.form.name != "fact":
            findings += check_hotlines(path, shown, numbers)
    return findings


def first_match(patterns, text):
    return next(filter(None, (pattern.search(text) for pattern in patterns)), None)


def check_hazards(path, form):
    """A page or item is tagged as a whole: for what its scenes, spots or choices say, too."""
    if form.fields.get("safety") is True:
        return []
    for shown in texts_in(form, ""):
        match = first_match(HAZARDS, " ".join(shown.text.lower().replace("*", "").split()))
        if match:
            return [
                Finding(
                    path,
                    form.line,
                    f"{form.fields.get('id')} speaks of \"{match.group(0)}\" untagged",
                    "add `safety = true`, so that a reviewer finds it",
                )
            ]
    return []


def check_amounts(path, shown):
    for sentence in SENTENCE_END.split(shown.text):
        amount = AMOUNT.search(sentence)
        substance = first_match(PRECURSORS, sentence.lower())
        if amount and substance:
            return [
                Finding(
                    path,
                    shown.form.line,
                    f'"{amount.group(0)}" stands beside "{substance.group(0)}"',
                    "no amounts, shares or temperatures of drugs and precursors",
                )
            ]
    return []


def without_spaces(text):
    return re.sub(r"[ -]", "", text)


def confirmed_numbers(module):
    """The words of the facts that may hold a number to call: verified ones that will be reviewed."""
    return [
        without_spaces(positional_text(fact) or "")
        for _, fact in module.facts.values()
        if fact.fields.get("evidence") == "V" and date_of(fact.fields.get("review_date"))
    ]


def check_hotlines(path, shown, confirmed):
    return [
        Finding(
            path,
            shown.form.line,
            f"nobody confirmed the number {match.group(1)}",
            'add a fact with this number, evidence = "V" and a review date',
        )
        for match in HOTLINE.finditer(shown.text)
        if not any(without_spaces(match.group(1)) in words for words in confirmed)
    ]
