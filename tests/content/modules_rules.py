# SPDX-License-Identifier: Apache-2.0
"""The rules for modules in their source language: facts, hazards, precursors, hotlines, the first screen."""

import datetime
import pathlib
import re

from lua_tables import Form, NotPlainData, read_forms
from source_tree import Finding

HERE = pathlib.Path(__file__).resolve().parent
LAW_FIRST = "Your national law and your orders come first. This course does not replace them."
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
SOURCE_DATE_MIN = datetime.date(1900, 1, 1)


def patterns_of(name):
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [re.compile(line) for line in lines if line and not line.startswith("#")]


HAZARDS = patterns_of("hazard-words.txt")
PRECURSORS = patterns_of("precursors.txt")


class ModuleText:
    """A module folder: its files' forms, and its facts by id."""

    def __init__(self, folder, files):
        self.folder = folder
        self.forms = {}  # path: [Form]
        self.unreadable = {}  # path: why
        for file in files:
            try:
                self.forms[file.path] = read_forms(file.text)
            except NotPlainData as reason:
                self.unreadable[file.path] = str(reason)
        self.facts = {
            fact.fields.get("id"): (path, fact) for path, fact in self.all_forms() if fact.name == "fact"
        }

    def all_forms(self):
        for path, forms in self.forms.items():
            for form in forms:
                for inner in form.forms():
                    yield path, inner


def modules_of(files):
    folders = {}
    for file in files:
        parts = file.path.split("/")
        if parts[0] == "modules" and len(parts) > 2 and file.suffix == ".lua":
            folders.setdefault("/".join(parts[:2]), []).append(file)
    return [ModuleText(folder, inside) for folder, inside in sorted(folders.items())]


def date_of(value):
    try:
        return datetime.date.fromisoformat(value)
    except (TypeError, ValueError):
        return None


def check(files, now):
    """`now` is the day to judge dates by, or None: then no date is too late."""
    findings = []
    for module in modules_of(files):
        for path, why in module.unreadable.items():
            findings.append(
                Finding(
                    path,
                    0,
                    f"not looked at: {why}",
                    "keep functions in a file of their own; waypost-author check reads them all",
                    warning=True,
                )
            )
        for path, fact in module.facts.values():
            findings += check_fact(path, fact, now)
        findings += check_first_screen(module)
        for path, form in module.all_forms():
            if form.name in {"text_page", "choice_item"}:
                findings += check_hazards(path, form) + check_facts_named(path, form, module, now)
            findings += check_amounts(path, form)
            if form.name != "fact":
                findings += check_hotlines(path, form, module)
    return findings


def check_fact(path, fact, now):
    findings = []

    def wrong(message, hint):
        findings.append(Finding(path, fact.line, f"fact {fact.fields.get('id')}: {message}", hint))

    if not str(fact.fields.get("source", "")).strip():
        wrong("no source", 'source = "title, body, year"')
    date = date_of(fact.fields.get("date"))
    if not date:
        wrong("no date of its source", 'date = "2024-03-15"')
    elif date < SOURCE_DATE_MIN or (now and date > now):
        wrong(f"its source is dated {date}", "the day of the source, not after the day of this commit")
    if fact.fields.get("evidence") not in {"V", "T"}:
        wrong("the evidence mark is neither V nor T", "what is marked U is not shipped")
    review = fact.fields.get("review_date")
    if review != "stable" and not date_of(review):
        wrong("no review date", 'review_date = "2027-03-01", or "stable" for what no one will change')
    return findings


def is_expired(fact, day):
    review = date_of(fact.fields.get("review_date"))
    return review is not None and review < day


def expired_facts(files, day):
    return [
        (path, fact)
        for module in modules_of(files)
        for path, fact in module.facts.values()
        if is_expired(fact, day)
    ]


def check_facts_named(path, form, module, now):
    named = form.fields.get("facts")
    findings = []
    for name in named.items if isinstance(named, Form) else []:
        if name not in module.facts:
            findings.append(
                Finding(
                    path,
                    form.line,
                    f"{form.fields.get('id')}: there is no fact {name}",
                    f"facts stand in {module.folder}/facts.lua",
                )
            )
            continue
        fact = module.facts[name][1]
        if form.name == "choice_item" and fact.fields.get("evidence") == "T":
            findings.append(
                Finding(
                    path,
                    form.line,
                    f"{form.fields.get('id')} scores fact {name}, marked T",
                    "professional knowledge is shown in a dated box and never scored",
                )
            )
        elif form.name == "choice_item" and now and is_expired(fact, now):
            findings.append(
                Finding(
                    path,
                    form.line,
                    f"{form.fields.get('id')} scores fact {name}, past its review",
                    "review the fact against its source, or ask about something else",
                )
            )
    return findings


def check_first_screen(module):
    """The first page of the first lesson, where the module names its lessons."""
    for path, form in module.all_forms():
        lessons = form.fields.get("lessons")
        if form.name != "module" or not isinstance(lessons, Form) or not lessons.items:
            continue
        first = f"{module.folder}/lessons/{lessons.items[0]}.lua"
        pages = [
            inner
            for inner_path, inner in module.all_forms()
            if inner_path == first and inner.name == "text_page"
        ]
        if first in module.unreadable:
            continue
        body = " ".join(str(pages[0].fields.get("body", "")).replace("*", "").split()) if pages else ""
        if LAW_FIRST not in body.replace("> ", ""):
            return [
                Finding(
                    first,
                    pages[0].line if pages else 0,
                    "the first screen does not put national law first",
                    f"write there: {LAW_FIRST}",
                )
            ]
    return []


def shown_texts(form):
    """The texts of a page or item with what belongs to it: image, labels, choices."""
    return [text for inner in form.forms() for text in inner.texts()]


def check_hazards(path, form):
    if form.fields.get("safety") is True:
        return []
    text = " ".join(" ".join(shown_texts(form)).lower().replace("*", "").split())
    for pattern in HAZARDS:
        match = pattern.search(text)
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


def check_amounts(path, form):
    for text in form.texts():
        for sentence in SENTENCE_END.split(text):
            amount = AMOUNT.search(sentence)
            lowered = sentence.lower()
            substance = next(filter(None, (pattern.search(lowered) for pattern in PRECURSORS)), None)
            if amount and substance:
                return [
                    Finding(
                        path,
                        form.line,
                        f'"{amount.group(0)}" stands beside "{substance.group(0)}"',
                        "no amounts, shares or temperatures of drugs and precursors",
                    )
                ]
    return []


def check_hotlines(path, form, module):
    """A number to call stands in a fact of the same page or item, confirmed (V) and with a review date."""
    findings = []
    for text in form.texts():
        for match in HOTLINE.finditer(text):
            number = re.sub(r"[ -]", "", match.group(1))
            confirmed = any(
                number in re.sub(r"[ -]", "", " ".join(fact.texts()))
                and fact.fields.get("evidence") == "V"
                and date_of(fact.fields.get("review_date"))
                for _, fact in module.facts.values()
            )
            if not confirmed:
                findings.append(
                    Finding(
                        path,
                        form.line,
                        f"nobody confirmed the number {match.group(1)}",
                        'add a fact with this number, evidence = "V" and a review date',
                    )
                )
    return findings
