# SPDX-License-Identifier: Apache-2.0
"""Which files make a module: those below the nearest folder that holds a module.lua, however deep that folder
lies, so that a collection of modules may have a folder of its own."""

from lua_tables import NotPlainData, read_forms


class ModuleText:
    """A module folder: its files' forms, and its facts by id."""

    def __init__(self, folder, files):
        self.folder = folder
        self.forms = {}  # path: [Form]
        self.unreadable = {}  # path: why
        for file in files:
            try:
                self.forms[file.path] = read_forms(file.text)
            except NotPlainData as reason:
                self.unreadable[file.path] = str(reason)
        self.facts = {
            fact.fields.get("id"): (path, fact) for path, fact in self.all_forms() if fact.name == "fact"
        }

    def all_forms(self):
        for path, forms in self.forms.items():
            for form in forms:
                for inner in form.forms():
                    yield path, inner

    def form_called(self, name):
        """The first form of this name, or None."""
        return next((form for _, form in self.all_forms() if form.name == name), None)


def module_folders(files, top="modules"):
    return {file.folder for file in files if file.name == "module.lua" and file.inside(top)}


def folder_of(path, folders):
    """The nearest of the folders around a path; None where it lies in none of them."""
    while "/" in path:
        path = path.rpartition("/")[0]
        if path in folders:
            return path
    return None


def modules_of(files, top="modules"):
    """The modules below a folder, by their paths."""
    inside = {folder: [] for folder in sorted(module_folders(files, top))}
    for file in files:
        folder = folder_of(file.path, inside)
        if folder and file.suffix == ".lua":
            inside[folder].append(file)
    return [ModuleText(folder, found) for folder, found in inside.items()]
