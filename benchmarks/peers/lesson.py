# SPDX-License-Identifier: Apache-2.0
"""The lesson that Waypost and its peers show: one page in five languages and one question, from the texts of
modules/drugs. Written as a Waypost module, as a page for a browser and as JSON for the Qt program.

    lesson.py OUT_DIR"""

import html
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
LANGUAGES = ("km", "my", "lo", "th", "en")
TEXTS = ("drugs.summary", "drugs/choose-search-secure/choose.body")
QUESTION = "drugs/safety-first/dust-on-wrist"
QUESTION_LANGUAGE = "km"


def read_po(file):
    """{msgctxt: (source, translation)} of a catalogue without plurals."""
    texts = {}
    for block in file.read_text(encoding="utf-8").split("\n\n"):
        fields, name = {}, None
        for line in block.splitlines():
            match = re.match(r'(?:(msgctxt|msgid|msgstr) )?(".*")$', line)
            if match:
                name = match[1] or name
                fields[name] = fields.get(name, "") + json.loads(match[2])
        if "msgctxt" in fields:
            texts[fields["msgctxt"]] = (fields["msgid"], fields["msgstr"])
    return texts


def make_lesson(locales):
    """{"title", "paragraphs": [{"language", "text"}], "question", "choices"}, all plain text."""
    catalogues = {tag: read_po(locales / f"{tag}.po") for tag in LANGUAGES if tag != "en"}

    def text(tag, key):
        pair = catalogues.get(tag, catalogues["km"])[key]
        # The first paragraph only: what follows is a list, which each peer would draw in its own way.
        return pair[tag != "en"].split("\n\n")[0].strip().replace("**", "")

    choice_key = re.compile(QUESTION + r"/[^/]+\.text")
    choices = [key for key in catalogues[QUESTION_LANGUAGE] if choice_key.fullmatch(key)]
    return {
        "title": text("en", "drugs.title"),
        "paragraphs": [{"language": tag, "text": " ".join(text(tag, key) for key in TEXTS)}
                       for tag in LANGUAGES],
        "question": text(QUESTION_LANGUAGE, QUESTION + ".prompt"),
        "choices": [text(QUESTION_LANGUAGE, key) for key in choices],
    }


def lua(text):
    return "[==[" + text + "]==]"


def write_module(lesson, folder):
    (folder / "lessons").mkdir(parents=True, exist_ok=True)
    (folder / "module.lua").write_text(
        'module { api = 1, id = "yardstick", version = "1.0.0", source_language = "en",\n'
        f'  title = {lua(lesson["title"])}, minutes = 5, lessons = {{ "one" }} }}\n', encoding="utf-8")
    body = "\n\n".join(paragraph["text"] for paragraph in lesson["paragraphs"])
    # Nobody answers: which choice is the key does not matter, but one must be.
    choices = "".join(
        f'    choice {{ id = "c{number}", {lua(choice)}, correct = {str(number == 0).lower()} }},\n'
        for number, choice in enumerate(lesson["choices"]))
    title = lua(lesson["title"])
    (folder / "lessons" / "one.lua").write_text(
        f'lesson {{ id = "one", title = {title},\n'
        f'  text_page {{ id = "page", title = {title}, body = {lua(body)} }},\n'
        f'  choice_item {{ id = "question", prompt = {lua(lesson["question"])},\n{choices}  }},\n}}\n',
        encoding="utf-8")


def write_page(lesson, file):
    template = (ROOT / "benchmarks/peers/chromium/page.html").read_text(encoding="utf-8")
    paragraphs = "\n".join(f'<p lang="{each["language"]}">{html.escape(each["text"])}</p>'
                           for each in lesson["paragraphs"])
    choices = "\n".join(f'<label><input type="radio" name="choice"> {html.escape(choice)}</label>'
                        for choice in lesson["choices"])
    for name, value in (("title", html.escape(lesson["title"])), ("paragraphs", paragraphs),
                        ("question", html.escape(lesson["question"])), ("choices", choices)):
        template = template.replace("{{" + name + "}}", value)
    file.write_text(template, encoding="utf-8")


def main():
    out = pathlib.Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    lesson = make_lesson(ROOT / "modules/drugs/locales")
    write_module(lesson, out / "modules" / "yardstick")
    write_page(lesson, out / "page.html")
    (out / "lesson.json").write_text(json.dumps(lesson, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
