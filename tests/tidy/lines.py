# SPDX-License-Identifier: Apache-2.0
"""Licence lines, line lengths, file lengths, words that mean unfinished work, and paths that exist on one
machine only."""

import re

from source_tree import CODE_NAMES, CODE_SUFFIXES, Finding

COLUMNS_MAX = 120
FILE_LINES_MAX = 500
# A lesson's sentence, a translation and a drawing's path stand on one line, however long.
LONG_LINES_ALLOWED = (".po", ".svg")
# Courses, drawings and their translations are CC BY 4.0; everything else is Apache-2.0.
COURSE_FOLDER = "modules"
# What a line does to the reader of a lesson is what some of these try out.
HOSTILE_LESSONS = "tests/lessons"
# Written by machines, or by somebody else.
DATA_FOLDERS = ("tests/data", "tests/fuzz/corpus", "authoring-tools/completion", "LICENSES")
UNFINISHED = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK")) + r")\b")
MACHINE_PATH = re.compile(r"(?<![\w.$}/<*-])/(?:home|root|Users|work|workspace|mnt|media)/[\w.-]+")


def is_data(file):
    # A lesson in UTF-16, or compiled, is a test's input: it can carry no line of ours.
    if "\0" in file.text or "\ufffd" in file.text:
        return True
    return any(file.inside(folder) for folder in DATA_FOLDERS)


def is_code(file):
    return (file.suffix in CODE_SUFFIXES or file.name in CODE_NAMES) and not is_data(file)


def check(files):
    findings = []
    for file in files:
        if is_code(file):
            findings += licence(file) + columns(file) + length(file)
        if not is_data(file):
            findings += unfinished(file) + machine_paths(file)
    return findings


def licence(file):
    expected = "Apache-2.0"
    if file.inside(COURSE_FOLDER) and file.suffix in {".lua", ".svg", ".po"}:
        expected = "CC-BY-4.0"
    # A script's first line says how it is run, an SVG's what it is.
    for line in file.lines[:3]:
        match = re.search(r"SPDX-License-Identifier: *([\w.-]+)", line)
        if match and match.group(1) == expected:
            return []
        if match:
            return [
                Finding(
                    file.path,
                    1,
                    f"the licence is {match.group(1)}, here it is {expected}",
                    "code is Apache-2.0, courses and drawings are CC BY 4.0",
                )
            ]
    return [
        Finding(
            file.path, 1, "no licence line at the top", f"SPDX-License-Identifier: {expected}, in a comment"
        )
    ]


def columns(file):
    if file.suffix in LONG_LINES_ALLOWED or file.inside(HOSTILE_LESSONS):
        return []
    findings = []
    for number, line in enumerate(file.lines, 1):
        if len(line) <= COLUMNS_MAX or re.search(r"https?://\S{60,}", line):
            continue
        if file.inside(COURSE_FOLDER) and file.suffix == ".lua":
            continue
        # One string literal that cannot be broken without making it harder to find.
        if file.suffix == ".lua" and re.match(r'^\s*[\w = ]*"[^"]*",?$', line):
            continue
        findings.append(Finding(file.path, number, f"{len(line)} columns", f"at most {COLUMNS_MAX}"))
    return findings


def length(file):
    is_data_by_kind = file.inside(COURSE_FOLDER) or file.suffix in {".po", ".svg", ".txt"}
    if is_data_by_kind or len(file.lines) <= FILE_LINES_MAX:
        return []
    return [
        Finding(
            file.path,
            len(file.lines),
            f"{len(file.lines)} lines",
            "a file holds one idea: which two are in this one?",
            warning=True,
        )
    ]


def unfinished(file):
    return [
        Finding(file.path, number, "a word for unfinished work", "finish it, or write an issue")
        for number, line in enumerate(file.lines, 1)
        if UNFINISHED.search(line)
    ]


def machine_paths(file):
    findings = []
    for number, line in enumerate(file.lines, 1):
        match = MACHINE_PATH.search(line)
        if match:
            findings.append(
                Finding(
                    file.path,
                    number,
                    f"{match.group(0)} exists on one machine only",
                    "name it from the repository's root, or through a variable",
                )
            )
    return findings
