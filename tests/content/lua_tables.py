# SPDX-License-Identifier: Apache-2.0
"""Reads a module's Lua as data: forms such as `text_page { id = "why", … }` become Form objects. Only
tables, texts, numbers, true, false, nil, and functions as values, which are passed over: a file that computes
what it holds is refused by name, and is then looked at by `waypost-author check` alone."""

import dataclasses
import re

TOKEN = re.compile(
    r"""
    (?P<space>\s+|--\[\[.*?\]\]|--[^\n]*)
  | (?P<long>\[(?P<eq>=*)\[\n?(?P<body>.*?)\](?P=eq)\])
  | (?P<text>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
  | (?P<number>-?(?:0x[0-9a-fA-F]+|\d+\.?\d*(?:[eE][+-]?\d+)?))
  | (?P<name>[A-Za-z_]\w*)
  | (?P<mark>[{}()\[\]=,;])
  | (?P<other>.)
""",
    re.VERBOSE | re.DOTALL,
)
# Words that begin a block of Lua, and words that end one.
BLOCK_BEGINS = {"function", "if", "do", "repeat"}
BLOCK_ENDS = {"end", "until"}
ESCAPES = {"n": "\n", "t": "\t", "\\": "\\", '"': '"', "'": "'", "\n": "\n"}


class NotPlainData(Exception):
    """The file holds more than tables. Carries a line."""


@dataclasses.dataclass
class Form:
    """`name` is empty for a plain table. `fields` are the named ones, `items` the others in order."""

    name: str
    line: int
    fields: dict
    items: list

    def forms(self):
        """This form and all in it, depth first."""
        yield self
        for value in [*self.fields.values(), *self.items]:
            if isinstance(value, Form):
                yield from value.forms()


@dataclasses.dataclass
class Function:
    """A function that scores. What it does is the player's matter: here it only stands for itself."""

    line: int


def tokens_of(text):
    position, line = 0, 1
    while position < len(text):
        match = TOKEN.match(text, position)
        kind = match.lastgroup if match.lastgroup not in {"eq", "body"} else "long"
        if kind != "space":
            yield kind, match, line
        line += match.group(0).count("\n")
        position = match.end()
    yield "end", None, line


class Reader:
    def __init__(self, text):
        self.tokens = list(tokens_of(text.lstrip("\ufeff").replace("\r\n", "\n")))
        self.index = 0

    def peek(self, ahead=0):
        kind, match, line = self.tokens[min(self.index + ahead, len(self.tokens) - 1)]
        return kind, match.group(0) if match else "", line

    def take(self):
        token = self.tokens[self.index]
        self.index += 1
        return token

    def expect(self, mark):
        _, text, line = self.peek()
        if text != mark:
            raise NotPlainData(f"line {line}: {mark} expected, not {text!r}")
        self.index += 1

    def file(self):
        forms = []
        while self.peek()[0] != "end":
            value = self.value()
            if not isinstance(value, Form) or not value.name:
                raise NotPlainData(f"line {self.peek()[2]}: a form expected")
            forms.append(value)
        return forms

    def value(self):
        kind, match, line = self.take()
        text = match.group(0) if match else ""
        if kind == "text":
            return re.sub(
                r"\\(.)",
                lambda escape: ESCAPES.get(escape.group(1), escape.group(0)),
                text[1:-1],
                flags=re.DOTALL,
            )
        if kind == "long":
            return match.group("body")
        if kind == "number":
            return float(text) if re.search(r"[.eE]", text) and not text.startswith("0x") else int(text, 0)
        if text in {"true", "false", "nil"}:
            return {"true": True, "false": False, "nil": None}[text]
        if text == "function":
            return self.function(line)
        if text == "{":
            return self.table("", line)
        if kind == "name" and self.peek()[1] == "{":
            self.take()
            return self.table(text, line)
        if kind == "name" and self.peek()[1] == "(" and self.peek(1)[1] == "{":
            self.index += 2
            form = self.table(text, line)
            self.expect(")")
            return form
        raise NotPlainData(f"line {line}: {text!r} is not plain data")

    def function(self, line):
        depth = 1
        while depth > 0:
            kind, match, _ = self.take()
            if kind == "end":
                raise NotPlainData(f"line {line}: this function has no end")
            if kind == "name":
                depth += (match.group(0) in BLOCK_BEGINS) - (match.group(0) in BLOCK_ENDS)
        return Function(line)

    def table(self, name, line):
        form = Form(name, line, {}, [])
        while self.peek()[1] != "}":
            if self.peek()[0] == "end":
                raise NotPlainData(f"line {line}: this table has no end")
            if self.peek()[0] == "name" and self.peek(1)[1] == "=":
                key = self.take()[1].group(0)
                self.expect("=")
                form.fields[key] = self.value()
            else:
                form.items.append(self.value())
            if self.peek()[1] in {",", ";"}:
                self.index += 1
            elif self.peek()[1] != "}":
                raise NotPlainData(f"line {self.peek()[2]}: , or }} expected, not {self.peek()[1]!r}")
        self.index += 1
        return form


def read_forms(text):
    """The forms of one file. Raises NotPlainData."""
    return Reader(text).file()
