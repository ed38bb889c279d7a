#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares source_texts.py, letter for letter, with what `waypost-author translate extract` makes of every
module of the repository. The two were written apart, so what both find is what docs/formats/module.md
says; and a rule of tests/content that reads every text here reads every text that an officer reads."""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tidy"))

import rare_texts  # noqa: E402
from lesson_forms import FORMS, ITEM, ITEMS, LISTS, PAGE, PAGES, STEP_TO_ORDER  # noqa: E402
from module_files import modules_of  # noqa: E402
from source_texts import module_texts, source_texts  # noqa: E402
from source_tree import read_tree  # noqa: E402
from translation_rules import entries_of  # noqa: E402

COMPARED_FOLDERS = ("modules", "tests/lessons/good")
HEADING = re.compile(r"^## ([a-z]+(?:_[a-z]+)*)$", re.MULTILINE)


class ProgramFailed(Exception):
    """waypost-author did not do what it was asked; carries its words."""


def output_of(author, *words):
    command = [str(author), *map(str, words), "--out", "-"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        raise ProgramFailed(f"exit {done.returncode}: {done.stderr.strip()}")
    return done.stdout


def extracted_texts(author, folder):
    pot = output_of(author, "translate", "extract", folder)
    return {context: source for _, context, source, _ in entries_of(pot)}


def differences(ours, theirs):
    """What differs between two {key: text}, in words."""
    found = []
    for key in sorted({*ours, *theirs}):
        if key not in theirs:
            found.append(f"{key}: waypost-author has no such text, source_texts.py has {ours[key]!r}")
        elif key not in ours:
            found.append(f"{key}: source_texts.py has no such text, waypost-author has {theirs[key]!r}")
        elif ours[key] != theirs[key]:
            found.append(f"{key}: source_texts.py has {ours[key]!r}, waypost-author {theirs[key]!r}")
    return found


def kind_of(form, field):
    """What all pages or all items have is looked at once, not once a form."""
    if form in PAGES and field in PAGE:
        return "any page", field
    if form in ITEMS and (field in ITEM or field in LISTS):
        return "any item", field
    return form, field


def known_kinds():
    kinds = {kind_of(form, field) for form, fields in FORMS.items() for field in fields}
    return kinds | {("any item", "hints"), ("gap", "accepts")}


class Comparison:
    """Compares module after module, prints each, and remembers what went wrong and what was compared."""

    def __init__(self, author):
        self.author = author
        self.faults = []
        self.compared = 0
        self.kinds = set()

    def compare(self, module, root):
        if module.unreadable:
            path, why = next(iter(module.unreadable.items()))
            print(f"{module.folder}: skipped, {path}: {why}")
            return
        ours = source_texts(module)
        try:
            found = differences(ours, extracted_texts(self.author, root / module.folder))
        except ProgramFailed as failure:
            found = [f"waypost-author translate extract: {failure}"]
        print(f"{module.folder}: {len(ours)} texts, {len(found)} differences")
        self.faults += [f"{module.folder}: {each}" for each in found]
        self.compared += 1
        self.kinds |= {kind_of(shown.form.name, shown.field) for _, shown in module_texts(module)}

    def compare_tree(self, root, tops):
        files = read_tree(root)
        for top in tops:
            for module in modules_of(files, top):
                self.compare(module, pathlib.Path(root))

    def check_forms(self):
        """Both know the same forms, and each kind of text was there to be compared."""
        try:
            known = set(HEADING.findall(output_of(self.author, "reference")))
        except ProgramFailed as failure:
            self.faults.append(f"waypost-author reference: {failure}")
            return
        for form in sorted(known ^ (set(FORMS) - {STEP_TO_ORDER})):
            owner = "waypost-author" if form in known else "lesson_forms.py"
            self.faults.append(f"only {owner} knows the form {form}")
        for form, field in sorted(known_kinds() - self.kinds, key=str):
            name = field or "its words"
            self.faults.append(f"no module shows {name} of {form}: add it to rare_texts.py")


def compared(author, root):
    comparison = Comparison(author)
    comparison.compare_tree(root, COMPARED_FOLDERS)
    with tempfile.TemporaryDirectory() as folder:
        rare_texts.write_below(pathlib.Path(folder))
        comparison.compare_tree(folder, [rare_texts.FOLDER])
    comparison.check_forms()
    return comparison


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("author", metavar="WAYPOST_AUTHOR", help="the program waypost-author, built")
    parser.add_argument("--root", default=str(HERE.parents[1]))
    arguments = parser.parse_args()
    comparison = compared(arguments.author, arguments.root)
    for fault in comparison.faults:
        print(f"error: {fault}")
    print(f"texts_agree: {comparison.compared} modules compared, {len(comparison.faults)} errors")
    return 1 if comparison.faults else 0


if __name__ == "__main__":
    sys.exit(main())
