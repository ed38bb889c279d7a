# SPDX-License-Identifier: Apache-2.0
"""Each third-party header is included by one folder: the table is third-party-headers.txt. A header that only one
system has is included by that system's files only: NAME_linux.cpp, NAME_windows.cpp."""

import dataclasses
import pathlib
import re

from source_tree import Finding

TABLE = pathlib.Path(__file__).parent / "third-party-headers.txt"
ANGLE_INCLUDE = re.compile(r"^\s*#\s*include\s*<([^>]+)>")
QUOTED_INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"')
STANDARD = re.compile(r"^[a-z0-9_]+$")
ONLY_LINUX = {
    name + ".h"
    for name in """
    dirent dlfcn fcntl ftw getopt glob grp langinfo libgen mntent poll pthread pwd sched semaphore spawn
    syslog termios ucontext unistd utime
""".split()
}
ONLY_LINUX_FOLDERS = ("sys/", "linux/", "asm/", "net/", "netinet/", "arpa/")
ONLY_WINDOWS = {
    name + ".h"
    for name in """
    aclapi bcrypt io process sddl shellapi shlobj windows winsock2
""".split()
}
# C, POSIX, Linux and Windows headers that no package brings.
SYSTEM_HEADERS = {
    name + ".h"
    for name in """
    assert ctype elf endian errno float inttypes limits locale malloc math setjmp signal stdarg stddef
    stdint stdio stdlib string strings time wchar
""".split()
}
SYSTEM_HEADERS |= ONLY_LINUX | ONLY_WINDOWS
SYSTEM_FOLDERS = ONLY_LINUX_FOLDERS + ("bits/", "sanitizer/")
# They measure or try raw libraries.
FREE_FOLDERS = ("benchmarks", "packaging/windows/prefix-test")
LINUX_FILE = re.compile(r"_linux(_test)?\.cpp$")
# windows.hpp is the one door to the system's own header; <fcntl.h> is there too, with other names in it.
WINDOWS_FILE = re.compile(r"(_windows(_test)?\.cpp|/windows\.hpp)$")


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
            if match:
                findings += judge_system(file, number, match.group(1))
            if match and not is_of_the_system(match.group(1)):
                findings += judge(file, number, match.group(1), rules)
    return findings


def judge_system(file, number, header):
    path = str(file.path)
    if header in ONLY_WINDOWS and not WINDOWS_FILE.search(path):
        system, ending = "Windows", "_windows.cpp"
    elif not (header in ONLY_LINUX or header.startswith(ONLY_LINUX_FOLDERS)):
        return []
    elif LINUX_FILE.search(path) or (header == "fcntl.h" and WINDOWS_FILE.search(path)):
        return []
    else:
        system, ending = "Linux", "_linux.cpp"
    return [
        Finding(
            file.path,
            number,
            f"<{header}> is there on {system} only",
            f"put what needs it behind a header of its own, in a file that ends in {ending}",
        )
    ]


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
