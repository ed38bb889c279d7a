#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes a module with one lesson of fifty pages, as an author would write it, and `forms.lua`, with which plain lua5.4
runs the same files: every form gives back its table.

    fifty_pages.py OUT_DIR [--pages 50]"""

import argparse
import pathlib

HEAD = "-- SPDX-License-Identifier: Apache-2.0\n"
FORMS = ("module", "lesson", "text_page", "choice_item", "choice")
SENTENCES = (
    "A seal shows whether a container was opened on its way.",
    "Look at the **number** first, then at the **bolt**, then at the hinges.",
    "A sound bolt does not turn, and its number is stamped, never glued.",
    "Compare the number with the one in the papers, digit by digit.",
    "Paint fades in sun and salt; that alone says nothing.",
    "Where something differs, stop, and tell your supervisor before you touch it.",
)


def text_page(number):
    lines = [f"      {SENTENCES[(number + k) % len(SENTENCES)]}" for k in range(9)]
    body = "\n".join(lines[:5] + [""] + [f"      - {line.strip()}" for line in lines[5:]])
    return (
        f'  text_page {{\n    id = "page-{number}", title = "What a seal tells, part {number}",\n'
        f"    body = [[\n{body}\n    ]],\n  }},\n"
    )


def choice_item(number):
    choices = "".join(
        f'    choice {{ id = "choice-{k}", "{SENTENCES[(number + k) % len(SENTENCES)]}",'
        f'{" correct = true," if k == number % 4 else ""} feedback = "See part {number - 1}, line {k + 1}." }},\n'
        for k in range(4)
    )
    return (
        f'  choice_item {{\n    id = "page-{number}", prompt = "What do you do first with seal number {number}?",\n'
        f"{choices}    tries_max = 2,\n  }},\n"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--pages", type=int, default=50)
    arguments = parser.parse_args()
    (arguments.out / "lessons").mkdir(parents=True, exist_ok=True)
    pages = "".join((choice_item if n % 2 == 0 else text_page)(n) for n in range(1, arguments.pages + 1))
    (arguments.out / "module.lua").write_text(
        HEAD
        + f'module {{\n  api = 1, id = "{arguments.out.name}", version = "1.0.0", title = "Seals",\n'
        + '  source_language = "en", lessons = { "seals" },\n}\n',
        encoding="utf-8",
    )
    lesson = HEAD + f'lesson {{\n  id = "seals", title = "Checking container seals",\n{pages}}}\n'
    (arguments.out / "lessons" / "seals.lua").write_text(lesson, encoding="utf-8")
    forms = "".join(f"function {name}(fields) return fields end\n" for name in FORMS)
    (arguments.out / "forms.lua").write_text(
        HEAD + forms + "for _, file in ipairs(arg) do dofile(file) end\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
