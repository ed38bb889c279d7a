# SPDX-License-Identifier: Apache-2.0
"""What a source file includes of our own libraries agrees with what its CMake call declares: CMake checks
the levels of what is declared, this checks that nothing undeclared is used."""

import dataclasses
import pathlib
import posixpath
import re

from headers import QUOTED_INCLUDE
from source_tree import Finding

CALL = re.compile(r"^\s*waypost_(library|program)\s*\(([^)]*)\)", re.MULTILINE)
KEYWORDS = {"LEVEL", "DIRECTORY", "DEPENDS", "PACKAGES", "SOURCES"}


@dataclasses.dataclass
class Target:
    name: str
    kind: str  # library or program
    folders: frozenset  # from the root; a library has one
    declared_in: str
    level: int
    depends: tuple


def parse_targets(files):
    """Every waypost_library and waypost_program call of the CMakeLists.txt files."""
    targets = {}
    for file in files:
        if file.name != "CMakeLists.txt" or file.inside("tests") or file.inside("benchmarks"):
            continue
        text = re.sub(r"#.*", "", file.text)
        lists = word_lists(text)
        for kind, words in CALL.findall(text):
            target = parse_call(file, kind, expanded(words.split(), lists))
            targets[target.name] = target
    return targets


def word_lists(text):
    """What `set(NAME word…)` and `file(GLOB NAME pattern…)` put into each NAME, all branches together."""
    lists = {}
    for name, words in re.findall(r"\b(?:set|file|waypost_glob_sources)\s*\((?:GLOB\s+)?(\w+)\s([^)]*)\)", text):
        lists.setdefault(name, []).extend(word for word in words.split() if word != "CONFIGURE_DEPENDS")
    return lists


def expanded(words, lists):
    result = []
    for word in words:
        match = re.fullmatch(r"\$\{(\w+)\}", word)
        result += lists.get(match.group(1), [word]) if match else [word]
    return result


def parse_call(file, kind, words):
    values, keyword = {"": []}, ""
    for word in words:
        if word in KEYWORDS:
            keyword = word
            values.setdefault(keyword, [])
        else:
            values[keyword].append(word)
    name = values[""][0]
    if kind == "library":
        folder = posixpath.join(file.folder, name)
        if values.get("DIRECTORY"):
            folder = values["DIRECTORY"][0].replace("${CMAKE_SOURCE_DIR}/", "")
            folder = folder.replace("${CMAKE_CURRENT_SOURCE_DIR}", file.folder)
        folders = {folder}
    else:
        folders = {
            posixpath.join(file.folder, posixpath.dirname(source)) for source in values.get("SOURCES", ())
        }
    level = int(values["LEVEL"][0]) if values.get("LEVEL") else 99
    return Target(
        name,
        kind,
        frozenset(posixpath.normpath(folder) for folder in folders),
        file.path,
        level,
        tuple(values.get("DEPENDS", ())),
    )


def closure(targets, name):
    """The libraries that `name` reaches through DEPENDS, itself among them."""
    reached, pending = set(), [name]
    while pending:
        current = pending.pop()
        if current not in reached:
            reached.add(current)
            pending += targets[current].depends if current in targets else ()
    return reached


def check(files):
    targets = parse_targets(files)
    by_folder = {}
    for target in targets.values():
        for folder in target.folders:
            by_folder.setdefault(folder, []).append(target)
    # An include names a library by the last part of its folder.
    library_of = {
        pathlib.PurePosixPath(folder).name: target.name
        for target in targets.values()
        if target.kind == "library"
        for folder in target.folders
    }
    findings = check_levels(targets)
    for file in files:
        if not file.is_cpp or file.folder not in by_folder:
            continue
        here = by_folder[file.folder]
        allowed = set().union(*(closure(targets, target.name) for target in here))
        for number, line in enumerate(file.lines, 1):
            match = QUOTED_INCLUDE.match(line)
            if not match or "/" not in match.group(1):
                continue
            used = library_of.get(match.group(1).split("/")[0])
            if used and used not in allowed:
                findings.append(
                    Finding(
                        file.path,
                        number,
                        f'{here[0].name} includes {used} ("{match.group(1)}") without declaring it',
                        f"add {used} to DEPENDS in {here[0].declared_in}, if its level allows that",
                    )
                )
    return findings


def check_levels(targets):
    """The same rule as in cmake/WaypostLibrary.cmake, so that it holds for a tree that was never
    configured."""
    findings = []
    for target in targets.values():
        for name in target.depends:
            used = targets.get(name)
            if used and target.kind == "library" and used.level >= target.level:
                findings.append(
                    Finding(
                        target.declared_in,
                        0,
                        f"{target.name} (level {target.level}) may not use {name} (level {used.level})",
                        "a library uses lower levels only, see docs/architecture.md",
                    )
                )
    return findings
