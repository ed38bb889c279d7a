# SPDX-License-Identifier: Apache-2.0
"""The rules for facts: each has its source and dates, and no item scores what is not verified and in
force."""

import datetime

from lesson_forms import ITEMS, PAGES
from lua_tables import Form
from module_files import modules_of
from source_tree import Finding

SOURCE_DATE_MIN = datetime.date(1900, 1, 1)


def date_of(value):
    try:
        return datetime.date.fromisoformat(value)
    except (TypeError, ValueError):
        return None


def check(module, now):
    """`now` is the day to judge dates by, or None: then no date is too late or too early."""
    findings = []
    for path, fact in module.facts.values():
        findings += check_fact(path, fact, now)
    for path, form in module.all_forms():
        if form.name in PAGES or form.name in ITEMS:
            findings += check_facts_named(path, form, module, now)
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


def why_not_scored(fact, now):
    """(what is wrong with the fact, what to do) for an item that rests on it; None where it may be scored."""
    valid_from = date_of(fact.fields.get("valid_from"))
    if fact.fields.get("evidence") == "T":
        return "marked T", "professional knowledge is shown in a dated box and never scored"
    if now and is_expired(fact, now):
        return "past its review", "review the fact against its source, or ask about something else"
    if now and valid_from and valid_from > now:
        return "not valid yet", "ask about it from that day on"
    return None


def check_facts_named(path, form, module, now):
    """A page may show such a fact: the player puts it into a dated box. An item may not rest on it."""
    named = form.fields.get("facts")
    findings = []

    def wrong(message, hint):
        findings.append(Finding(path, form.line, f"{form.fields.get('id')}{message}", hint))

    for name in named.items if isinstance(named, Form) else []:
        if name not in module.facts:
            wrong(f": there is no fact {name}", f"facts stand in {module.folder}/facts.lua")
            continue
        unsound = why_not_scored(module.facts[name][1], now) if form.name in ITEMS else None
        if unsound:
            wrong(f" scores fact {name}, {unsound[0]}", unsound[1])
    return findings
