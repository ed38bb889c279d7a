# SPDX-License-Identifier: Apache-2.0
"""The rules for a module's drawings: those that pages name are there, hold no words (a label is lesson
data, so that it can be translated), and nothing that runs or comes from elsewhere."""

import re

from lua_tables import Form
from module_files import modules_of
from source_tree import Finding

FORBIDDEN = (
    (
        re.compile(r"<(?:\w+:)?(?:text|tspan|textPath)\b"),
        "words in a drawing",
        "make them labels of the image",
    ),
    (re.compile(r"<(?:\w+:)?script\b|\bon\w+\s*="), "a drawing that runs something", "take it out"),
    (re.compile(r"<(?:\w+:)?(?:image|foreignObject)\b"), "a picture inside a drawing", "draw it"),
    (
        re.compile(r"(?:href|src)\s*=\s*[\"'](?!#)|url\((?!#)|@import"),
        "a drawing from elsewhere",
        "draw it here",
    ),
)


def images_of(module):
    """(path of the Lua file, Form) of each image of the module's pages and items."""
    for path, form in module.all_forms():
        image = form.fields.get("image")
        if isinstance(image, Form):
            yield path, image


def check(files):
    findings = []
    for file in files:
        if file.inside("modules") and file.suffix == ".svg":
            findings += check_drawing(file)
    paths = {file.path for file in files}
    for module in modules_of(files):
        named = set()
        for path, image in images_of(module):
            drawing = f"{module.folder}/media/{image.fields.get('file')}"
            named.add(drawing)
            if drawing not in paths:
                findings.append(
                    Finding(path, image.line, f"{drawing} is not there", 'file = "NAME.svg" in media/')
                )
            if not str(image.fields.get("alt", "")).strip():
                findings.append(
                    Finding(path, image.line, "an image without words for who cannot see it", 'alt = "…"')
                )
        unused = {path for path in paths if path.startswith(f"{module.folder}/media/")} - named
        if not module.unreadable:
            findings += [
                Finding(path, 0, "no page shows this drawing", "show it, or take it out", warning=True)
                for path in sorted(unused)
            ]
    return findings


def check_drawing(file):
    findings = []
    for number, line in enumerate(file.lines, 1):
        for pattern, message, hint in FORBIDDEN:
            if pattern.search(line):
                findings.append(Finding(file.path, number, message, hint))
    return findings
