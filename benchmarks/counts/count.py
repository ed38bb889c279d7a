#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What can be counted instead of timed, so that a busy machine changes nothing: instructions and allocations of
a start, a page turn and a scroll step, files opened, libraries mapped. Exit 77 where a tool is missing.

    count.py BIN_DIR --modules DIR --json FILE"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "start"))
import callgrind  # noqa: E402
import display  # noqa: E402
import figures  # noqa: E402
import opened  # noqa: E402
import processes  # noqa: E402
import programs  # noqa: E402
import toolchain  # noqa: E402

SKIPPED = 77
TOOLS = ("valgrind", "strace", "Xvfb", "readelf")
STARTS = 4
TIMES = 20  # a turn or a step, and the way back
SCROLL_AND_BACK = "key page-down\nkey page-up\n"
# The same clock and the same luck in every run.
STEADY = ["--now", "2026-01-01T00:00:00Z", "--seed", "1"]
GRAPHICS_DRIVERS = ("libGL", "libEGL", "libLLVM")


def fresh_record(player, name):
    """A copy of the learner's record: a run must not find what another has written."""
    record = player.work / name
    shutil.copytree(player.record, record)
    return record


def count_work(player):
    """Instructions and allocations: [figure]."""
    scripts = {
        "start": programs.TO_LESSON,
        "turn": programs.TO_LESSON + programs.TURN_AND_BACK * TIMES,
        "scroll": programs.TO_LESSON + SCROLL_AND_BACK * TIMES,
    }
    commands = []
    for name, steps in scripts.items():
        record = fresh_record(player, f"record-{name}")
        commands.append(player.words_to_drive(steps, record, f"{name}.txt") + STEADY)
    counts = dict(zip(scripts, callgrind.count_all(commands, player.work)))
    found = []
    for what, index in (("instructions", 0), ("allocations", 1)):
        base = counts["start"][index]
        found.append(figures.figure(f"counts.start_{what}", [base], what))
        for name in ("turn", "scroll"):
            each = (counts[name][index] - base) / (2 * TIMES)
            found.append(figures.figure(f"counts.{name}_{what}", [each], what))
    return found


def count_files(player):
    """Bytes of the files that a start opens: [figure]. Of several starts, since a frame between two others is
    drawn or not as threads meet."""
    files = {}
    for number in range(STARTS):
        record = fresh_record(player, f"record-opened-{number}")
        words = player.words_to_drive(programs.TO_LESSON, record, "opened.txt") + STEADY
        files.update(opened.files_opened(words, player.work / "strace.txt"))
    share = player.bin_dir.parent / "share"
    own, system = opened.split_bytes(files, [player.bin_dir, share, player.modules], [player.work])
    return [
        figures.figure("counts.own_files_opened_bytes", [own], "bytes"),
        figures.figure("counts.system_files_opened_bytes", [system], "bytes"),
    ]


def mapped_in_window(player):
    """Names of the libraries that the player has mapped while its window stands there."""
    (player.work / "screen").mkdir()
    screen = display.Display(player.work / "screen")
    keep = {screen.server.pid}
    try:
        blank = screen.wait_until_quiet(quiet_s=0.3)
        run = player.work / "window"
        run.mkdir()
        words = [str(player.program), "--data", str(fresh_record(player, "record-window"))]
        words += ["--modules", str(player.modules), "--windowed", programs.SIZE]
        environment = dict(os.environ, DISPLAY=screen.name, HOME=str(run))
        with open(run / "words.txt", "wb") as log:
            subprocess.Popen(words, stdout=log, stderr=log, env=environment)
        screen.wait_until_quiet(blank, quiet_s=1.0)
        libraries = processes.mapped_libraries(processes.descendants(keep))
    finally:
        processes.kill_and_sum(keep)
        screen.stop()
    return sorted(libraries)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bin_dir", type=pathlib.Path)
    parser.add_argument("--modules", type=pathlib.Path, required=True, help="the folder with `counted`")
    parser.add_argument("--json", type=pathlib.Path, required=True, help="where the figures go")
    arguments = parser.parse_args()
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if missing:
        print("skipped: not installed: " + ", ".join(missing))
        sys.exit(SKIPPED)
    processes.adopt_orphans()
    bin_dir = arguments.bin_dir.resolve()
    with tempfile.TemporaryDirectory(prefix="waypost-counts-") as folder:
        work = pathlib.Path(folder) / "work"
        player = programs.Waypost(bin_dir, arguments.modules.resolve(), "counted", "one", "en", work)
        found = count_files(player) + count_work(player)
        libraries = mapped_in_window(player)
    drivers = [name for name in libraries if name.startswith(GRAPHICS_DRIVERS)]
    found.append(figures.figure("counts.libraries", [len(libraries)], "libraries"))
    found.append(figures.figure("counts.graphics_drivers", [len(drivers)], "libraries"))
    document = {"figures": found, "libraries": libraries, "toolchain": toolchain.describe(bin_dir)}
    arguments.json.write_text(json.dumps(document, indent=1), encoding="utf-8")


if __name__ == "__main__":
    try:
        main()
    except (OSError, TimeoutError, RuntimeError, subprocess.CalledProcessError) as error:
        sys.exit(f"count.py: {error}")
