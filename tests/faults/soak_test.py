#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A PC that is never switched off: memory and descriptors stay what they were after the first while.

soak_test.py BIN_DIR [--lessons N] [--answers N]

One player off-screen begins and leaves N lessons of every course, one process keeps N answers. From the end of a
warm-up (a tenth of the way) to the end neither grows by 5 MiB, and the number of open descriptors is the same; both
records verify. $WAYPOST_LONG_SECONDS is honoured: the test then ends early and says how far it came. Exit code 1 where
something grows.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "journeys"))
from robot import Robot  # noqa: E402

DRIFT_MAX_KIB = 5 * 1024
SAMPLES = 50
WARM_UP_SHARE = 0.1


class Finding(Exception):
    """Something grows."""


class Watch:
    """Memory and descriptors of a process, sampled on its way to `planned`."""

    def __init__(self, pid, planned):
        self.folder, self.planned, self.samples, self.done = pathlib.Path(f"/proc/{pid}"), planned, [], 0

    def note(self, done):
        """Cheap: looks only now and then."""
        self.done = done
        if done >= len(self.samples) * self.planned / SAMPLES:
            self.samples.append((done, self.memory_kib(), self.descriptor_count()))

    def memory_kib(self):
        for line in (self.folder / "smaps_rollup").read_text().splitlines():
            if line.startswith("Rss:"):
                return int(line.split()[1])
        raise Finding("smaps_rollup has no Rss")

    def descriptor_count(self):
        return len(os.listdir(self.folder / "fd"))

    def after_warm_up(self):
        return [sample for sample in self.samples if sample[0] >= WARM_UP_SHARE * self.done]

    def judge(self, what):
        """A few words on it."""
        samples = self.after_warm_up()
        if len(samples) < 3:
            raise Finding(f"{what}: {self.done} of {self.planned} in the time: that says nothing")
        memory = [memory_kib for _, memory_kib, _ in samples]
        # One that is open for a moment is no matter: the least of the first third and of the last.
        third = -(-len(samples) // 3)
        at_first, at_last = (min(count for _, _, count in part) for part in (samples[:third], samples[-third:]))
        drift_kib = max(memory) - memory[0]
        told = f"{self.done} of {self.planned} {what}: {memory[0]} KiB, then at most {drift_kib} more"
        if drift_kib > DRIFT_MAX_KIB:
            raise Finding(f"{told}; {[(done, kib) for done, kib, _ in self.samples]}")
        if at_first != at_last:
            raise Finding(f"{what}: {at_first} descriptors at first, {at_last} at last")
        return f"{told}, {at_last} descriptors"


class Soak:
    def __init__(self, bin_dir, work):
        self.bin, self.work = bin_dir, work
        self.modules = bin_dir.parent / "share/modules"

    def lessons(self):
        """(module, unit) of every lesson of a course."""
        lessons = []
        for folder in sorted(self.modules.iterdir()):
            out = subprocess.check_output([self.bin / "waypost-author", "dump", folder, "--json"])
            module = json.loads(out)
            if module["post_test"]:
                lessons += [(module["id"], lesson["path"]) for lesson in module["lessons"]]
        return lessons

    def begin_lessons(self, count, deadline):
        lessons = self.lessons()
        robot = Robot(self.bin, self.work / "player", self.modules, self.work)
        robot.do("wait new-learner", "press new-learner", 'type "Sokha"', "press enrol", "wait export")
        robot.look()
        watch = Watch(robot.process.pid, count)
        for number in range(count):
            if time.monotonic() > deadline:
                break
            module, unit = lessons[number % len(lessons)]
            robot.do(f"wait module/{module}", f"press module/{module}", f"press unit/{unit}")
            robot.do("press back", "press back")
            robot.look()
            watch.note(number + 1)
        robot.end()
        self.verify("player")
        return watch.judge("lessons begun")

    def keep_answers(self, count, deadline):
        with (self.work / "robot.errors").open("wb") as errors:
            robot = subprocess.Popen(
                [self.bin / "record_robot", self.work / "record", str(count)], stdout=subprocess.PIPE, stderr=errors
            )
            watch = Watch(robot.pid, count)
            for number, _ in enumerate(robot.stdout, start=1):
                watch.done = number
                # The process is gone soon after its last answer.
                if number < count:
                    watch.note(number)
                if time.monotonic() > deadline:
                    robot.kill()
                    break
            robot.stdout.close()
            robot.wait()
        if robot.returncode not in (0, -9):
            raise Finding((self.work / "robot.errors").read_text(encoding="utf-8"))
        self.verify("record")
        return watch.judge("answers kept")

    def verify(self, name):
        done = subprocess.run(
            [self.bin / "waypost", "admin", "--data", self.work / name, "verify"], capture_output=True, text=True
        )
        if done.returncode != 0:
            raise Finding(f"{name}: {done.stdout}{done.stderr}")


def parse():
    parser = argparse.ArgumentParser()
    parser.add_argument("bin_dir", type=pathlib.Path)
    parser.add_argument("--lessons", type=int, default=300)
    parser.add_argument("--answers", type=int, default=5000)
    return parser.parse_args()


def main():
    options = parse()
    begin = time.monotonic()
    seconds = float(os.environ.get("WAYPOST_LONG_SECONDS", "86400"))
    # Memory, not the disk, is what is looked at.
    memory = pathlib.Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as work:
        soak = Soak(options.bin_dir.resolve(), pathlib.Path(work))
        try:
            answers = soak.keep_answers(options.answers, begin + seconds * 0.4)
            lessons = soak.begin_lessons(options.lessons, max(begin + seconds * 0.9, time.monotonic() + 8))
        except Finding as finding:
            print(f"FAILED: {finding}")
            return 1
    print(f"no seed; {answers}; {lessons}; {time.monotonic() - begin:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
