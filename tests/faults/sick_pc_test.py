#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A PC that is out of disk, descriptors or memory, or whose disk became read-only, while somebody answers.

sick_pc_test.py BIN_DIR

At each question of a test in turn the PC falls sick. Within a second the player says so by name, and the answer
stays on the screen. When the PC is cured the same answer is saved by one press, or by itself, in the same process.
A player that is killed while the PC is sick goes on at the same question when it is cured; one that is started on a
sick PC goes on by "Try again", without being started anew. While a disk is full, results leave on a stick. Whatever
was shown as saved is in the record, and the record verifies.

The parts with a disk of their own need root and loop devices, and are left out, with a word, where they are not there.
Exit code 1 where the player falls short.
"""
import contextlib
import json
import os
import pathlib
import shutil
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "journeys"))
from power_cut_disk import Disk, Unavailable, enter_private_mounts, run  # noqa: E402
from robot import Robot  # noqa: E402

MESSAGE_WITHIN_S = 1.0
QUESTIONS = 10
RETRIES = 2
AGAIN_S = 5  # a disk that kept nothing is asked again so often
# What the message must say, in English. `docs/operating.md` promises the first two.
NAMED = {"full": "disk is full", "read-only": "read-only", "memory": "memory"}
# Of sticks, where nothing else is seen in the private mounts of this test.
STICKS_OF = "waypost-test"


class Finding(Exception):
    """The player falls short."""


class Officer:
    """Answers the pre-test, and remembers what was shown as saved."""

    everyone = []

    def __init__(self, bin_dir, data, work):
        self.bin, self.data, self.work = bin_dir, data, work
        self.saved, self.slowest_s, self.robot, self.complaints = [], 0.0, None, set()
        Officer.everyone.append(self)

    def start(self):
        self.robot = Robot(self.bin, self.data, self.bin.parent / "share/modules", self.work)

    def begin(self):
        self.start()
        self.enrol()

    def enrol(self):
        self.robot.do("wait new-learner", "press new-learner", 'type "Sokha"', "press enrol")
        self.robot.do("wait module/drugs", "press module/drugs", "press unit/drugs/pre")
        # Steps are taken when they come: what is done to the PC next is done to a player at the first question.
        self.robot.look()

    def go_on(self):
        self.start()
        self.robot.do("wait new-learner", "press learner/*", "wait continue", "press continue")

    def choose(self):
        self.robot.do("press choice/*")
        return self.robot.look()

    def confirm(self):
        """What `saving` shows, and its words."""
        before = self.robot.look().place
        begin = time.monotonic()
        self.robot.do("press next")
        screen = self.robot.look()
        self.slowest_s = max(self.slowest_s, time.monotonic() - begin)
        node = screen.find("saving") or {"value": None, "label": f"a screen `{screen.name}`"}
        if node["value"] == "saved":
            self.saved.append(before)
        return node["value"], node["label"]

    def answer(self):
        self.choose()
        value, words = self.confirm()
        if value != "saved":
            raise Finding(f"on a healthy PC: {words}")

    def must_fail(self, sickness):
        """Said at once and by name, as often as it is tried; the answer stays."""
        chosen = self.choose()
        for _ in range(RETRIES):
            value, words = self.confirm()
            screen = self.robot.look()
            if value != "failed":
                raise Finding(f"{sickness}: the screen says {value}: {words}")
            if NAMED[sickness] not in words:
                self.complaints.add(f"{sickness}: the message does not name it: {words}")
            if screen.place != chosen.place or not any("selected" in node["states"] for node in screen.nodes):
                raise Finding(f"{sickness}: the answer does not stay on the screen")

    def end(self):
        self.robot.end()
        self.check()

    def check(self):
        done = subprocess.run(
            [self.bin / "waypost", "admin", "--data", self.data, "verify"], capture_output=True, text=True
        )
        if done.returncode != 0:
            raise Finding(f"the record does not verify: {done.stdout}{done.stderr}")
        database = sqlite3.connect(f"file:{self.data / 'records.db'}?mode=ro", uri=True)
        lines = [json.loads(line) for (line,) in database.execute("SELECT line FROM event")]
        database.close()
        answered = [line["data"]["item"] for line in lines if line["type"] == "item_answered"]
        lost = [item for item in self.saved if item not in answered]
        if lost:
            raise Finding(f"shown as saved and lost: {lost}")


SICKNESSES = {
    "full": (Disk.fill, Disk.empty),
    "read-only": (Disk.make_read_only, Disk.mend),
}


def falls_sick_at_each_question(officer, disk, sickness):
    make_sick, cure = SICKNESSES[sickness]
    officer.begin()
    for number in range(QUESTIONS - 1):
        make_sick(disk)
        officer.must_fail(sickness)
        cure(disk)
        value, words = officer.confirm()
        if value != "saved":
            raise Finding(f"{sickness}, question {number + 1}: not saved after the cure: {words}")
    officer.end()


def dies_sick(officer, disk, sickness):
    """Killed while it could not save; the same question when the PC is cured."""
    make_sick, cure = SICKNESSES[sickness]
    officer.begin()
    for _ in range(QUESTIONS // 2):
        officer.answer()
        make_sick(disk)
        officer.must_fail(sickness)
        place = officer.robot.look().place
        officer.robot.kill()
        cure(disk)
        officer.go_on()
        if officer.robot.look().place != place:
            raise Finding(f"{sickness}: goes on at {officer.robot.look().place}, was at {place}")
    officer.end()


def saved_by_itself(officer, disk, sickness):
    """Nobody presses anything: when the disk is cured the answer is saved, and the test goes on."""
    make_sick, cure = SICKNESSES[sickness]
    officer.begin()
    officer.answer()
    make_sick(disk)
    officer.must_fail(sickness)
    cure(disk)
    before = officer.robot.look().place
    officer.robot.do(*["wait 1100"] * (AGAIN_S + 2))
    screen = officer.robot.look()
    if (screen.find("saving") or {"value": None})["value"] != "saved" or screen.place == before:
        raise Finding(f"{sickness}: cured, and after {AGAIN_S + 2} s still not saved: {screen.nodes}")
    officer.saved.append(before)
    officer.answer()
    officer.end()


def stick_while_sick(officer, disk, sickness):
    """What is saved already leaves on a stick while the message stands, where the screen offers it."""
    make_sick, cure = SICKNESSES[sickness]
    officer.begin()
    officer.answer()
    make_sick(disk)
    officer.must_fail(sickness)
    place, stick = officer.robot.look().place, pathlib.Path("/media", STICKS_OF, "STICK")
    offered = officer.robot.look().find("save-to-stick") is not None
    if offered != (sickness == "full"):
        raise Finding(f"{sickness}: a stick is {'offered' if offered else 'not offered'}")
    if offered:
        stick.mkdir(parents=True)
        officer.robot.do("press save-to-stick", f"press export-to/{stick}")
        words = [node["label"] for node in officer.robot.look().nodes]
        bundles = list(stick.glob("*.wpx"))
        if len(bundles) != 1 or "Your work is safe" not in words:
            raise Finding(f"{sickness}: no results on the stick: {words}")
        collected = subprocess.run(
            [officer.bin / "waypost-monitor", "collect", "--store", officer.work / "region.db", bundles[0]],
            capture_output=True,
            text=True,
        )
        if collected.returncode != 0 or "0 missing" not in collected.stdout:
            raise Finding(f"{sickness}: what lies on the stick: {collected.stdout}{collected.stderr}")
        shutil.rmtree(stick.parent)
        officer.robot.do("press back")
        if officer.robot.look().place != place:
            raise Finding(f"{sickness}: back from the stick at {officer.robot.look().place}, was at {place}")
    cure(disk)
    value, words = officer.confirm()
    if value != "saved":
        raise Finding(f"{sickness}: not saved after the cure: {words}")
    officer.end()


def starts_sick(officer, disk, sickness):
    """Either it works, or it says by name what is wrong; cured it goes on by "Try again" in the same process."""
    make_sick, cure = SICKNESSES[sickness]
    place = None
    for has_record in (False, True):
        make_sick(disk)
        begin = time.monotonic()
        officer.start()
        screen = officer.robot.look()
        if time.monotonic() - begin > MESSAGE_WITHIN_S:
            raise Finding(f"{sickness}: the first screen comes late")
        words = " ".join(node["label"] for node in screen.nodes)
        if screen.name != "problem":
            # A full disk that has a record opens it: nothing more is to be written for that.
            if sickness != "full" or not has_record:
                raise Finding(f"{sickness}, started: the screen is {screen.name}, not the problem")
            officer.robot.kill()
            cure(disk)
            continue
        if NAMED[sickness] not in words:
            raise Finding(f"{sickness}, started: the screen does not name it: {words}")
        officer.robot.do("press try-again")
        if officer.robot.look().name != "problem":
            raise Finding(f"{sickness}: tried again while sick, the screen is {officer.robot.look().name}")
        cure(disk)
        officer.robot.do("key enter")
        if has_record:
            officer.robot.do("wait learner/*", "press learner/*", "wait continue", "press continue")
            if officer.robot.look().place != place:
                raise Finding(f"{sickness}: goes on at {officer.robot.look().place}, was at {place}")
        else:
            officer.enrol()
        officer.answer()
        place = officer.robot.look().place
        officer.end()


def started_twice(officer):
    """A second window says that the first is open, and goes on by "Try again" once that is closed."""
    officer.begin()
    officer.answer()
    second = Robot(officer.bin, officer.data, officer.bin.parent / "share/modules", officer.work)
    try:
        if second.look().find("problem")["label"] != "Waypost is already open on this PC.":
            raise Finding(f"started twice: {second.look().nodes}")
        place = officer.robot.look().place
        officer.end()
        second.do("press try-again", "wait learner/*", "press learner/*", "wait continue", "press continue")
        if second.look().place != place:
            raise Finding(f"started twice: goes on at {second.look().place}, was at {place}")
    finally:
        second.kill()
    officer.check()


@contextlib.contextmanager
def limited(process, what, value):
    """For a while the process may have no more of it."""
    before = resource.prlimit(process.pid, what)
    resource.prlimit(process.pid, what, (value, before[1]))
    yield
    if process.poll() is None:
        resource.prlimit(process.pid, what, before)


def without_descriptors(officer):
    """What is open goes on: answers are saved. What must be opened says that it failed, and works when cured."""
    officer.begin()
    with limited(officer.robot.process, resource.RLIMIT_NOFILE, 3):
        officer.answer()
        officer.answer()
        officer.robot.do("press back", "press unit/drugs/law-and-role", "press next", "press back", "press back")
        officer.robot.do("press export", "press export-to/*")
        words = [node["label"] for node in officer.robot.look().nodes]
        if list((officer.data / "export").glob("*.wpx")) or not any("not" in each for each in words):
            raise Finding(f"descriptors: taking results out does not say that it failed: {words}")
    officer.robot.do("press export-to/*")
    officer.robot.look()
    if not list((officer.data / "export").glob("*.wpx")):
        raise Finding("descriptors: results cannot be taken out after the cure")
    officer.robot.do("press done", "press continue")
    officer.robot.kill()
    officer.check()


def started_without_descriptors(officer):
    """Every limit from four on, until it works: the record is never the worse for it."""
    officer.begin()
    officer.answer()
    officer.end()
    for limit in range(4, 100):
        done = subprocess.run(
            [officer.bin / "waypost", "admin", "--data", officer.data, "verify"],
            capture_output=True,
            preexec_fn=lambda limit=limit: resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit)),
        )
        if done.returncode == 0:
            break
        if done.returncode < 0:
            raise Finding(f"{limit} descriptors: ended by signal {-done.returncode}: {done.stderr}")
        officer.check()


def without_memory(officer):
    """It says so and stays, or says so and ends by itself; started again it goes on at the same question."""
    officer.begin()
    officer.answer()
    place, process = officer.robot.look().place, officer.robot.process
    size = int(pathlib.Path(f"/proc/{process.pid}/statm").read_text().split()[0]) * resource.getpagesize()
    log = officer.data / "log/waypost.log"
    words = ""
    with limited(process, resource.RLIMIT_AS, size):
        try:
            officer.robot.do("press back", "press language", "press language/km", "press language", "press language/en")
            words = " ".join(node["label"] for node in officer.robot.look().nodes)
        except SystemExit as ended:
            words = str(ended) + (log.read_text(encoding="utf-8") if log.exists() else "")
    if process.poll() is not None or process.stdin.closed:
        code = process.wait()
        if code < 0 or NAMED["memory"] not in words:
            raise Finding(f"memory: ended by {code} with: {words}")
    officer.robot.kill()
    officer.check()
    officer.go_on()
    if officer.robot.look().place != place:
        raise Finding(f"memory: goes on at {officer.robot.look().place}, was at {place}")
    officer.answer()
    officer.end()


class Parts:
    """Runs one part after the other; a finding in one keeps no other from running."""

    def __init__(self):
        self.findings = []

    def run(self, what, *words):
        try:
            what(*words)
        except (Finding, SystemExit) as finding:
            self.findings.append(f"{what.__name__}: {finding}")
        for officer in Officer.everyone:
            if officer.robot:
                officer.robot.kill()

    def judge(self):
        for officer in Officer.everyone:
            self.findings += sorted(officer.complaints - set(self.findings))
        slowest_s = max(officer.slowest_s for officer in Officer.everyone)
        if slowest_s > MESSAGE_WITHIN_S:
            self.findings.append(f"an answer's outcome was shown after {slowest_s:.1f} s")
        return slowest_s


def on_sick_disks(parts, bin_dir, work):
    for sickness in SICKNESSES:
        for what in (falls_sick_at_each_question, dies_sick, saved_by_itself, stick_while_sick, starts_sick):
            with Disk(work, "disk") as disk:
                parts.run(what, Officer(bin_dir, disk.folder / "pc", work), disk, sickness)


def main():
    bin_dir = pathlib.Path(sys.argv[1]).resolve()
    begin = time.monotonic()
    left_out, parts = "", Parts()
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        parts.run(without_descriptors, Officer(bin_dir, work / "descriptors", work))
        parts.run(started_without_descriptors, Officer(bin_dir, work / "few-descriptors", work))
        parts.run(without_memory, Officer(bin_dir, work / "memory", work))
        parts.run(started_twice, Officer(bin_dir, work / "twice", work))
        try:
            enter_private_mounts()
            # Nobody's sticks but those of this test.
            run("mount", "-t", "tmpfs", "tmpfs", "/media")
            os.environ["USER"] = STICKS_OF
            on_sick_disks(parts, bin_dir, work)
        except Unavailable as problem:
            left_out = f"; left out: sick disks ({problem})"
    slowest_s = parts.judge()
    for finding in parts.findings:
        print(f"FAILED: {finding}")
    saved = sum(len(officer.saved) for officer in Officer.everyone)
    print(
        f"sick PCs, no seed: {saved} answers shown as saved, the slowest word after {slowest_s * 1000:.0f} ms, "
        f"{len(parts.findings)} findings; {time.monotonic() - begin:.0f} s{left_out}"
    )
    return 1 if parts.findings else 0


if __name__ == "__main__":
    sys.exit(main())
