#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes a module of many items in seven languages, for measuring `waypost-author check`.

    large_module.py OUT_DIR [--items 500]

Its words are those of modules/drugs and its translations, numbered so that no two are equal."""

import argparse
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
ITEMS_PER_FILE = 50
CHOICES = 4


def unquoted(block):
    """The text of a PO entry's quoted lines."""
    text = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', block))
    return text.replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\")


def read_words(po_file):
    """{source: translation} of the short plain texts of a catalogue."""
    words = {}
    for entry in re.split(r"\n\n+", po_file.read_text(encoding="utf-8")):
        parts = re.search(r"^msgid(.*?)^msgstr(.*)", entry, re.S | re.M)
        if not parts:
            continue
        source, translation = unquoted(parts[1]), unquoted(parts[2])
        if source and translation and "\n" not in source and len(source) < 140:
            words[source] = translation
    return words


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


class Module:
    def __init__(self, catalogs):
        self.catalogs = catalogs
        self.sources = [
            text for text in next(iter(catalogs.values())) if all(text in c for c in catalogs.values())
        ]
        self.count = 0
        self.entries = {tag: [] for tag in catalogs}

    def text(self, context):
        """A text that no other equals, in all languages."""
        source = self.sources[self.count % len(self.sources)]
        self.count += 1
        for tag, words in self.catalogs.items():
            self.entries[tag].append(
                f"msgctxt {quoted(context)}\n"
                f"msgid {quoted(f'{source} {self.count}')}\nmsgstr {quoted(f'{words[source]} {self.count}')}\n"
            )
        return quoted(f"{source} {self.count}")

    def item(self, path, number):
        item_id = f"item-{number}"
        path = f"{path}/{item_id}"
        prompt = self.text(path + ".prompt")
        lines = [f'  choice_item {{ id = "{item_id}", objective = "only", prompt = {prompt},']
        for index in range(CHOICES):
            correct = " correct = true," if index == number % CHOICES else ""
            text = self.text(f"{path}/c{index}.text")
            feedback = self.text(f"{path}/c{index}.feedback")
            lines.append(f'    choice {{ id = "c{index}", {text},{correct} feedback = {feedback} }},')
        return "\n".join([*lines, "  },"])

    def unit(self, kind, unit_id, items):
        title = self.text(f"large/{unit_id}.title")
        body = "\n".join(self.item(f"large/{unit_id}", number) for number in items)
        return f'{kind} {{ id = "{unit_id}", title = {title},\n{body}\n}}\n'


def write(folder, item_count):
    catalogs = {file.stem: read_words(file) for file in sorted((ROOT / "modules/drugs/locales").glob("*.po"))}
    module = Module(catalogs)
    for part in ("lessons", "quizzes", "locales"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    starts = list(range(0, item_count, ITEMS_PER_FILE))
    title = module.text("large.title")
    objective = module.text("large/objective/only.text")
    names = [f"lesson-{index}" for index in range(len(starts) - 1)]
    lessons = ", ".join(f'"{name}"' for name in names)
    (folder / "module.lua").write_text(
        f'module {{ api = 1, id = "large", version = "1.0.0", title = {title}, source_language = "en",\n'
        f'  objectives = {{ objective {{ id = "only", {objective} }} }},\n'
        f'  lessons = {{ {lessons} }}, post_test = "quizzes/post" }}\n',
        encoding="utf-8",
    )
    for name, start in zip(names + ["post"], starts):
        kind, place = ("test", "quizzes") if name == "post" else ("lesson", "lessons")
        items = range(start, min(start + ITEMS_PER_FILE, item_count))
        (folder / place / f"{name}.lua").write_text(module.unit(kind, name, items), encoding="utf-8")
    for tag, entries in module.entries.items():
        head = (ROOT / f"modules/drugs/locales/{tag}.po").read_text(encoding="utf-8").split("\n\n")[0]
        (folder / "locales" / f"{tag}.po").write_text("\n\n".join([head, *entries]), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path, help="the module's folder; its name must be `large`")
    parser.add_argument("--items", type=int, default=500)
    arguments = parser.parse_args()
    write(arguments.folder, arguments.items)


if __name__ == "__main__":
    main()
