#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""An officer and a supervisor who have no mouse.

keyboard_only.py BIN_DIR LESSONS_DIR WORK_DIR [--languages en,ur]: with keys alone an officer enrols, chooses a PIN,
takes a course from its pre-test to its result, looks through it, takes every type of page and item, takes the results
out and leaves; a supervisor takes over the office, chooses its post, helps who forgot a PIN, erases an officer, and
three read a lesson together. Tab must lead to whatever they need within the number of its stops and two more; what has
the focus must be ringed and in sight at each stop. Ends with a line of figures. Exit 1 where something cannot be
reached, or is not as KNOWN_FAULTS has it.
"""
import argparse
import pathlib
import shutil
import sys

import people
from every_type import EveryType
from hands import StrictKeyboard, focused
from officer import Officer
from reading_together import read_together

# What is wrong and not yet mended; each must still be so, so that this list does not outlive them.
KNOWN_FAULTS = frozenset()
NAMES = {"en": "Sokha", "km": "សុខា", "ur": "سارہ"}
SIZES = ("800x600", "640x480")


class KeyboardOffice(people.Office, StrictKeyboard):
    """The office of people.py with a keyboard."""


def check(condition, what):
    if not condition:
        raise SystemExit(f"keyboard_only.py: {what}")


def stage_courses(test):
    """Beside every type of item a whole course, which has tests."""
    shutil.copytree(test.bin.parent / "share/modules/drugs", test.modules / "drugs")
    return {name: test.dump(name) for name in ("drugs", "every-item", "every-page")}


def choose_pin(officer):
    officer.pin = "2580"
    robot = officer.robot
    robot.do("press me", "press set-pin", 'type "2580"', "key enter", 'type "2580"', "key enter")
    robot.do('expect - screen "me"', "press library")


def units_of(module):
    return list(filter(None, (module["pre_test"], *module["lessons"], module["post_test"])))


def look_through_result(robot, module):
    """The result of the final test, and its questions as they were answered."""
    robot.do(f"press module/{module['id']}", f"press result/{module['post_test']['path']}", "wait review")
    robot.read_through()
    robot.do("press review", "wait review/1")
    robot.read_through()
    robot.do("press back", "wait review", "press back", "wait unit/*", "press back", "wait module/*")


def officer_at_work(test, language, size):
    modules = stage_courses(test)
    name, shots = NAMES[language], f"{language}-{size}"
    officer = Officer(test, name, "right", 1, language, 0, shots, hand=StrictKeyboard, size=size)
    officer.enrol()
    robot = officer.robot
    robot.do("wait module/drugs")
    choose_pin(officer)
    for module in modules.values():
        for unit in units_of(module):
            officer.take(module, unit)
    look_through_result(robot, modules["drugs"])
    robot.do("wait export", "press export", f"press export-to/{test.data}/export", 'expect - screen "export"')
    # The player has done all steps before it answers this.
    robot.look()
    check(list((test.data / "export").glob("*.wpx")), "no results were taken out")
    robot.do("press done", "press sign-out", "press learner/*", 'type "2580"', "key enter", "wait export")
    # Again by the way that Tab does not take: from the end.
    robot.do("key escape", "press sign-out")
    robot.end()
    test.run("waypost", "admin", "--data", test.data, "verify")
    return robot, len(officer.pages_seen)


def supervisor_at_work(bin_dir, work, language):
    data = work / f"office-{language}"
    office = KeyboardOffice(bin_dir, data, work, language, False)
    first, second = people.NAMES[language]
    people.begin_office(office, first)
    people.choose_post(office)
    office.do("press library")
    people.lock_and_unlock(office)
    people.many(office, second)
    read_together(office, bin_dir, data, people.MORE[0], people.MORE[1:3])
    people.look_after(office, first, second)
    office.end()
    people.verify(bin_dir, data)
    return office


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bin_dir", type=pathlib.Path)
    parser.add_argument("lessons_dir", type=pathlib.Path)
    parser.add_argument("work_dir", type=pathlib.Path)
    parser.add_argument("--languages", default="en,ur")
    options = parser.parse_args()
    work = options.work_dir.resolve()
    shutil.rmtree(work, ignore_errors=True)
    robots, pages = [], 0
    for language, size in zip(options.languages.split(","), SIZES * 4):
        test = EveryType(options.bin_dir, options.lessons_dir, work / f"officer-{language}")
        robot, seen = officer_at_work(test, language, size)
        robots += [robot, supervisor_at_work(test.bin, work, language)]
        pages += seen
    faults = {words: dump for robot in robots for words, dump in robot.faults.items()}
    for words in sorted(set(faults) - KNOWN_FAULTS):
        print(f"{words}\n{faults[words]}\n")
    for words in sorted(KNOWN_FAULTS - set(faults)):
        print(f"mended, so no longer to be listed as known: {words}")
    stops, ringed = sum(robot.stops for robot in robots), len(set().union(*(robot.ringed for robot in robots)))
    print(
        f"keyboard only: {options.languages}: {pages} pages, an office of nine, {stops} stops of Tab in sight, "
        f"{ringed} kinds of controls ringed, {len(faults)} faults, {len(KNOWN_FAULTS)} of them known"
    )
    return 0 if set(faults) == KNOWN_FAULTS else 1


if __name__ == "__main__":
    sys.exit(main())
