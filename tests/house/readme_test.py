#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""readme_test.py BUILD_DIR: what README.md and the guides say is so.

Every ```sh block is run, line by line, in a folder that looks like the repository's root. A ```text block right
behind it is compared with what was printed (`…` stands for anything). A block that follows a file's name is
written into that file. Every link leads somewhere, every path named in backquotes exists, no figure is left
unmeasured, and the table of levels is that of CMake.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tidy"))
import levels  # noqa: E402
from source_tree import read_tree  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
LINK = re.compile(r"!?\[([^\]]*)\]\(([^)\s]+)\)")
NAMED_FILE = re.compile(r"`([\w./-]+\.[a-z]+)`[^`]*:$")
PATH = re.compile(r"^[\w.-]+(/[\w.-]+)+/?$")
INDEPENDENCE = (
    "*Waypost is an independent open-source project. It is not made, endorsed or approved by the United Nations, "
    "UNODC, the World Customs Organization or any government. Organisations are named only to say where a public "
    "fact comes from.*"
)
PICTURE_BYTES_MAX = 150_000
PROGRAM_TIME_S = 280

failures = []


def fail(message):
    failures.append(message)
    print(f"failed: {message}")


class Block:
    def __init__(self, kind, line):
        self.kind, self.line, self.text = kind, line, ""
        self.named_file = None  # where its text belongs
        self.follows = False  # nothing but empty lines stands between it and the block before


def blocks_of(text):
    """The fenced blocks of a page."""
    blocks, open_block, before = [], None, None
    for number, line in enumerate(text.splitlines(), 1):
        if open_block is None and line.startswith("```"):
            open_block = Block(line[3:], number)
            named = NAMED_FILE.search(before or "")
            open_block.named_file = named.group(1) if named else None
            open_block.follows = bool(blocks) and before is None
        elif line.startswith("```"):
            blocks.append(open_block)
            open_block, before = None, None
        elif open_block is not None:
            open_block.text += line + "\n"
        elif line.strip():
            before = line.strip()
    return blocks


def prose_of(text):
    """The page without its fenced blocks."""
    return re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)


class House:
    """A folder in which every command of a page finds what it would find in the repository's root, and whose
    writing touches neither the repository nor the build."""

    def __init__(self, build_dir):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="waypost-readme-"))
        for entry in ROOT.iterdir():
            if entry.name not in {"build", "out", "tests", ".git"}:
                (self.folder / entry.name).symlink_to(entry)
        release = self.folder / "build/release"
        release.mkdir(parents=True)
        for name in ("bin", "share"):
            (release / name).symlink_to(build_dir / name)
        (release / "build.ninja").touch()
        # The journey looks for the programs from where it lies.
        (self.folder / "tests").mkdir()
        for entry in (ROOT / "tests").iterdir():
            if entry.name == "journeys":
                shutil.copytree(entry, self.folder / "tests/journeys")
            else:
                (self.folder / "tests" / entry.name).symlink_to(entry)
        # What is built is not built again, and a test does not run all tests.
        stand_ins = self.folder / "stand-ins"
        stand_ins.mkdir()
        self.stand_in(stand_ins / "cmake", "exit 0")
        self.stand_in(stand_ins / "ctest", """
while [ $# -gt 0 ]; do
  [ "$1" != --output-junit ] ||
    echo '<testsuite><testcase name="one" status="run" time="0"/></testsuite>' >"$2"
  shift
done""")
        self.environment = {
            "PATH": f"{stand_ins}:{os.environ['PATH']}", "HOME": str(self.folder / "home"), "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
        }

    @staticmethod
    def stand_in(file, script):
        file.write_text(f"#!/bin/bash\n{script}\n", encoding="utf-8")
        file.chmod(0o755)

    def run(self, command):
        """(what it printed, errors first; exit code)"""
        if re.match(r"\./(run|test)\.sh\b", command):
            command += " --no-install"
        done = subprocess.run(["bash", "-c", command], cwd=self.folder, env=self.environment, capture_output=True,
                              text=True, stdin=subprocess.DEVNULL, timeout=PROGRAM_TIME_S, check=False)
        said = done.stderr + done.stdout
        return said + (f"exit code {done.returncode}\n" if done.returncode else ""), done.returncode

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def pattern_of(expected):
    return "".join(".*" if part == "…" else re.escape(part) for part in re.split("(…)", expected.strip()))


