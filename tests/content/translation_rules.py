# SPDX-License-Identifier: Apache-2.0
"""The rules for PO files: msgfmt accepts them, the header names language and status, `reviewed` needs a
reviewer, and each msgid is the text that the module has today, letter for letter: the player takes no
other."""

import pathlib
import re
import shutil
import subprocess

from module_files import folder_of, modules_of
from source_texts import source_texts
from source_tree import Finding

REVIEWED = pathlib.Path(__file__).resolve().parent / "reviewed-translations.txt"
# A translator writes more answers only where the language has some: none is missing.
FORESEEN_ANSWER = re.compile(r"/(?:accept|wrong)\.\d+$")
MSGFMT_LINE = re.compile(r"^[^:]*:(\d+):(?:\d+:)? (.*)$")


def header_of(text):
    """The header's fields; empty where there is none."""
    match = re.search(r'^msgid ""\nmsgstr ""\n((?:".*"\n?)*)', text, re.MULTILINE)
    joined = "".join(re.findall(r'"(.*)"', match.group(1))) if match else ""
    return dict(re.findall(r"([\w-]+): *(.*?)\\n", joined))


def reviewed_files():
    lines = REVIEWED.read_text(encoding="utf-8").splitlines()
    return {line.split("|")[0].strip() for line in lines if line.strip() and not line.startswith("#")}


def check(files):
    findings = []
    reviewed = reviewed_files()
    modules = {module.folder: module for module in modules_of(files)}
    for file in files:
        if file.suffix != ".po" or not (file.inside("locales") or file.inside("modules")):
            continue
        findings += check_header(file, reviewed) + check_msgfmt(file)
        module = modules.get(folder_of(file.path, modules))
        # A module with a file that is no plain data has texts that only waypost-author knows.
        if module and not module.unreadable:
            findings += check_current(file, source_texts(module))
    return findings


def entries_of(text):
    """(line, msgctxt, msgid, msgstr) of each entry but the header."""
    entries, current, key, start = [], {}, None, 0
    for number, line in enumerate([*text.splitlines(), ""], 1):
        match = re.match(r'^(msgctxt|msgid|msgstr)\s+"(.*)"$', line) or re.match(r'^()"(.*)"$', line)
        if match:
            key = match.group(1) or key
            start = start or number
            current[key] = current.get(key, "") + match.group(2)
        elif not line.strip():
            if current.get("msgid"):
                entries.append(
                    (start, *(unescaped(current.get(name, "")) for name in ("msgctxt", "msgid", "msgstr")))
                )
            current, key, start = {}, None, 0
    return entries


def unescaped(text):
    return re.sub(r"\\(.)", lambda escape: {"n": "\n", "t": "\t"}.get(escape.group(1), escape.group(1)), text)


def check_current(file, texts):
    findings, translated = [], set()
    for line, context, source, translation in entries_of(file.text):
        if context not in texts:
            findings.append(
                Finding(
                    file.path,
                    line,
                    f"nothing in the module is called {context}",
                    "take the entry out, or correct its msgctxt",
                )
            )
        elif source != texts[context]:
            findings.append(
                Finding(
                    file.path,
                    line,
                    f"{context} was translated from another text",
                    "translate the text that stands in the module now; until then English shows",
                )
            )
        elif translation.strip():
            translated.add(context)
    wanted = {context for context in texts if not FORESEEN_ANSWER.search(context)}
    missing = wanted - translated
    if missing:
        findings.append(
            Finding(
                file.path,
                0,
                f"{len(missing)} of {len(wanted)} texts have no translation, {min(missing)} first",
                "English shows in their place",
                warning=True,
            )
        )
    return findings


def check_header(file, reviewed):
    header = header_of(file.text)
    tag = file.name[:-3]
    findings = []

    def wrong(message, hint):
        findings.append(Finding(file.path, 1, message, hint))

    if header.get("Language", "").replace("_", "-").lower() != tag:
        wrong(
            f"the header's Language is {header.get('Language')!r}",
            f'"Language: …\\n" as in the file\'s name, {tag}',
        )
    if "utf-8" not in header.get("Content-Type", "").lower():
        wrong("the header does not say UTF-8", '"Content-Type: text/plain; charset=UTF-8\\n"')
    status = header.get("X-Waypost-Status")
    if tag == "en" and file.inside("locales"):
        return findings  # the source text itself
    if status not in {"draft", "reviewed"}:
        wrong(f"X-Waypost-Status is {status!r}", "a translation that no speaker has checked says `draft`")
    elif status == "reviewed" and file.path not in reviewed:
        wrong(
            "marked reviewed, and no reviewer is known",
            f"name the reviewer in {REVIEWED.name}, or say `draft`",
        )
    return findings


def check_msgfmt(file):
    if not shutil.which("msgfmt"):
        return [Finding(file.path, 0, "msgfmt is not here", "install the package gettext")]
    done = subprocess.run(
        ["msgfmt", "--check", "-o", "/dev/null", str(file.root / file.path)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == 0:
        return []
    for line in done.stderr.splitlines():
        match = MSGFMT_LINE.match(line)
        if match:
            return [
                Finding(file.path, int(match.group(1)), f"msgfmt: {match.group(2)}", "msgfmt --check FILE")
            ]
    return [Finding(file.path, 0, f"msgfmt: {done.stderr.strip()}", "msgfmt --check FILE")]
