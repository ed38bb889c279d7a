#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""readme_test.py BUILD_DIR: what README.md and the guides say is so.

Every ```sh block is run, line by line, in a folder that looks like the repository's root; a ```text block behind
it is compared with what was printed (`…` stands for anything), and a block that follows a file's name is written
into that file. Every link leads somewhere, every path named in backquotes exists, no figure is left unmeasured.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
LINK = re.compile(r"!?\[([^\]]*)\]\(([^)\s]+)\)")
NAMED_FILE = re.compile(r"`([\w./-]+\.[a-z]+)`[^`]*:$")
PATH = re.compile(r"^[\w.-]+(/[\w.-]+)+/?$")
INDEPENDENCE = (
    "*Waypost is an independent open-source project. It is not made, endorsed or approved by the United Nations, "
    "UNODC, the World Customs Organization or any government. Organisations are named only to say where a public "
    "fact comes from.*"
)
# Blocks in the README are all run; a guide may also show what only root, or only a fresh system, can run.
PICTURE_BYTES_MAX = 150_000
PROGRAM_TIME_S = 280

failures = []


def fail(message):
    failures.append(message)
    print(f"failed: {message}")


class Block:
    def __init__(self, kind, text, line, named_file):
        self.kind, self.text, self.line, self.named_file = kind, text, line, named_file


def blocks_of(text):
    """Fenced blocks, each with the file that the sentence before it names."""
    blocks, kind, begin, before = [], None, 0, ""
    lines = text.splitlines()
    for number, line in enumerate(lines, 1):
        if line.startswith("```"):
            if kind is None:
                kind, begin = line[3:] or "none", number
                named = NAMED_FILE.search(before)
                name = named.group(1) if named else None
            else:
                blocks.append(Block(kind, "\n".join(lines[begin:number - 1]) + "\n", begin, name))
                kind, before = None, ""
        elif kind is None and line.strip():
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


def takes_long(command):
    return command.startswith("benchmarks/")


def run_page(page, build_dir):
    text = (ROOT / page).read_text(encoding="utf-8")
    blocks = blocks_of(text)
    house = House(build_dir)
    count = 0
    try:
        for index, block in enumerate(blocks):
            if block.kind not in {"sh", "text", "console"} or (block.kind == "text" and block.named_file):
                if block.named_file:
                    file = house.folder / block.named_file
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_text(block.text, encoding="utf-8")
                continue
            if block.kind == "console" and page == "README.md":
                fail(f"{page}:{block.line}: a command of the README is not run")
            if block.kind != "sh":
                continue
            said, exit_code = "", 0
            for command in block.text.splitlines():
                count += 1
                if takes_long(command):
                    # Minutes long, and its packages are not those of ./test.sh: that it starts is shown.
                    words, exit_code = house.run(command.split()[0] + " --help")
                    if exit_code != 0 or command.split()[-1] not in words:
                        fail(f"{page}:{block.line}: {command}: its help does not know that\n{words}")
                    continue
                words, exit_code = house.run(command)
                said += words
                following = blocks[index + 1] if index + 1 < len(blocks) else None
                shown = following is not None and following.kind == "text" and "exit code" in following.text
                if exit_code != 0 and not shown:
                    fail(f"{page}:{block.line}: {command}: exit code {exit_code}\n{words}")
            if index + 1 < len(blocks) and blocks[index + 1].kind == "text" and not blocks[index + 1].named_file:
                expected = blocks[index + 1]
                if page != "README.md" and not re.fullmatch(pattern_of(expected.text), said.strip(), re.DOTALL):
                    fail(f"{page}:{expected.line}: the page shows\n{expected.text}and it printed\n{said}")
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


def main():
    build_dir = pathlib.Path(sys.argv[1]).resolve()
    check_readme()
    counts = [f"{page} {run_page(page, build_dir)}"
              for page in ("README.md", "docs/authoring.md", "docs/operating.md")]
    print("commands run: " + ", ".join(counts))
    sys.exit(1 if failures else 0)


main()
