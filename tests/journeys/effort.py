#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the usual ways cost, counted at the real player, by pointer and by keyboard alone.

effort.py BIN_DIR WORK_DIR

A press is one of the pointer's button, or Enter, Space or Escape; walking (Tab, Shift+Tab) and scrolling are counted
beside it. What is typed is no press: names, PINs, and what says that a PIN is whole, since one has four to eight
digits. Both people go the shortest way that the screens offer. Prints a table, and exits with 1 where a way costs more
presses than its bar.

The course begins with a test that may be skipped: "to the first page" is the first one that "Begin" leads to, "to the
first lesson" passes the test by. The stick is a folder where sticks are found, in mounts of this test's own; where
these cannot be made, the results are saved on the PC, which costs as much, and it is said so.
"""
import ctypes
import os
import pathlib
import shutil
import subprocess
import sys

from hands import Keyboard, Pointer

BARS = {
    "a new officer, to the first page": 8,
    "a new officer, to the first lesson": 8,
    "back at the place after leaving": 2,
    "back at the place after a power cut": 2,
    "results to a stick": 3,
    "another learner": 2,
    "another language": 2,
}
PIN, OTHER_PIN, SUPERVISOR_PIN = "2580", "1357", "2468"
STICKS_OF = "waypost-test"
CLONE_NEWNS, CLONE_NEWUSER = 0x00020000, 0x10000000
PAGES_READ = 2


def check(condition, what):
    if not condition:
        raise SystemExit(f"effort.py: {what}")


def put_stick_in():
    """A folder, None where this is nobody who may mount."""
    libc = ctypes.CDLL(None, use_errno=True)
    if os.geteuid() != 0 or libc.unshare(CLONE_NEWNS) != 0:
        return None
    for words in (("--make-rprivate", "/"), ("-t", "tmpfs", "stick", "/media")):
        if subprocess.run(["mount", *words], check=False, capture_output=True).returncode != 0:
            return None
    os.environ["USER"] = STICKS_OF
    stick = pathlib.Path("/media", STICKS_OF, "STICK")
    stick.mkdir(parents=True)
    return stick


class Ways:
    """One person at a PC of its own."""

    def __init__(self, hand, bin_dir, work, stick):
        self.hand, self.bin, self.work, self.stick = hand, bin_dir, work, stick
        self.name = hand.__name__.lower()
        self.pc_count = self.starts = 0
        self.robot = self.data = None
        self.costs = {}

    def new_pc(self):
        if self.robot is not None:
            self.robot.end()
        self.pc_count += 1
        self.data = self.work / f"{self.name}-{self.pc_count}"
        self.start()

    def start(self):
        self.starts += 1
        words = ("--now", f"2026-11-{self.starts:02}T08:00:00Z", "--seed", self.starts, "--language", "en")
        self.robot = self.hand(self.bin, self.data, self.bin.parent / "share/modules", self.work, *words)

    def do(self, *steps):
        self.robot.do(*steps)

    def cost(self, way, go, unit_count=1):
        """Of what `go` does, from here."""
        names = ("presses", "keystrokes", "scrolls", "typed")
        before = [getattr(self.robot, name) for name in names]
        go()
        self.robot.look()
        spent = [getattr(self.robot, name) - was for name, was in zip(names, before)]
        self.costs[way] = [one / unit_count for one in spent]

    def expect(self, screen, place=None):
        seen = self.robot.look()
        right = seen.name == screen and place in (None, seen.place)
        check(right, f"{self.name} is at {seen.name} {seen.place}, not at {screen} {place or ''}")

    def enrol(self, name):
        self.do("press new-learner", f'type "{name}"')
        self.robot.send("enrol")
        self.do("wait module/drugs")

    def choose_pin(self, digits):
        self.do("press set-pin")
        self.robot.pin(digits)
        self.robot.pin(digits)
        self.do("wait set-pin")

    # The ways that are counted.

    def begin(self):
        def to_first_page():
            self.enrol("Sokha")
            self.do("press module/drugs", "press next")

        def to_first_lesson():
            self.enrol("Sokha")
            self.do("press module/drugs", "press unit/drugs/law-and-role")

        self.new_pc()
        self.cost("a new officer, to the first page", to_first_page)
        self.expect("page")
        self.new_pc()
        self.cost("a new officer, to the first lesson", to_first_lesson)
        self.expect("page", "drugs/law-and-role/start-here")

    def come_back(self):
        """Of two learners, of whom each has a PIN."""
        self.new_pc()
        for name, digits in (("Dara", OTHER_PIN), ("Sokha", PIN)):
            self.enrol(name)
            self.do("press me")
            self.choose_pin(digits)
            self.do("press library")
            if name == "Dara":
                self.do("press sign-out")
        self.do("press module/drugs", "press unit/drugs/law-and-role", *["press next"] * PAGES_READ)
        place = self.robot.look().place

        def back():
            self.do(f"press {self.learner('Sokha')}")
            self.robot.pin(PIN)
            self.do("wait continue", "press continue")

        self.do("press back", "press sign-out")
        self.cost("back at the place after leaving", back)
        self.expect("page", place)
        self.robot.kill()
        self.start()
        self.do("wait new-learner")
        self.cost("back at the place after a power cut", back)
        self.expect("page", place)
        self.cost("another language", lambda: self.do("press language", "press language/km"))
        self.expect("page", place)

    def learner(self, name):
        nodes = self.robot.look().nodes
        return next(node["id"] for node in nodes if node["label"].startswith(name))

    def take_results_out(self):
        self.new_pc()
        self.enrol("Dara")
        self.do("press sign-out")
        self.enrol("Sokha")
        self.do("press module/drugs", "press unit/drugs/law-and-role", "press next", "press back", "press back")
        folder = self.stick or self.data / "export"
        self.cost("results to a stick", lambda: self.do("press export", f"press export-to/{folder}"))
        check(list(folder.glob("*.wpx")), "no results on the stick")
        for bundle in folder.glob("*.wpx"):
            bundle.unlink()
        self.do("press done")

        def change_over():
            self.do("press sign-out")
            self.do(f"press {self.learner('Dara')}")

        self.cost("another learner", change_over)
        check(self.robot.look().find("sign-out")["value"] == "Dara", "it is not Dara")

    def take_test(self):
        """Ten questions, answered with as little as they take, and handed in."""
        self.new_pc()
        self.enrol("Sokha")
        self.do("press module/drugs")

        def answer_all():
            self.do("press unit/drugs/pre")
            while self.robot.look().ids("choice/"):
                self.do("press choice/*", "press next")
                questions.append(1)
            self.hand_in()

        questions = []
        self.cost("a test of ten, a question", answer_all, 10)
        check(len(questions) == 10, f"{len(questions)} questions")
        self.expect("result")

    def hand_in(self):
        self.do("press next")
        if self.robot.look().find("confirm"):
            self.do("press confirm")
        self.do("wait result")

    def help_who_forgot(self):
        """A supervisor is there, and who forgot has a PIN."""
        self.new_pc()
        self.do("wait code")
        code = self.robot.look().find("code")["value"]
        self.enrol("Mali")
        self.do("press me", "press become-supervisor", f'type "{code}"', "key enter")
        self.robot.pin(SUPERVISOR_PIN)
        self.robot.pin(SUPERVISOR_PIN)
        self.do("wait new-office-code", "press library", "press sign-out")
        self.enrol("Sokha")
        self.do("press me")
        self.choose_pin(PIN)
        self.do("press library", "press sign-out")

        def reset():
            self.do(f"press {self.learner('Sokha')}", "press pin-forgot")
            self.robot.pin(SUPERVISOR_PIN)
            self.robot.pin(OTHER_PIN)
            self.robot.pin(OTHER_PIN)
            self.do("wait me")

        self.cost("a forgotten PIN, from the names to the library", reset)
        self.expect("library")

    def go_all(self):
        for way in (self.begin, self.come_back, self.take_results_out, self.take_test, self.help_who_forgot):
            way()
        self.robot.end()
        return self.costs


def main():
    bin_dir, work = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    stick = put_stick_in()
    if stick is None:
        print("no stick can be put in here: the results are saved on the PC instead")
    pointer = Ways(Pointer, bin_dir, work, stick).go_all()
    keyboard = Ways(Keyboard, bin_dir, work, stick).go_all()
    dear = 0
    print(f"{'':48} {'bar':>4} {'pointer':>9} {'scrolls':>8} {'typed':>6} {'keyboard':>9} {'all keys':>9}")
    for way, (presses, _, scrolls, typed) in pointer.items():
        bar, (acts, keys, _, _) = BARS.get(way), keyboard[way]
        is_dear = bar is not None and max(presses, acts) > bar
        dear += is_dear
        words = "  too much" if is_dear else ""
        print(f"{way:48} {bar or '':>4} {presses:9g} {scrolls:8g} {typed:6g} {acts:9g} {keys:9g}{words}")
    print(f"effort: {len(pointer)} ways, {dear} above their bar")
    return 1 if dear else 0


if __name__ == "__main__":
    sys.exit(main())
