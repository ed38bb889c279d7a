# SPDX-License-Identifier: Apache-2.0
"""Every link from a page of this repository to a file of it leads somewhere, and so does every picture."""

import posixpath
import re

from source_tree import Finding

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+\s+(.*)$")


def anchor_of(heading):
    """As the usual hosts of repositories make it: lower case, spaces to dashes, other marks dropped."""
    return re.sub(r"[^\w\- ]", "", heading.replace("`", "").lower()).strip().replace(" ", "-")


def anchors_of(text):
    return {anchor_of(match.group(1)) for match in map(HEADING.match, text.splitlines()) if match}


def check(files):
    pages = {file.path: file for file in files}
    findings = []
    for file in files:
        if file.suffix != ".md":
            continue
        fenced = False
        for number, line in enumerate(file.lines, 1):
            fenced ^= line.lstrip().startswith("```")
            if fenced:
                continue
            for target in LINK.findall(re.sub(r"`[^`]*`", "", line)):
                if re.match(r"[a-z]+:", target):
                    continue
                findings += check_link(file, number, target, pages)
    return findings


def check_link(file, number, target, pages):
    path, _, anchor = target.partition("#")
    path = posixpath.normpath(posixpath.join(posixpath.dirname(file.path), path)) if path else file.path
    if path.startswith("..") or not (file.root / path).exists():
        return [
            Finding(
                file.path, number, f"{target} leads nowhere", "links are relative to the page they stand in"
            )
        ]
    if anchor and path in pages and path.endswith(".md") and anchor not in anchors_of(pages[path].text):
        return [
            Finding(
                file.path, number, f"{path} has no heading #{anchor}", "headings become anchors in lower case"
            )
        ]
    return []
