# SPDX-License-Identifier: Apache-2.0
"""The files that the house rules look at, and what a finding looks like."""

import dataclasses
import functools
import pathlib

SKIPPED_FOLDERS = {".git", "build", "out", ".cache", "__pycache__", "node_modules"}
BINARY_SUFFIXES = {
    ".png",
    ".jpg",
    ".ogg",
    ".ttf",
    ".otf",
    ".ttc",
    ".zip",
    ".wpm",
    ".wpx",
    ".db",
    ".pdf",
    ".gz",
    ".ico",
}
CODE_SUFFIXES = {".cpp", ".hpp", ".c", ".h", ".py", ".sh", ".cmake", ".lua", ".sql", ".txt", ".po", ".svg"}
CODE_NAMES = {"CMakeLists.txt", "run", "run.sh", "test.sh"}
CPP_SUFFIXES = {".cpp", ".hpp", ".c", ".h"}


@dataclasses.dataclass(frozen=True)
class Finding:
    """`line` counts from 1; 0 means the whole file. A warning fails nothing."""

    path: str
    line: int
    message: str
    hint: str
    warning: bool = False

    def __str__(self):
        kind = "warning" if self.warning else "error"
        return f"{self.path}:{self.line}: {kind}: {self.message}\n  hint: {self.hint}"


@dataclasses.dataclass(frozen=True)
class SourceFile:
    root: pathlib.Path
    path: str  # from the root, with slashes

    @property
    def suffix(self):
        return pathlib.PurePosixPath(self.path).suffix

    @property
    def name(self):
        return pathlib.PurePosixPath(self.path).name

    @property
    def folder(self):
        return str(pathlib.PurePosixPath(self.path).parent)

    @functools.cached_property
    def text(self):
        return (self.root / self.path).read_text(encoding="utf-8", errors="replace")

    @functools.cached_property
    def lines(self):
        return self.text.splitlines()

    def inside(self, folder):
        return self.path == folder or self.path.startswith(folder + "/")

    @property
    def is_cpp(self):
        return self.suffix in CPP_SUFFIXES


def read_tree(root):
    """Every text file under `root`, sorted by path. Not asked of git: a source archive has none."""
    root = pathlib.Path(root)
    files = []
    pending = [root]
    while pending:
        for entry in pending.pop().iterdir():
            if entry.is_symlink():
                continue
            if entry.is_dir():
                if entry.name not in SKIPPED_FOLDERS:
                    pending.append(entry)
            elif entry.suffix.lower() not in BINARY_SUFFIXES:
                files.append(SourceFile(root, entry.relative_to(root).as_posix()))
    return sorted(files, key=lambda file: file.path)
