# SPDX-License-Identifier: Apache-2.0
"""What is measured: how each program is started, pressed to its lesson and turned."""

import dataclasses
import pathlib
import re
import shutil
import subprocess

import disk

SIZE = "1024x768"
NEXT, BACK = (948, 728), (76, 728)  # of the peers: 120 x 48 px buttons in the lower corners
# Ren'Py leaves a margin on a screen of that size, shrinks its picture to 888 x 666 px and centres it.
RENPY_NEXT, RENPY_BACK = (890, 682), (134, 682)
PEERS = pathlib.Path(__file__).resolve().parents[1] / "peers"

ENROL = """press language
press language/{language}
press new-learner
type "Dara"
press enrol
wait module/{module}
press module/{module}
press unit/{module}/{lesson}
expect - screen "page"
dump page
press next
dump turned
press previous
press back
press back
press sign-out
dump who
press learner/*
dump library
"""
TO_LESSON = """press learner/*
wait continue
press continue
expect - screen "page"
"""
TURN_AND_BACK = "press next\npress previous\n"


@dataclasses.dataclass
class Program:
    key: str  # in the names of figures
    name: str
    words: list  # "{run}" in them is a folder of this run's own
    record: pathlib.Path | None = None  # copied to {run}/data before each start
    presses: tuple = ()  # places to press between the first frame and the lesson's
    turn: tuple = (NEXT, BACK)
    installed_mb: float = 0.0
    quiet_s: float = 2.0  # a picture that stands that long is what the program wanted to show

    def command(self, run):
        """The words for a run in the new folder `run`."""
        run.mkdir(parents=True)
        if self.record:
            shutil.copytree(self.record, run / "data")
        return [word.format(run=run) for word in self.words]


class Waypost:
    """`waypost drive` with a learner who is in a lesson."""

    def __init__(self, bin_dir, modules, module, lesson, language, work):
        self.program, self.modules, self.work = bin_dir / "waypost", modules, work
        self.bin_dir = bin_dir
        self.record = work / "data"
        work.mkdir(parents=True)
        self.drive(ENROL.format(language=language, module=module, lesson=lesson), self.record)

    def words_to_drive(self, steps, record, name="steps.txt"):
        """The command that leads the player through `steps`, which go into the file `name`."""
        file = self.work / name
        file.write_text(steps)
        words = [self.program, "drive", "--steps", file, "--data", record, "--modules", self.modules]
        return [str(word) for word in words + ["--size", SIZE, "--shots", self.work / "shots"]]

    def drive(self, steps, record):
        subprocess.run(self.words_to_drive(steps, record), check=True, stdout=subprocess.DEVNULL)

    def middle_of(self, screen, node):
        """Where to press: the middle of the rectangle that a dump gives for the node."""
        text = (self.work / "shots" / f"{screen}.txt").read_text(encoding="utf-8")
        found = re.search(rf"\[{node}[^\]]*\].*\((\d+),(\d+) (\d+)x(\d+)\)", text)
        x, y, width, height = map(int, found.groups())
        return x + width // 2, y + height // 2

    def window(self):
        words = [
            str(self.program),
            "--data",
            "{run}/data",
            "--modules",
            str(self.modules),
            "--windowed",
            SIZE,
        ]
        return Program(
            "waypost",
            "Waypost",
            words,
            record=self.record,
            presses=(self.middle_of("who", "learner/"), self.middle_of("library", "continue")),
            turn=(self.middle_of("page", "next"), self.middle_of("turned", "previous")),
            installed_mb=installed_mb(self.bin_dir, "waypost"),
        )


def installed_mb(bin_dir, *names):
    """Of programs as built, the children and what lies in share/, with what their libraries depend on."""
    binaries = [bin_dir / name for name in (*names, "waypost-lesson", "waypost-print")]
    return disk.folder_mb(*binaries, bin_dir.parent / "share") + disk.closure_mb(disk.owners(*binaries))


def linked_peer(key, name, binary, lesson):
    """A peer that was compiled from one source file."""
    size_mb = disk.folder_mb(binary) + disk.closure_mb(disk.owners(binary))
    return Program(key, name, [str(binary), str(lesson)], installed_mb=size_mb)


def chromium(page):
    # --app: a window without tabs and address bar, the least that Chromium draws. --test-type: no warning bar
    # about --no-sandbox, which root needs.
    words = "chromium --no-sandbox --test-type --no-first-run --disable-background-networking "
    words += "--disable-component-update --disable-sync --window-position=0,0 --window-size=1024,768 "
    words += "--user-data-dir={run}/profile"
    return Program(
        "chromium",
        "Chromium",
        words.split() + [f"--app=file://{page}"],
        installed_mb=disk.closure_mb(["chromium"]),
    )


def renpy(project):
    # Debian's own Python, whatever else is called python3: the package's modules are there.
    # It shows an empty window for seconds.
    words = ["/usr/bin/python3", str(PEERS / "renpy/start.py"), str(project)]
    return Program(
        "renpy",
        "Ren'Py",
        words,
        turn=(RENPY_NEXT, RENPY_BACK),
        quiet_s=8.0,
        installed_mb=disk.closure_mb(["renpy"]),
    )
