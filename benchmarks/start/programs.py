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
    name: str
    words: list  # "{run}" in them is a folder of this run's own
    record: pathlib.Path | None = None  # copied to {run}/data before each start
    presses: tuple = ()  # places to press between the first frame and the lesson's
    turn: tuple = (NEXT, BACK)
    disk_mb: float = 0.0

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
        work.mkdir()
        self.drive(ENROL.format(language=language, module=module, lesson=lesson), self.record)

    def drive(self, steps, record):
        file = self.work / "steps.txt"
        file.write_text(steps)
        words = [self.program, "drive", "--steps", file, "--data", record, "--modules", self.modules,
                 "--size", SIZE, "--shots", self.work / "shots"]
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL)

    def middle_of(self, screen, node):
        """Where to press: the middle of the rectangle that a dump gives for the node."""
        text = (self.work / "shots" / f"{screen}.txt").read_text(encoding="utf-8")
        found = re.search(rf"\[{node}[^\]]*\].*\((\d+),(\d+) (\d+)x(\d+)\)", text)
        x, y, width, height = map(int, found.groups())
        return x + width // 2, y + height // 2

    def window(self):
        share = self.bin_dir.parent / "share"
        binaries = (self.program, self.bin_dir / "waypost-lesson")
        packages = disk.owners(binaries[0]) | disk.owners(binaries[1])
        return Program(
            "Waypost",
            [str(self.program), "--data", "{run}/data", "--modules", str(self.modules), "--windowed", SIZE],
            record=self.record,
            presses=(self.middle_of("who", "learner/"), self.middle_of("library", "continue")),
            turn=(self.middle_of("page", "next"), self.middle_of("turned", "previous")),
            disk_mb=disk.folder_mb(*binaries, share) + disk.closure_mb(packages))


def qt(binary, lesson):
    return Program("Qt 5 widgets", [str(binary), str(lesson)],
                   disk_mb=disk.folder_mb(binary) + disk.closure_mb(disk.owners(binary)))


def chromium(page):
    # --app: a window without tabs and address bar, the least that Chromium draws. --test-type: no warning bar
    # about --no-sandbox, which root needs.
    return Program("Chromium", [
        "chromium", "--no-sandbox", "--test-type", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--user-data-dir={run}/profile",
        "--window-position=0,0", "--window-size=1024,768", f"--app=file://{page}",
    ], disk_mb=disk.closure_mb(["chromium"]))
