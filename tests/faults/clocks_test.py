#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Wrong clocks do no harm: 1980, 2038, 2106, back a year in the middle of a test, another time each second.

clocks_test.py BIN_DIR [--timed] [--seed S]

An officer takes a timed test at the real player while clocks_wrong_linux.cpp tells it another wall time; the boot
clock stays real. The order of the events is theirs, the durations are real within a second, an event is flagged
`clock_suspect` where its time lies before the one before it or before the program was built and nowhere else, the time
that is left of the test counts real seconds, the record verifies, the results are those of a right clock, and the
office collects them. One officer works on a PC that has been on for forty days. --timed also waits, under each clock,
until the time of the test is over: a minute. A boot clock that goes back must be found, or this test could not fail.

Needs a C++ compiler; says "skipped" where it is not there. $WAYPOST_SEED is honoured. Exit code 1 on a finding.
"""
import errno
import argparse
import concurrent.futures
import contextlib
import datetime
import json
import os
import pathlib
import random
import re
import shutil
import sqlite3
import struct
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "journeys"))
from robot import Robot  # noqa: E402

LIMIT_S = 60
TOLERANCE_S = 1.0
PAUSE_S = 0.25
DAY_S = 86_400
UTC = datetime.timezone.utc


def started(start):
    """Tries again while another thread's new process still holds the starter open for writing (ETXTBSY)."""
    for _ in range(100):
        try:
            return start()
        except OSError as error:
            if error.errno != errno.ETXTBSY:
                raise
            time.sleep(0.02)
    return start()


class Finding(Exception):
    """A clock did harm."""


def at(text):
    return datetime.datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


OLD_BOOT = "on for forty days"
RIGHT = at("2030-06-01T08:00:00")
# When each answer is given, from the first one on: a time stays until the next.
CLOCKS = {
    "right": {0: RIGHT},
    "1980": {0: at("1980-01-01T00:00:00")},
    "over 2038": {0: at("2038-01-19T03:14:06")},
    "after 2038": {0: at("2038-01-20T00:00:00")},
    "over 2106": {0: at("2106-02-07T06:28:14")},
    "back a year": {0: RIGHT, 4: at("2029-06-01T08:00:00")},
    "to 1980 and back": {0: RIGHT, 3: at("1980-01-01T00:00:00"), 6: RIGHT + 60},
    "each second": {0: RIGHT},
    OLD_BOOT: {0: RIGHT},
}
# A boot clock that goes back with the wall clock: no machine does that, but this test must find it.
MUST_FAIL = "back a year, the boot clock too"
CLOCKS[MUST_FAIL] = CLOCKS["back a year"]


class WrongClock:
    """What clocks_wrong_linux.cpp reads: the milliseconds to add, in a file."""

    def __init__(self, file):
        self.file, self.added_ms = file, 0
        file.write_bytes(bytes(8))

    def set(self, wall_s):
        self.added_ms = round((wall_s - time.time()) * 1000)
        # In place: the player looks at these very bytes.
        with self.file.open("r+b", buffering=0) as clock:
            clock.write(struct.pack("=q", self.added_ms))

    def now(self):
        return time.time() + self.added_ms / 1000

    @contextlib.contextmanager
    def jumping(self, chance):
        """Another time each second, a year before or behind."""
        stop = threading.Event()

        def jump():
            while not stop.wait(1.0):
                self.set(RIGHT + chance.uniform(-365, 365) * DAY_S)

        thread = threading.Thread(target=jump)
        thread.start()
        try:
            yield
        finally:
            stop.set()
            thread.join()


def write_script(file, line):
    file.write_text(f"#!/bin/sh\n{line}\n")
    file.chmod(0o755)


