# SPDX-License-Identifier: Apache-2.0
"""Each third-party header is included by one folder: the table is third-party-headers.txt."""

import dataclasses
import pathlib
import re

from source_tree import Finding

TABLE = pathlib.Path(__file__).parent / "third-party-headers.txt"
ANGLE_INCLUDE = re.compile(r"^\s*#\s*include\s*<([^>]+)>")
QUOTED_INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"')
STANDARD = re.compile(r"^[a-z0-9_]+$")
# C, POSIX, Linux and Windows headers that no package brings.
SYSTEM_HEADERS = {
    name + ".h"
    for name in """
    assert ctype dirent dlfcn elf endian errno fcntl float ftw getopt glob grp inttypes io langinfo
    libgen limits locale malloc math mntent poll process pthread pwd sched semaphore setjmp shellapi
    shlobj signal spawn stdarg stddef stdint stdio stdlib string strings syslog termios time ucontext
    unistd utime wchar windows winsock2
""".split()
}
SYSTEM_FOLDERS = ("sys/", "linux/", "asm/", "net/", "netinet/", "arpa/", "bits/", "sanitizer/")
FREE_FOLDERS = ("benchmarks",)


@dataclasses.dataclass(frozen=True)
class Rule:
    prefix: str
    folders: tuple
    reason: str


def read_table(text):
    """Rows `prefix | folder folder | reason`; comments begin with #."""
    rules = []
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            prefix, folders, reason = (cell.strip() for cell in line.split("|"))
            rules.append(Rule(prefix, tuple(folders.split()), reason))
    return rules


def is_of_the_system(header):
    return bool(STANDARD.match(header)) or header in SYSTEM_HEADERS or header.startswith(SYSTEM_FOLDERS)


def rule_for(rules, header):
    """The row with the longest beginning that fits, or None."""
    fitting = [rule for rule in rules if header.startswith(rule.prefix)]
    return max(fitting, key=lambda rule: len(rule.prefix), default=None)


def check(files):
    rules = read_table(TABLE.read_text(encoding="utf-8"))
    findings = []
    for file in files:
        if not file.is_cpp or any(file.inside(folder) for folder in FREE_FOLDERS):
            continue
        for number, line in enumerate(file.lines, 1):
            match = ANGLE_INCLUDE.match(line)
            if match and not is_of_the_system(match.group(1)):
                findings += judge(file, number, match.group(1), rules)
    return findings


def judge(file, number, header, rules):
    rule = rule_for(rules, header)
    if rule is None:
        return [
            Finding(
                file.path,
                number,
                f"<{header}> is in no row of tests/tidy/third-party-headers.txt",
                "say there which one folder includes it, and why; an ADR says why it is needed",
            )
        ]
    if any(file.inside(folder) for folder in rule.folders):
        return []
    folders = " and ".join(rule.folders)
    return [
        Finding(
            file.path,
            number,
            f"<{header}> may be included only by {folders} ({rule.reason})",
            "use the door of that folder, or widen it",
        )
    ]