def run_command(house, page, block, command):
    """What it printed; its exit code is a failure unless the page shows one."""
    if command.startswith(("benchmarks/", "./benchmark.sh")):
        # Minutes long, and its packages are not those of ./test.sh. That it knows its words is shown.
        said, exit_code = house.run(command.split()[0] + " --help")
        unknown = [word for word in command.split()[1:] if word not in said]
        if unknown:
            fail(f"{page}:{block.line}: {command}: its help does not know {unknown}")
    else:
        said, exit_code = house.run(command)
    return said, exit_code


def run_page(page, build_dir):
    text = (ROOT / page).read_text(encoding="utf-8")
    blocks = blocks_of(text)
    house = House(build_dir)
    count = 0
    try:
        for block, following in zip(blocks, [*blocks[1:], None]):
            if block.named_file:
                file = house.folder / block.named_file
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(block.text, encoding="utf-8")
            if block.kind == "console" and page == "README.md":
                fail(f"{page}:{block.line}: a command of the README is not run")
            if block.kind != "sh":
                continue
            expected = following if following and following.follows and following.kind == "text" else None
            printed = ""
            for command in block.text.splitlines():
                said, exit_code = run_command(house, page, block, command)
                printed += said
                count += 1
                if exit_code != 0 and not (expected and f"exit code {exit_code}" in expected.text):
                    fail(f"{page}:{block.line}: {command}: exit code {exit_code}\n{said}")
            if expected and not re.fullmatch(pattern_of(expected.text), printed.strip(), re.DOTALL):
                fail(f"{page}:{expected.line}: the page shows\n{expected.text}and it printed\n{printed}")
        check_paths(page, text, house)
    finally:
        house.remove()
    return count


def check_paths(page, text, house):
    """Links and pictures, and paths in backquotes; these may also be what the commands made."""
    prose = prose_of(text)
    for label, target in LINK.findall(prose):
        if re.match(r"[a-z]+:", target):
            fail(f"{page}: {target} leads out of the repository")
            continue
        file = (ROOT / page).parent / target.partition("#")[0]
        if not file.exists():
            fail(f"{page}: {target} leads nowhere")
        elif file.suffix == ".png":
            if not label:
                fail(f"{page}: {target} has no words for those who cannot see it")
            if file.stat().st_size >= PICTURE_BYTES_MAX:
                fail(f"{page}: {target} has {file.stat().st_size} bytes")
    for name in re.findall(r"`([^`\n]+)`", prose):
        known = [ROOT / name, house.folder / name, *(ROOT / part / name for part in ("runtime", "scripting"))]
        if PATH.match(name) and page == "README.md" and not any(path.exists() for path in known):
            fail(f"{page}: there is no {name}")


def check_readme():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    if INDEPENDENCE not in re.sub(r"\s+", " ", text):
        fail("README.md: the sentence on independence is not there word for word")
    for token in re.findall(r"MEASURE:[\w-]+", text):
        fail(f"README.md: {token} was not measured")


def check_architecture():
    """The levels are those that CMake knows, and every file named exists."""
    page = "docs/architecture.md"
    text = (ROOT / page).read_text(encoding="utf-8")
    files = read_tree(ROOT)
    told = {
        name: (int(level), tuple(used.replace(" ", "").split(",")) if used.strip() else ())
        for level, name, used in re.findall(r"^\| (\d) \| `(\w+)` \| ([^|]*)\|", text, re.MULTILINE)
    }
    built = {
        target.name: (target.level, target.depends)
        for target in levels.parse_targets(files).values()
        if target.kind == "library"
    }
    for name in sorted(set(told) | set(built)):
        if told.get(name) != built.get(name):
            fail(f"{page}: {name} is {built.get(name)} in CMake and {told.get(name)} in the table of levels")
    paths = [file.path for file in files]
    for name in re.findall(r"`([\w./-]+\.(?:cpp|hpp|md|txt|cmake|json))`", text):
        is_pattern = "NAME" in name or "TAG" in name
        if not is_pattern and not any(path == name or path.endswith("/" + name) for path in paths):
            fail(f"{page}: there is no {name}")


def main():
    build_dir = pathlib.Path(sys.argv[1]).resolve()
    check_readme()
    check_architecture()
    counts = [f"{page} {run_page(page, build_dir)}"
              for page in ("README.md", "docs/authoring/README.md", "docs/operating.md")]
    print("commands run: " + ", ".join(counts))
    sys.exit(1 if failures else 0)


main()