class Test:
    def __init__(self, bin_dir, work, library):
        self.bin, self.work, self.library = bin_dir, work, library
        self.modules = work / "modules"
        shutil.copytree(bin_dir.parent / "share/modules/drugs", self.modules / "drugs")
        quiz = self.modules / "drugs/quizzes/pre.lua"
        words = quiz.read_text(encoding="utf-8").replace("test {", "test {\n  time_limit_minutes = 1,", 1)
        quiz.write_text(words, encoding="utf-8")
        # A question whose fact is due for review by the wall clock is not asked: no matter of order or time.
        facts = self.modules / "drugs/facts.lua"
        words = re.sub(r'review_date = "[^"]*"', 'review_date = "stable"', facts.read_text(encoding="utf-8"))
        facts.write_text(words, encoding="utf-8")
        self.old_boot = self.make_old_boot()

    def make_old_boot(self):
        """A folder whose `waypost` runs where the boot clock shows forty days more."""
        folder = self.work / "old-boot"
        folder.mkdir()
        script = folder / "waypost"
        player = self.bin / "waypost"
        write_script(script, f'exec unshare --time --boottime {40 * DAY_S} -- "{player}" "$@"')
        done = subprocess.run([script, "--help"], capture_output=True)
        return folder if done.returncode == 0 else None

    def run(self, *words):
        done = subprocess.run([*map(str, words)], capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if done.returncode != 0:
            raise Finding(f"{' '.join(map(str, words))}: {done.stdout}{done.stderr}")
        return done.stdout


class Officer:
    """Takes the timed pre-test under one clock."""

    def __init__(self, test, name, chance):
        self.test, self.name, self.chance = test, name, chance
        folder = test.work / re.sub(r"\W+", "-", name)
        folder.mkdir()
        self.data, self.clock = folder / "pc", WrongClock(folder / "clock")
        self.answered = {}  # item: (real seconds in front of it, the wrong clock's time)
        self.session_s = self.timed_s = 0.0
        self.robot = None

    def start(self):
        bin_dir = self.test.old_boot if self.name == OLD_BOOT else self.test.bin
        command = ("env", f"LD_PRELOAD={self.test.library}", f"WRONG_CLOCK={self.clock.file}")
        if self.name == MUST_FAIL:
            command += ("WRONG_BOOT_CLOCK=1",)
        starter = self.clock.file.parent / "waypost"
        quoted = " ".join(f'"{word}"' for word in (*command, bin_dir / "waypost"))
        write_script(starter, f'exec {quoted} "$@"')
        self.robot = started(lambda: Robot(starter.parent, self.data, self.test.modules, self.test.work))

    def enter(self):
        self.start()
        self.robot.do("wait new-learner", "press new-learner", 'type "Sokha"', "press enrol", "wait module/drugs")
        self.robot.do("press module/drugs")
        self.robot.look()
        begin = time.monotonic()
        self.robot.do("press unit/drugs/pre")
        self.robot.look()
        return begin

    def time_left_s(self, screen):
        return int(screen.find("time-left")["value"])

    def take(self):
        for_each = CLOCKS[self.name]
        self.clock.set(for_each[0])
        begin = shown = self.enter()
        number = 0
        while self.robot.look().ids("choice/"):
            if number in for_each and number:
                self.clock.set(for_each[number])
            time.sleep(PAUSE_S)
            shown = self.answer(begin, shown)
            number += 1
        self.robot.do("press next", "press confirm")
        self.robot.look()
        self.session_s = time.monotonic() - begin
        self.robot.do("press back", "press back")
        self.robot.end()

    def answer(self, begin, shown):
        screen = self.robot.look()
        self.robot.do("wait 0")
        left_s, passed_s = self.time_left_s(self.robot.look()), time.monotonic() - begin
        if abs(LIMIT_S - passed_s - left_s) > TOLERANCE_S + 0.5:
            raise Finding(f"{self.name}: {left_s} s are left of {LIMIT_S} after {passed_s:.1f} s")
        self.robot.do("press choice/*", "press next")
        if self.robot.look().find("saving")["value"] != "saved":
            raise Finding(f"{self.name}: not saved")
        now = time.monotonic()
        self.answered[screen.place] = (now - shown, self.clock.now())
        return now

    def wait_until_over(self):
        """Begins the test and lets its time go by."""
        self.clock.set(CLOCKS[self.name][0])
        begin = self.enter()
        while self.robot.look().name == "page" and time.monotonic() - begin < LIMIT_S + 10:
            self.robot.do("wait 100")
        self.timed_s = time.monotonic() - begin
        self.robot.end()
        if abs(self.timed_s - LIMIT_S) > TOLERANCE_S:
            raise Finding(f"{self.name}: a test of {LIMIT_S} s was over after {self.timed_s:.1f} s")

    def run(self, timed):
        jumping = self.clock.jumping(self.chance) if self.name == "each second" else contextlib.nullcontext()
        try:
            with jumping:
                if timed:
                    self.wait_until_over()
                else:
                    self.take()
        except SystemExit as refused:
            raise Finding(f"{self.name}: {refused}") from refused
        return self


def events_of(officer):
    database = sqlite3.connect(f"file:{officer.data / 'records.db'}?mode=ro", uri=True)
    lines = [json.loads(line) for (line,) in database.execute("SELECT line FROM event ORDER BY seq")]
    database.close()
    return lines


def check_order(officer, events):
    if [event["seq"] for event in events] != list(range(1, len(events) + 1)):
        raise Finding(f"{officer.name}: the numbers of the events have gaps")
    monotonic_ms = [event["monotonic_ms"] for event in events]
    if monotonic_ms != sorted(monotonic_ms) or len({event["boot_id"] for event in events}) != 1:
        raise Finding(f"{officer.name}: the boot clock does not grow")
    answered = [event["data"]["item"] for event in events if event["type"] == "item_answered"]
    if answered != list(officer.answered):
        raise Finding(f"{officer.name}: answered {list(officer.answered)}, recorded {answered}")


def seconds_of(event):
    return at(event["claimed_time"].removesuffix("Z"))


def check_times(officer, events):
    for event in events:
        if event["type"] != "item_answered":
            continue
        real_s, wrong_s = officer.answered[event["data"]["item"]]
        if abs(event["data"]["duration_ms"] / 1000 - real_s) > TOLERANCE_S:
            raise Finding(f"{officer.name}: {event['data']['duration_ms']} ms recorded, {real_s:.2f} s passed")
        if officer.name != "each second" and abs(seconds_of(event) - wrong_s) > 2 * TOLERANCE_S:
            raise Finding(f"{officer.name}: claimed {event['claimed_time']}, the clock said {wrong_s:.0f}")
    ended = next(event for event in events if event["type"] == "session_ended")
    if abs(ended["data"]["duration_ms"] / 1000 - officer.session_s) > TOLERANCE_S:
        raise Finding(f"{officer.name}: session of {ended['data']['duration_ms']} ms, {officer.session_s:.2f} s passed")


def check_flags(officer, events):
    """How many are flagged."""
    before = None
    for event in events:
        claimed_s = seconds_of(event)
        # 2029 and later lie behind every build of this test; 1980 before it.
        wanted = claimed_s < at("2020-01-01T00:00:00") or (before is not None and claimed_s < before)
        if ("clock_suspect" in event["flags"]) != wanted:
            raise Finding(f"{officer.name}: event {event['seq']} of {event['claimed_time']} has {event['flags']}")
        before = claimed_s
    return sum("clock_suspect" in event["flags"] for event in events)


def result_of(events):
    told = ("item", "response", "mark", "maximum", "correct", "try_number", "raw", "passed")
    return [
        (event["type"], [event["data"].get(member) for member in told])
        for event in events
        if event["type"] in ("item_answered", "attempt_finished")
    ]


def check_office(test, officer):
    stick = officer.data.parent / "stick"
    stick.mkdir()
    test.run(test.bin / "waypost", "admin", "--data", officer.data, "verify")
    test.run(test.bin / "waypost", "export", "--data", officer.data, "--out", stick)
    store = officer.data.parent / "region.db"
    said = test.run(test.bin / "waypost-monitor", "collect", "--store", store, *stick.glob("*.wpx"))
    if "0 missing, 0 forks" not in said:
        raise Finding(f"{officer.name}: the office collects: {said}")
    test.run(test.bin / "waypost-monitor", "report", "--store", store, "--out", stick / "report.csv")


def check(test, officers):
    flagged, right = 0, None
    for officer in officers:
        events = events_of(officer)
        check_order(officer, events)
        check_times(officer, events)
        flagged += check_flags(officer, events)
        right = right or result_of(events)
        if result_of(events) != right:
            raise Finding(f"{officer.name}: other results than with a right clock")
        check_office(test, officer)
    return flagged


def must_fail(test):
    try:
        check(test, [Officer(test, MUST_FAIL, random.Random(1)).run(timed=False)])
    except Finding:
        return
    raise Finding("a boot clock that goes back is not found: this test cannot fail")


def make_library(work):
    compiler = shutil.which("c++")
    if compiler is None:
        print("skipped: there is no C++ compiler here")
        sys.exit(77)
    library = work / "clocks_wrong.so"
    source = pathlib.Path(__file__).parent / "clocks_wrong_linux.cpp"
    subprocess.run([compiler, "-shared", "-fPIC", "-O2", "-o", library, source, "-ldl"], check=True)
    return library


def parse():
    parser = argparse.ArgumentParser()
    parser.add_argument("bin_dir", type=pathlib.Path)
    parser.add_argument("--timed", action="store_true")
    parser.add_argument("--seed", type=int, default=int(os.environ.get("WAYPOST_SEED", "1")))
    return parser.parse_args()


def main():
    options = parse()
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        test = Test(options.bin_dir.resolve(), work, make_library(work))
        names = [name for name in CLOCKS if name != MUST_FAIL and (name != OLD_BOOT or test.old_boot)]

        def run_all(timed):
            # They mostly wait.
            with concurrent.futures.ThreadPoolExecutor(len(names)) as pool:
                officers = [
                    Officer(test, name, random.Random(options.seed + number)) for number, name in enumerate(names)
                ]
                return list(pool.map(lambda officer: officer.run(timed), officers))

        try:
            officers = run_all(False)
            flagged = check(test, officers)
            must_fail(test)
            longest_s = 0.0
            if options.timed:
                for officer in officers:
                    shutil.rmtree(officer.data.parent)
                longest_s = max(officer.timed_s for officer in run_all(True))
        except Finding as finding:
            print(f"FAILED with seed {options.seed}: {finding}")
            return 1
    left_out = "" if test.old_boot else "; left out: an old boot clock (no time namespace)"
    timed = f", each test of {LIMIT_S} s over after {longest_s:.1f} s at most" if options.timed else ""
    print(
        f"{len(officers)} clocks, seed {options.seed}: {sum(len(officer.answered) for officer in officers)} answers in "
        f"order, times within {TOLERANCE_S:g} s, {flagged} events flagged as they must be, the same results{timed}; "
        f"{time.monotonic() - begin:.0f} s{left_out}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
