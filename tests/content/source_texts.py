# SPDX-License-Identifier: Apache-2.0
"""The texts of a module that officers read, by the key that their translations use:
`drugs/seals/first-look/turns.text`. Found without any of our programs, so that the two can be compared."""

import collections
import dataclasses
import os

from lesson_forms import FORM_FIELDS, FORMS, LISTS, MARKDOWN, STEP_TO_ORDER, TEXT
from lua_tables import Form

# Forms whose kind is a part of their key, and those whose key counts them.
KIND_IN_KEY = {"objective", "fact", "term"}
COUNTED = {"accept", "wrong"}


@dataclasses.dataclass(frozen=True)
class ShownText:
    """`form` is the innermost one that the text stands in, `field` the field of it, or TEXT."""

    key: str
    text: str
    form: Form
    field: object


def dedented(text):
    """Without the indentation common to its lines and without blank lines around it, as the player knows it:
    a translation holds only for exactly the same letters."""
    lines = text.split("\n")
    while lines and not lines[0].strip(" \t\r"):
        lines.pop(0)
    while lines and not lines[-1].strip(" \t\r"):
        lines.pop()
    written = [line for line in lines if line.strip(" \t\r")]
    indent = os.path.commonprefix([line[: len(line) - len(line.lstrip(" \t"))] for line in written])
    kept = (line[len(indent) :] if line.strip(" \t\r") else "" for line in lines)
    return "\n".join(kept).rstrip(" \t\r")


def as_shown(text, is_markdown):
    """What gettext has as msgid: of Markdown with the end of its last line, where that is written."""
    before, line_end, last = text.rpartition("\n")
    ends_line = is_markdown and line_end and not last.strip(" \t\r")
    return dedented(text) + ("\n" if ends_line else "")


def source_texts(module):
    """`module` is a ModuleText. Returns {key: text}."""
    return {shown.key: shown.text for _, shown in module_texts(module)}


def module_texts(module):
    """(path of the Lua file, ShownText) of each text of a module."""
    module_id = module.folder.split("/")[-1]
    for path, forms in module.forms.items():
        for form in forms:
            for shown in texts_in(form, file_key(form, module_id)):
                yield path, shown


def file_key(form, module_id):
    """The key of a form that is a file of its own."""
    if form.name in {"lesson", "test"}:
        return f"{module_id}/{form.fields.get('id')}"
    if form.name == "bank":
        return f"{module_id}/bank"
    if form.name == "annex":
        return f"{module_id}/annex/{form.fields.get('country')}"
    return module_id


def texts_in(form, key, inner_key=None):
    """The texts of `form`, whose key is `key`, and of all in it, whose keys begin with `inner_key` where that
    is another."""
    for field, ending in FORMS.get(form.name, {}).items():
        value = positional_text(form) if field == TEXT else form.fields.get(field)
        # What is spoken is a text only where something is spoken.
        if field == "transcript" and "narration" not in form.fields:
            continue
        if isinstance(value, str) and dedented(value):
            text = as_shown(value, (form.name, field) in MARKDOWN)
            yield ShownText(key + ending, text, form, field)
    for field, ending in LISTS.items():
        value = form.fields.get(field)
        for number, text in enumerate(value.items if isinstance(value, Form) else (), 1):
            if isinstance(text, str) and dedented(text):
                yield ShownText(f"{key}{ending}{number}", dedented(text), form, field)
    counts = collections.Counter()
    for inner in inner_forms(form):
        counts[inner.name] += 1
        yield from texts_of_inner(inner, inner_key or key, counts[inner.name])


def texts_of_inner(form, parent, number):
    name = form.fields.get("slot") if form.name == "entry" else form.fields.get("id")
    if form.name == "image":
        # A picture has no id: its alt text is its owner's, and its labels stand directly under the owner.
        return texts_in(form, parent)
    if form.name == "section":
        # Sections are no part of an item's key.
        return texts_in(form, f"{parent}/{name}", parent)
    if form.name in COUNTED:
        return texts_in(form, f"{parent}/{form.name}.{number}")
    if form.name in KIND_IN_KEY:
        return texts_in(form, f"{parent}/{form.name}/{name}")
    return texts_in(form, f"{parent}/{name}")


def inner_forms(form):
    """The forms with texts that stand in `form`, each under its name where a plain table stands for it."""
    for field, name in FORM_FIELDS.items():
        value = form.fields.get(field)
        if isinstance(value, Form):
            for each in [value] if field == "image" else value.items:
                if isinstance(each, Form):
                    yield dataclasses.replace(each, name=each.name or name)
    for each in form.items:
        if isinstance(each, Form):
            is_ordered = form.name == "ordering_item" and each.name == "step"
            yield dataclasses.replace(each, name=STEP_TO_ORDER) if is_ordered else each


def positional_text(form):
    return next((each for each in form.items if isinstance(each, str)), None)
