#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""An officer and a supervisor at the real window, with a mouse and a keyboard of the X server.

real_events.py BIN_DIR WORK_DIR [--keep DIR]: the player stands in a window under a display of its own. Where its
controls are says a twin off-screen, which is taken the same way at the same size. The officer types a name while the
window is made smaller and larger again, changes the language, opens a course, answers three questions, turns pages,
clicks on while screens change, and leaves; the supervisor comes in by PIN and looks at the office. What was done must
then stand in the record, and nothing besides. --keep saves a picture of each screen. Exit 77 where Xvfb, xdotool or
xclip is missing.
"""
import argparse
import collections
import contextlib
import json
import pathlib
import shutil
import signal
import subprocess
import sys

from hands import controls, rect_of, resolve
from reading_together import rows
from robot import Robot
from typing_test import PROGRAMS, SIZE, Display, Stuck, copied, open_window, stop

SUPERVISOR, SUPERVISOR_PIN = "Mali", "2468"
OFFICER = "Dara Keo"
SMALL = ("640", "480")
KEYS = {"enter": "Return", "escape": "Escape", "tab": "Tab", "page-down": "Next", "space": "space"}
QUESTIONS, PAGES = 3, 2
# Clicks that come faster than any screen.
STORM_CLICKS, STORM_DELAY_MS = 8, "12"
# What must stand in the record, as often.
WANTED = {"learner_enrolled": 2, "item_answered": QUESTIONS, "role_set": 1, "language_chosen": 2, "pin_confirmed": 1}


def check(condition, what):
    if not condition:
        raise Stuck(what)


def begin_office(bin_dir, data, work):
    """A PC that has a supervisor."""
    robot = Robot(bin_dir, data, bin_dir.parent / "share/modules", work, "--language", "en", "--size", SIZE)
    robot.do("wait code")
    code = robot.look().find("code")["value"]
    robot.do("press new-learner", f'type "{SUPERVISOR}"', "press enrol", "wait me")
    robot.do("press me", "press become-supervisor", f'type "{code}"', "key enter")
    for _ in range(2):
        robot.do(f'type "{SUPERVISOR_PIN}"', "key enter")
    robot.do("wait new-office-code", "press library", "press sign-out")
    robot.end()


class Person:
    """At the window, and at its twin. `twin` is a robot."""

    def __init__(self, display, window, twin, keep):
        self.display, self.window, self.twin, self.keep = display, window, twin, keep
        self.clicks = self.shot_count = 0

    def place(self, wanted):
        node = resolve(self.twin.look(), wanted)
        check(node is not None, f"there is no {wanted} at the twin's {self.twin.look().lines}")
        for _ in range(8):
            if "hidden" not in node["states"] and "cut" not in node["states"]:
                break
            self.key("page-down")
            node = resolve(self.twin.look(), wanted)
        left, top, width, height = rect_of(node)
        # Choices stand in another order at each; what is near the top of the first one is in the first one.
        return str(left + width // 2), str(top + min(height // 2, 22))

    def click(self, wanted, changes=True):
        x, y = self.place(wanted)
        words = ("mousemove", "--window", self.window, x, y, "click", "1")
        self.clicks += 1
        if changes:
            self.display.do(f"the click on {wanted}", *words)
        else:
            self.display.xdotool(*words)
        self.twin.do(f"press {wanted}")
        self.save(wanted)

    def key(self, name):
        self.display.do(f"the key {name}", "key", KEYS[name])
        self.twin.do(f"key {name}")

    def type(self, text):
        self.display.do(f"typing {text}", "type", "--delay", "8", text)
        self.twin.do(f'type "{text}"')

    def pin(self, digits):
        self.type(digits)
        self.key("enter")

    def save(self, name):
        if self.keep:
            self.shot_count += 1
            self.display.save(self.keep / f"{self.shot_count:02}-{name.replace('/', '.').replace('*', 'first')}")


def resize(person, width, height):
    person.display.do(f"a window of {width}x{height}", "windowsize", "--sync", person.window, width, height)


def enrol_while_resizing(person):
    person.click("new-learner")
    first, last = OFFICER[:4], OFFICER[4:]
    person.type(first)
    resize(person, *SMALL)
    person.save("small")
    check(copied(person.display, first) == first, "what was typed is gone in the smaller window")
    person.display.xdotool("key", "End")
    person.display.xdotool("type", "--delay", "8", "x")
    person.display.xdotool("key", "BackSpace")
    resize(person, *SIZE.split("x"))
    person.display.xdotool("key", "End")
    person.type(last)
    check(copied(person.display, OFFICER) == OFFICER, "what was typed is gone after two sizes")
    person.click("enrol")


def change_language(person):
    person.click("language")
    person.click("language/km")
    person.click("language")
    person.click("language/en")


def take_questions(person):
    person.click("module/drugs")
    person.click("unit/drugs/pre")
    for _ in range(QUESTIONS):
        person.click("choice/*")
        person.click("next")
    person.click("back")


def turn_pages(person):
    person.click("unit/drugs/law-and-role")
    for _ in range(PAGES):
        person.click("next")
    person.click("previous")
    person.click("back")
    person.click("back")


def click_while_screens_change(person):
    """What lies under the hand on the next screen may be pressed too; nothing is answered, and Escape leads back."""
    for wanted in ("module/drugs", "me", "language"):
        x, y = person.place(wanted)
        words = ("click", "--repeat", str(STORM_CLICKS), "--delay", STORM_DELAY_MS, "1")
        person.display.do(f"clicks on {wanted}", "mousemove", "--window", person.window, x, y, *words)
        person.clicks += STORM_CLICKS
        person.save(f"storm-{wanted}")
        for _ in range(4):
            person.display.xdotool("key", "Escape")
            person.display.xdotool("sleep", "0.15")
    person.save("after-storms")


def officer_at_window(person):
    enrol_while_resizing(person)
    change_language(person)
    take_questions(person)
    turn_pages(person)
    click_while_screens_change(person)
    person.click("sign-out")


def supervisor_at_window(person):
    nodes = person.twin.look().nodes
    person.click(next(n["id"] for n in nodes if n["label"].startswith(SUPERVISOR)))
    person.pin(SUPERVISOR_PIN)
    person.twin.do("wait office")
    person.click("office")
    person.pin(SUPERVISOR_PIN)
    person.twin.do("wait new-office-code")
    person.click("library")
    person.click("sign-out")


def what_was_done(bin_dir, data):
    lines = [json.loads(line) for (line,) in rows(data, "SELECT line FROM event ORDER BY seq")]
    done = subprocess.run([bin_dir / "waypost", "admin", "--data", data, "verify"], capture_output=True, text=True)
    check(done.returncode == 0, f"the record is not clean: {done.stdout}{done.stderr}")
    return collections.Counter(line["type"] for line in lines), lines


def judge(bin_dir, work, keep, cleanup):
    pc, twin_pc = work / "pc", work / "twin"
    for data in (pc, twin_pc):
        begin_office(bin_dir, data, work)
    begun, _ = what_was_done(bin_dir, pc)
    modules = bin_dir.parent / "share/modules"
    twin = Robot(bin_dir, twin_pc, modules, work, "--language", "en", "--size", SIZE)
    cleanup.callback(twin.kill)
    display_folder = work / "display"
    display_folder.mkdir()
    display = Display(cleanup, display_folder, "us")
    process, window = open_window(display, [bin_dir / "waypost", "--modules", modules], "en", work, cleanup)
    person = Person(display, window, twin, keep)
    officer_at_window(person)
    supervisor_at_window(person)
    check(process.poll() is None, f"the player ended with {process.returncode}")
    # Both went the same way, so both must be where they began.
    check(twin.look().name == "who" and controls(twin.look()), "the twin is elsewhere")
    stop(process)
    twin.end()
    counts, _ = what_was_done(bin_dir, pc)
    for kind, count in WANTED.items():
        check(counts[kind] == count, f"{counts[kind]} of {kind}, not {count}: {counts}")
    twin_counts, _ = what_was_done(bin_dir, twin_pc)
    # Clicks on what lies under the hand begin and end sittings; all else is the same at both.
    loose = {kind for kind in counts | twin_counts if kind.startswith(("session", "page", "registration"))}
    differing = {k: (counts[k], twin_counts[k]) for k in counts | twin_counts if counts[k] != twin_counts[k]}
    check(not set(differing) - loose, f"the window's record and the twin's: {differing}")
    return (
        f"real events: {person.clicks} clicks, two sizes while typing, {QUESTIONS} answers, an officer and a "
        f"supervisor; {sum((counts - begun).values())} events of {len(counts - begun)} kinds, clean"
    )


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    parser = argparse.ArgumentParser()
    parser.add_argument("bin_dir", type=pathlib.Path)
    parser.add_argument("work_dir", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        print(f"skipped: there is no {', no '.join(missing)} here")
        return 77
    work = options.work_dir.resolve()
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    with contextlib.ExitStack() as cleanup:
        try:
            print(judge(options.bin_dir.resolve(), work, options.keep and options.keep.resolve(), cleanup))
        except (Stuck, OSError, subprocess.TimeoutExpired) as problem:
            print(f"real events: {problem}")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
