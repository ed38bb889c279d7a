# SPDX-License-Identifier: Apache-2.0
"""Words that Waypost never says of itself, of its courses or of people:
tests/content/forbidden-words/TAG.txt, one list a language; rule 9 of CONTRIBUTING.md says why. Looked for in
what people read: README, docs, change log, locales and modules."""

import pathlib
import re
import unicodedata

from source_tree import Finding

LISTS = pathlib.Path(__file__).parent.parent / "content" / "forbidden-words"
ALLOWED = pathlib.Path(__file__).parent.parent / "content" / "allowed-sentences.txt"
READ_BY_PEOPLE = ("docs", "locales", "modules")
TOP_PAGES = {"README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"}
# These scripts put no spaces between words, and put invisible ones where they like.
UNSPACED = {"km", "lo", "my", "th", "zh-hans"}
INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))


def normal(text, language):
    """NFC, lower case, without invisible characters; one space for any run of them, none where words have
    none."""
    text = unicodedata.normalize("NFC", text).translate(INVISIBLE).lower()
    return re.sub(r"\s+", "" if language in UNSPACED else " ", text)


def read_list(text, language):
    """A phrase a line, or `re:` and a pattern. Comments begin with #. Returns (shown, compiled) pairs."""
    entries = []
    for line in text.splitlines():
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("re:"):
            entries.append((line[3:], re.compile(line[3:])))
        else:
            pattern = re.escape(normal(line, language))
            if language not in UNSPACED:
                pattern = rf"(?<!\w){pattern}(?!\w)"
            entries.append((line, re.compile(pattern)))
    return entries


def read_allowed(text):
    """Sentences in which a forbidden word may stand, an empty line between two; the longest first."""
    text = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    sentences = [normal(paragraph.strip(), "en") for paragraph in text.split("\n\n") if paragraph.strip()]
    return sorted(sentences, key=len, reverse=True)


def po_strings(text):
    """(line number, msgid, msgstr) of each entry but the header."""
    entries, current, key, start = [], {}, None, 0
    for number, line in enumerate([*text.splitlines(), ""], 1):
        match = re.match(r'^(msgctxt|msgid|msgstr)\s+"(.*)"$', line)
        continued = re.match(r'^"(.*)"$', line)
        if match:
            key = match.group(1)
            if key == "msgid":
                start = number
            current[key] = match.group(2)
        elif continued and key:
            current[key] += continued.group(1)
        elif not line.strip():
            if current.get("msgid"):
                entries.append((start, unescape(current["msgid"]), unescape(current.get("msgstr", ""))))
            current, key = {}, None
    return entries


def unescape(text):
    return text.replace("\\n", " ").replace('\\"', '"').replace("\\\\", "\\")


def language_of(file):
    """The language that a PO file translates into, else English."""
    return file.name[:-3].lower() if file.suffix == ".po" else "en"


def is_read_by_people(file):
    if file.path in TOP_PAGES:
        return True
    is_page = file.suffix in {".md", ".po", ".lua", ".html"}
    return is_page and any(file.inside(folder) for folder in READ_BY_PEOPLE)


def passages(file, language):
    """(first line, text) of what is searched: paragraphs, so that a phrase is found across a line's end."""
    if file.suffix == ".po":
        for number, msgid, msgstr in po_strings(file.text):
            yield number, msgid if language == "en" else msgstr
        return
    paragraph, start = [], 1
    for number, line in enumerate([*file.lines, ""], 1):
        if line.strip():
            if not paragraph:
                start = number
            # Emphasis is no part of a sentence.
            paragraph.append(line.replace("*", "").strip().lstrip(">").strip())
        elif paragraph:
            yield start, "\n".join(paragraph)
            paragraph = []


def line_of(passage, start, phrase_begin_share):
    """The line in which a match that begins at this share of the passage stands, nearly."""
    return start + int(phrase_begin_share * (passage.count("\n") + 1))


def check(files, lists_folder=LISTS, allowed_file=ALLOWED):
    lists = {
        file.stem: read_list(file.read_text(encoding="utf-8"), file.stem)
        for file in lists_folder.glob("*.txt")
    }
    allowed = read_allowed(allowed_file.read_text(encoding="utf-8"))
    findings = []
    for file in files:
        if not is_read_by_people(file):
            continue
        language = language_of(file)
        if language not in lists:
            findings.append(
                Finding(
                    file.path,
                    0,
                    f"no list of forbidden words for {language}",
                    f"write tests/content/forbidden-words/{language}.txt",
                )
            )
            continue
        for start, passage in passages(file, language):
            findings += check_passage(file, language, start, passage, lists[language], allowed)
    return findings


def check_passage(file, language, start, passage, entries, allowed):
    text = normal(passage, language)
    for sentence in allowed:
        text = text.replace(sentence, "\0" * len(sentence))
    findings = []
    for shown, pattern in entries:
        match = pattern.search(text)
        if match:
            number = line_of(passage, start, match.start() / max(len(text), 1))
            findings.append(
                Finding(
                    file.path,
                    number,
                    f"forbidden words: {shown}",
                    "say it otherwise; a sentence that must hold it: tests/content/allowed-sentences.txt",
                )
            )
    return findings
