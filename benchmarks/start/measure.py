#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Waypost and what a user would pick instead, in turns. ../README.md says what each figure means. Writes
figures as JSON; asserts nothing."""

import argparse
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

import bench
import display
import figures
import processes
import programs

DRIVE_TURNS = 200
IDLE_ROUNDS = 3  # idling is long and steady


class Samples:
    """Values of each metric of each program."""

    def __init__(self):
        self.values = {}

    def add(self, program, metric, value):
        """One value, or a list of them."""
        found = self.values.setdefault(f"peers.{program.key}.{metric}", [])
        found += value if isinstance(value, list) else [value]

    def add_pair(self, program, cpu_name, wall_name, pair):
        if pair is not None:
            self.add(program, cpu_name, pair[0])
            self.add(program, wall_name, pair[1])


def measure_starts(runner, program, pictures, samples):
    first = runner.measure_start(program, pictures[:1])
    samples.add_pair(program, "first_frame_cpu_ms", "first_frame_wall_ms", first)
    whole = runner.measure_start(program, pictures) if program.presses else first
    samples.add_pair(program, "lesson_frame_cpu_ms", "lesson_frame_wall_ms", whole)
    slow = runner.measure_start(program, pictures[:1], slowed=True)
    samples.add_pair(program, "first_frame_fifth_cpu_ms", "first_frame_fifth_wall_ms", slow)
    whole = runner.measure_start(program, pictures, slowed=True) if program.presses else slow
    samples.add_pair(program, "lesson_frame_fifth_cpu_ms", "lesson_frame_fifth_wall_ms", whole)


def measure_cold_starts(runner, measured, pictures, runs, samples):
    """After everything else: what drops the caches makes the next start of every program a cold one."""
    for _ in range(runs):
        for program in measured:
            cold = runner.measure_cold(program, pictures[program.key][0])
            samples.add_pair(program, "cold_read_mb", "cold_wall_ms", cold)


def settle_all(runner, measured, shots):
    """({program's key: its pictures}, {key: why it does not run}); those that do not run leave `measured`."""
    pictures, absent = {}, {}
    for program in list(measured):
        try:
            pictures[program.key] = runner.settle(program, shots)
        except (OSError, TimeoutError) as error:
            log = (runner.work / f"run-{runner.run_count}/words.txt").read_text(errors="replace")
            absent[program.key] = f"{error}; its last words: {log[-300:].strip()}"
            runner.stop()
            measured.remove(program)
    return pictures, absent


def measure_windows(measured, han, arguments, work):
    """Everything of each program in turn, so that a busy minute of the machine hits all of them alike.
    (Samples, {key: why it does not run}, how the fifth of a core was held)"""
    (work / "screen").mkdir()
    screen = display.Display(work / "screen")
    samples = Samples()
    try:
        runner = bench.Bench(screen, work)
        pictures, absent = settle_all(runner, measured, arguments.shots)
        for number in range(arguments.runs):
            for program in measured:
                print(f"round {number + 1} of {arguments.runs}: {program.name}", file=sys.stderr)
                measure_starts(runner, program, pictures[program.key], samples)
                idle_s = arguments.idle if number < IDLE_ROUNDS else 0
                for metric, value in runner.measure_residence(program, idle_s).items():
                    samples.add(program, metric, value)
            with_han, without = runner.measure_memory(han), runner.measure_memory(measured[0])
            samples.add(measured[0], "han_adds_mb", with_han - without)
        measure_cold_starts(runner, measured, pictures, arguments.runs, samples)
    finally:
        processes.kill_and_sum({screen.server.pid})
        screen.stop()
    return samples, absent, runner.quota_words


def drive_cpu_ms(waypost, steps, run):
    """CPU ms of one `waypost drive` and its children, with a fresh copy of the record in the new folder
    `run`."""
    programs.Program("drive", "waypost drive", [], record=waypost.record).command(run)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    waypost.drive(steps, run / "data")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime) * 1000


def measure_drive(waypost, work, runs):
    """Start to the first lesson frame, and a page turn, off-screen: [(metric, values)]."""
    starts, turns = [], []
    for number in range(runs + 1):
        start_ms = drive_cpu_ms(waypost, programs.TO_LESSON, work / f"drive-{number}")
        turned = programs.TO_LESSON + programs.TURN_AND_BACK * (DRIVE_TURNS // 2)
        turned_ms = drive_cpu_ms(waypost, turned, work / f"turned-{number}")
        if number > 0:  # the first warms the disk cache
            starts.append(start_ms)
            turns.append((turned_ms - start_ms) / DRIVE_TURNS)
    return [("lesson_frame_cpu_ms", starts), ("turn_cpu_ms", turns)]


def installed_figures(bin_dir):
    """What the player takes with all that it needs, and what each further program would add."""
    player = programs.installed_mb(bin_dir, "waypost")
    found = []
    for name in ("author", "monitor"):
        more = programs.installed_mb(bin_dir, "waypost", f"waypost-{name}") - player
        found.append(figures.figure(f"installed.{name}_adds_mb", [more]))
    return found


def measure(arguments, work):
    """The whole document."""
    bin_dir, lesson = arguments.bin_dir.resolve(), arguments.lesson.resolve()
    machine = figures.describe_machine()
    built = (bin_dir / "waypost").stat().st_mtime_ns
    player = [
        programs.Waypost(bin_dir, lesson / name, "yardstick", "one", "en", work / name)
        for name in ("modules", "modules-han")
    ]
    drugs = programs.Waypost(
        bin_dir, bin_dir.parent / "share/modules", "drugs", "law-and-role", "km", work / "drugs"
    )
    measured = [player[0].window()]
    if arguments.qt:
        measured.append(
            programs.linked_peer("qt", "Qt 5 widgets", arguments.qt.resolve(), lesson / "lesson.json")
        )
    if arguments.gtk:
        measured.append(programs.linked_peer("gtk", "GTK 3", arguments.gtk.resolve(), lesson / "lesson.txt"))
    if arguments.chromium:
        measured.append(programs.chromium(lesson / "page.html"))
    if arguments.renpy:
        measured.append(programs.renpy(lesson / "renpy"))
    found = [
        figures.figure(f"drive.drugs_km.{metric}", values)
        for metric, values in measure_drive(drugs, work, arguments.runs)
    ]
    samples, absent, quota_words = measure_windows(measured, player[1].window(), arguments, work)
    if (bin_dir / "waypost").stat().st_mtime_ns != built:
        raise RuntimeError("the programs were built anew meanwhile: the figures belong to none of them")
    found += [figures.figure(name, values) for name, values in samples.values.items()]
    found += [figures.figure(f"peers.{each.key}.installed_mb", [each.installed_mb]) for each in measured]
    found += installed_figures(bin_dir)
    found += figures.ratios(found, "waypost", [each.key for each in measured[1:]])
    return {
        "figures": found,
        "machine": machine,
        "runs": arguments.runs,
        "quota": quota_words,
        "absent": absent,
        "names": {each.key: each.name for each in measured},
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bin_dir", type=pathlib.Path)
    parser.add_argument("--lesson", type=pathlib.Path, required=True, help="what peers/lesson.py wrote")
    parser.add_argument("--json", type=pathlib.Path, required=True, help="where the figures go")
    parser.add_argument("--qt", type=pathlib.Path, help="the Qt program; without it there is no such row")
    parser.add_argument("--gtk", type=pathlib.Path, help="the GTK program")
    parser.add_argument("--chromium", action="store_true")
    parser.add_argument("--renpy", action="store_true")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--idle", type=float, default=20, help="seconds of doing nothing")
    parser.add_argument("--shots", type=pathlib.Path, help="a folder for a picture of each program's lesson")
    arguments = parser.parse_args()
    processes.adopt_orphans()
    if arguments.shots:
        arguments.shots.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="waypost-benchmark-") as folder:
        document = measure(arguments, pathlib.Path(folder))
    arguments.json.write_text(json.dumps(document, indent=1), encoding="utf-8")


if __name__ == "__main__":
    try:
        main()
    except (OSError, TimeoutError, RuntimeError, subprocess.CalledProcessError) as error:
        sys.exit(f"measure.py: {error}")
