# SPDX-License-Identifier: Apache-2.0
"""Modules of the tests in every language: their texts take the words of a course that is translated, so that pages of
every type stand there in real words of about the right length. What they say makes no sense and need not."""

import ast
import re

MARKUP = re.compile(r"(\[[^]]*\]\([^)]*\)|\{[^}]*\}|\*\*|^\s*(?:[->]|\d+\.|##)\s|\|[-: |]*)", re.MULTILINE)
ENTRY = re.compile(
    r'^msgctxt (?P<context>"(?:.*?)")\nmsgid (?P<source>(?:".*"\n)+)msgstr (?P<words>(?:".*"\n?)+)', re.MULTILINE
)
# What is typed has to be typed as the course's source has it.
AS_IT_IS = re.compile(r"accept|wrong|\.unit$")


def unquoted(lines):
    return "".join(ast.literal_eval(line) for line in lines.strip().splitlines())


def quoted(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def entries(text):
    """(context, source, translation)"""
    for match in ENTRY.finditer(text):
        yield tuple(unquoted(match[name]) for name in ("context", "source", "words"))


class BorrowedWords:
    def __init__(self, po_text):
        known = [(len(source), words) for _, source, words in entries(po_text) if words and not MARKUP.search(words)]
        self.known = sorted(set(known))

    def of_length(self, length):
        return min(self.known, key=lambda entry: (abs(entry[0] - length), entry))[1]

    def of(self, source):
        parts = MARKUP.split(source)
        return "".join(
            part if index % 2 or not part.strip() else self._part(part) for index, part in enumerate(parts)
        )

    def _part(self, part):
        bare = part.strip()
        if len(bare) < 3:
            return part
        return part.replace(bare, self.of_length(len(bare)))


def translate(template, po_text, language):
    """The PO file of a module, from its template and the PO file of a course that speaks the language."""
    header = po_text[: po_text.index("\n\n")]
    borrowed, out = BorrowedWords(po_text), [header]
    for context, source, _ in entries(template):
        words = source if AS_IT_IS.search(context) else borrowed.of(source)
        out.append(f"msgctxt {quoted(context)}\nmsgid {quoted(source)}\nmsgstr {quoted(words)}")
    return "\n\n".join(out) + "\n"
