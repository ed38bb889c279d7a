# SPDX-License-Identifier: Apache-2.0
"""The texts of a module by the key that its translations use: `drugs/seals/first-look/turns.text`. The same
keys as in docs/formats/module.md, found without any of our programs."""

from lua_tables import Form

# Of each form: which fields are translated. A positional text has a key of its own.
NAMED_TEXTS = {
    "module": ("title", "summary"),
    "lesson": ("title",),
    "test": ("title",),
    "text_page": ("title", "body"),
    "choice_item": ("prompt",),
    "choice": ("feedback",),
    "image": ("alt",),
    "fact": ("source",),
}
POSITIONAL_TEXTS = {"choice", "label", "objective", "fact"}


def squeezed(text):
    """Indentation and line ends of a long text are no part of it here: a translation may wrap as it likes."""
    return " ".join(text.split())


def source_texts(module):
    """`module` is a ModuleText. Returns {key: text}."""
    module_id = module.folder.split("/")[-1]
    texts = {}
    for path, forms in module.forms.items():
        for form in forms:
            if form.name in {"lesson", "test"}:
                collect(form, f"{module_id}/{form.fields.get('id')}", texts)
            elif form.name == "module":
                collect(form, module_id, texts)
            elif form.name == "facts":
                for fact in form.items:
                    collect(fact, f"{module_id}/fact/{fact.fields.get('id')}", texts)
    return texts


def collect(form, key, texts):
    """Adds the texts of `form`, whose own key is `key`, and of what it contains."""
    for field in NAMED_TEXTS.get(form.name, ()):
        if isinstance(form.fields.get(field), str):
            texts[f"{key}.{field}"] = form.fields[field]
    if form.name in POSITIONAL_TEXTS:
        for item in form.items:
            if isinstance(item, str):
                texts[f"{key}.text"] = item
    for name, value in form.fields.items():
        if not isinstance(value, Form):
            continue
        if name == "image":
            # A picture has no id: its alt text is its page's, and its labels stand directly under the page.
            value.name = value.name or "image"
            collect(value, key, texts)
        elif name in {"objectives", "labels"}:
            kind = {"objectives": "objective", "labels": "label"}[name]
            parent = f"{key}/objective" if kind == "objective" else key
            for item in value.items:
                if isinstance(item, Form):
                    item.name = item.name or kind
                    collect(item, f"{parent}/{item.fields.get('id')}", texts)
    for item in form.items:
        if isinstance(item, Form):
            collect(item, f"{key}/{item.fields.get('id')}", texts)
