#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Start, memory, idling and page turn of Waypost, and of what a user would pick instead. ../README.md says
what each figure means. Prints Markdown; asserts nothing."""

import argparse
import json
import os
import pathlib
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time

import display
import processes
import programs

TURNS = 100
DRIVE_TURNS = 200
TURN_PAUSE_S = 0.1
# SDL swallows a press that comes together with the window's focus; nobody presses that fast.
FIRST_PRESS_PAUSE_S = 0.3
GRAPHICS_DRIVERS = ("libGL", "libEGL", "libLLVM")
RESIDENCES = 3  # each idles for a while
COLUMNS = ("first frame, CPU ms", "first frame, wall ms", "lesson frame, CPU ms", "RSS / PSS / USS MB",
           "processes", "libraries", "idle CPU %", "wake-ups a second", "page turn, CPU ms", "disk MB")


class Bench:
    def __init__(self, screen, work, idle_s):
        self.screen, self.work, self.idle_s = screen, work, idle_s
        self.keep = {screen.server.pid}
        self.run_count = 0
        screen.rest_pointer()
        self.blank = screen.wait_until_quiet(quiet_s=0.5)

    def start(self, program):
        """Starts it on an empty screen; the monotonic time of the start."""
        self.screen.rest_pointer()
        if self.screen.wait_for(self.blank) is None:
            raise TimeoutError("the screen was not left empty")
        self.run_count += 1
        run = self.work / f"run-{self.run_count}"
        words = program.command(run)
        with open(run / "words.txt", "wb") as log:
            begin = time.monotonic()
            subprocess.Popen(words, stdout=log, stderr=log, env=dict(os.environ, DISPLAY=self.screen.name))
        return begin

    def stop(self):
        return processes.kill_and_sum(self.keep) * 1000

    def settle(self, program, shots):
        """The pictures at rest: of the first frame and after each press. Also warms the disk cache."""
        self.start(program)
        pictures = [self.screen.wait_until_quiet(self.blank)]
        for place in program.presses:
            self.screen.press([place])
            pictures.append(self.screen.wait_until_quiet(pictures[-1]))
        if shots:
            self.screen.save_png(shots / f"{program.name.split()[0].lower()}.png")
        self.stop()
        return pictures

    def measure_start(self, program, pictures):
        """(CPU ms, wall ms) until the last of `pictures` stands on the screen; the presses between count."""
        begin = self.start(program)
        for place, picture in zip((None, *program.presses), pictures):
            if place:
                time.sleep(FIRST_PRESS_PAUSE_S)
                self.screen.press([place])
            end = self.screen.wait_for(picture)
            if end is None:
                self.stop()
                raise TimeoutError(f"{program.name} did not show the picture that it had shown before")
        return self.stop(), (end - begin) * 1000

    def measure_residence(self, program):
        """Memory, libraries, idling and page turns with the lesson open."""
        self.start(program)
        picture = self.screen.wait_until_quiet(self.blank)
        for place in program.presses:
            self.screen.press([place])
            picture = self.screen.wait_until_quiet(picture)
        pids = processes.descendants(self.keep)
        rss, pss, uss = processes.memory_mb(pids)
        libraries = processes.mapped_libraries(pids)
        idle_percent, wake_ups_per_s = self.idle()
        result = {
            "processes": len(pids), "rss_mb": rss, "pss_mb": pss, "uss_mb": uss, "libraries": len(libraries),
            "opengl_or_llvm": sorted(each for each in libraries if each.startswith(GRAPHICS_DRIVERS)),
            "idle_cpu_percent": idle_percent, "wake_ups_per_s": wake_ups_per_s,
            "turn_cpu_ms": self.turn(program.turn),
        }
        self.stop()
        return result

    def idle(self):
        before = processes.descendants(self.keep)
        cpu_s, woken, begin = processes.cpu_so_far_s(before), processes.wake_ups(before), time.monotonic()
        time.sleep(self.idle_s)
        stayed = before & processes.descendants(self.keep)
        passed_s = time.monotonic() - begin
        cpu_s = max(0.0, processes.cpu_so_far_s(stayed) - cpu_s)
        return cpu_s / passed_s * 100, max(0, processes.wake_ups(stayed) - woken) / passed_s

    def turn(self, places):
        """CPU ms of one page turn: moving the pointer, pressing, drawing."""
        seen = []
        for place in places:
            self.screen.press([place])
            seen.append(self.screen.wait_until_quiet(quiet_s=0.5))
        if seen[0] == seen[1]:
            raise RuntimeError("pressing turned no page")
        before = processes.cpu_so_far_s(processes.descendants(self.keep))
        self.screen.press(list(places) * (TURNS // 2), TURN_PAUSE_S)
        if self.screen.wait_until_quiet(quiet_s=0.5) != seen[1]:
            raise RuntimeError("after as many turns there and back another page is open")
        return (processes.cpu_so_far_s(processes.descendants(self.keep)) - before) * 1000 / TURNS


def drive_cpu_ms(waypost, steps, run):
    """CPU ms of one `waypost drive` and its children, with a fresh copy of the record in the new folder
    `run`."""
    programs.Program("waypost drive", [], record=waypost.record).command(run)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    waypost.drive(steps, run / "data")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime) * 1000


def measure_drive(waypost, work, runs):
    """Start to the first lesson frame and a page turn of a real module, off-screen."""
    starts, turns = [], []
    for number in range(runs + 1):
        start_ms = drive_cpu_ms(waypost, programs.TO_LESSON, work / f"drive-{number}")
        turned = programs.TO_LESSON + programs.TURN_AND_BACK * (DRIVE_TURNS // 2)
        turned_ms = drive_cpu_ms(waypost, turned, work / f"turned-{number}")
        if number > 0:  # the first warms the disk cache
            starts.append(start_ms)
            turns.append((turned_ms - start_ms) / DRIVE_TURNS)
    return {"start_cpu_ms": starts, "turn_cpu_ms": turns}


def measure_windows(measured, runs, idle_s, work, shots):
    """Everything of each program in turn, so that a busy minute of the machine hits all of them alike."""
    (work / "screen").mkdir()
    screen = display.Display(work / "screen")
    results = {program.name: {"first": [], "lesson": [], "residence": [], "disk_mb": program.disk_mb}
               for program in measured}
    try:
        bench = Bench(screen, work, idle_s)
        pictures = {program.name: bench.settle(program, shots) for program in measured}
        for _ in range(runs):
            for program in measured:
                result, shown = results[program.name], pictures[program.name]
                result["first"].append(bench.measure_start(program, shown[:1]))
                result["lesson"].append(bench.measure_start(program, shown) if program.presses
                                        else result["first"][-1])
        for _ in range(min(runs, RESIDENCES)):
            for program in measured:
                results[program.name]["residence"].append(bench.measure_residence(program))
    finally:
        processes.kill_and_sum({screen.server.pid})
        screen.stop()
    return results


def spread(values, digits=0):
    """Median, and the least and the greatest."""
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"


def median_of(result, name):
    return statistics.median(each[name] for each in result["residence"])


def lesson_cpu_ms(result):
    return statistics.median(cpu_ms for cpu_ms, _ in result["lesson"])


def print_row(*cells):
    print("| " + " | ".join(cells) + " |")


def print_tables(data):
    machine = data["machine"]
    print(f"{machine['processor']}, {machine['cores']} cores, {machine['system']}; load before the run "
          f"{machine['load']:.1f}; medians of {data['runs']} runs (least–greatest)\n")
    print_row("", *COLUMNS)
    print_row(*["---"] * (len(COLUMNS) + 1))
    for name, result in data["windows"].items():
        print_row(
            name,
            spread([cpu_ms for cpu_ms, _ in result["first"]]),
            spread([wall_ms for _, wall_ms in result["first"]]),
            spread([cpu_ms for cpu_ms, _ in result["lesson"]]),
            " / ".join(f"{median_of(result, each):.0f}" for each in ("rss_mb", "pss_mb", "uss_mb")),
            f"{median_of(result, 'processes'):.0f}", f"{median_of(result, 'libraries'):.0f}",
            f"{median_of(result, 'idle_cpu_percent'):.2f}", f"{median_of(result, 'wake_ups_per_s'):.1f}",
            spread([each["turn_cpu_ms"] for each in result["residence"]], 1), f"{result['disk_mb']:.0f}")
    print_row("Waypost off-screen, drugs in Khmer", "", "", spread(data["drive"]["start_cpu_ms"]), "", "", "",
              "", "", spread(data["drive"]["turn_cpu_ms"], 1), "")
    own = data["windows"]["Waypost"]
    graphics = sorted({name for each in own["residence"] for name in each["opengl_or_llvm"]})
    print(f"\nWaypost maps {', '.join(graphics) if graphics else 'no OpenGL and no LLVM'}.")
    for name, peer in data["windows"].items():
        if name != "Waypost":
            print(f"Waypost beside {name}: lesson frame {lesson_cpu_ms(own) / lesson_cpu_ms(peer):.2f}, RSS "
                  f"{median_of(own, 'rss_mb') / median_of(peer, 'rss_mb'):.2f}, page turn "
                  f"{median_of(own, 'turn_cpu_ms') / median_of(peer, 'turn_cpu_ms'):.2f} of its figure.")


def describe_machine():
    lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    model = [line.split(":")[1].strip() for line in lines if line.startswith("model name")]
    return {"processor": model[0] if model else platform.machine(), "cores": os.cpu_count(),
            "system": f"{platform.system()} {platform.release()}", "load": os.getloadavg()[0]}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bin_dir", type=pathlib.Path)
    parser.add_argument("--lesson", type=pathlib.Path, required=True, help="what peers/lesson.py wrote")
    parser.add_argument("--qt", type=pathlib.Path, help="the Qt program; without it there is no such row")
    parser.add_argument("--chromium", action="store_true")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--idle", type=float, default=20, help="seconds of doing nothing")
    parser.add_argument("--json", type=pathlib.Path, help="every single figure")
    parser.add_argument("--shots", type=pathlib.Path, help="a folder for a picture of each program's lesson")
    arguments = parser.parse_args()
    processes.adopt_orphans()
    machine = describe_machine()
    bin_dir = arguments.bin_dir.resolve()
    built = (bin_dir / "waypost").stat().st_mtime_ns
    if arguments.shots:
        arguments.shots.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="waypost-benchmark-") as folder:
        work = pathlib.Path(folder)
        lesson = arguments.lesson.resolve()
        shipped = bin_dir.parent / "share" / "modules"
        yardstick = programs.Waypost(
            bin_dir, lesson / "modules", "yardstick", "one", "en", work / "yardstick")
        drugs = programs.Waypost(bin_dir, shipped, "drugs", "law-and-role", "km", work / "drugs")
        measured = [yardstick.window()]
        if arguments.qt:
            measured.append(programs.qt(arguments.qt.resolve(), lesson / "lesson.json"))
        if arguments.chromium:
            measured.append(programs.chromium(lesson / "page.html"))
        data = {"machine": machine, "runs": arguments.runs,
                "drive": measure_drive(drugs, work, arguments.runs),
                "windows": measure_windows(measured, arguments.runs, arguments.idle, work, arguments.shots)}
    if (bin_dir / "waypost").stat().st_mtime_ns != built:
        raise RuntimeError("the programs were built anew meanwhile: the figures belong to none of them")
    print_tables(data)
    if arguments.json:
        arguments.json.write_text(json.dumps(data, indent=1), encoding="utf-8")


if __name__ == "__main__":
    try:
        main()
    except (OSError, TimeoutError, RuntimeError, subprocess.CalledProcessError) as error:
        sys.exit(f"measure.py: {error}")
