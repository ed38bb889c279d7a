# SPDX-License-Identifier: Apache-2.0
"""The rules for modules in their source language: every file belongs to a module and can be looked at, the
first screen puts national law first, and what fact_rules and wording_rules say."""

import fact_rules
import wording_rules
from lesson_forms import FORMS
from lua_tables import Form
from module_files import folder_of, module_folders, modules_of
from source_tree import Finding

# What the first screen of each kind of module says.
LAW_FIRST = {
    "course": "Your national law and your orders come first. This course does not replace them.",
    "instrument": "Your national law and your orders come first. This form does not replace them.",
}


def check(files, now):
    """`now` is the day to judge dates by, or None: then no date is too late."""
    findings = check_homeless(files)
    for module in modules_of(files):
        findings += check_readable(module) + check_known_forms(module) + check_first_screen(module)
        findings += fact_rules.check(module, now) + wording_rules.check(module)
    return findings


def check_homeless(files):
    """A lesson or translation that belongs to no module would be looked at by no rule."""
    folders = module_folders(files)
    return [
        Finding(file.path, 0, "it belongs to no module", "write the module.lua of its folder")
        for file in files
        if file.inside("modules")
        and file.suffix in {".lua", ".po", ".svg"}
        and not folder_of(file.path, folders)
    ]


def check_readable(module):
    return [
        Finding(
            path,
            0,
            f"not looked at: {why}",
            "keep functions in a file of their own; waypost-author check reads them all",
            warning=True,
        )
        for path, why in module.unreadable.items()
    ]


def check_known_forms(module):
    """The texts of a form that these rules do not know would pass unread."""
    return [
        Finding(
            path,
            form.line,
            f"the rules do not know the form {form.name}",
            "correct its name, or add it to tests/content/lesson_forms.py",
        )
        for path, form in module.all_forms()
        if form.name and form.name not in FORMS
    ]


def check_first_screen(module):
    """The first screen is the first page of the first lesson that the module names."""
    form = module.form_called("module")
    lessons = form.fields.get("lessons") if form else None
    if not isinstance(lessons, Form) or not lessons.items:
        return []
    path = f"{module.folder}/lessons/{lessons.items[0]}.lua"
    if path in module.unreadable:
        return []
    lesson = next((each for each in module.forms.get(path, []) if each.name == "lesson"), None)
    page = next((each for each in lesson.items if isinstance(each, Form)), None) if lesson else None
    body = str(page.fields.get("body", "")) if page else ""
    sentence = LAW_FIRST["instrument" if form.fields.get("kind") == "instrument" else "course"]
    if sentence in " ".join(body.replace("*", "").replace(">", "").split()):
        return []
    return [
        Finding(
            path,
            page.line if page else 0,
            "the first screen does not put national law first",
            f"write there: {sentence}",
        )
    ]
