#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Real power cuts of the process that keeps records: nothing acknowledged is lost, nothing is corrupt.

power_cut_test.py BIN_DIR [--cuts N] [--seed S] [--work DIR]

The record lies on a disk of its own (ext4 on a loop device). While the robot answers, at a random moment, the disk
drops everything that was not synced; the robot is killed, the disk is mounted again, and the record is opened: each
answer that was acknowledged is in it and it verifies. Every third cut falls into the making of a new record. The same
is then done with a drive that only says that it synced: answers must be lost, or this test could not fail.

Needs root, loop devices and ext4; says "skipped" where they are not there. $WAYPOST_SEED and $WAYPOST_LONG_SECONDS are
honoured. Exit code 1 where anything was lost or is corrupt.
"""
import argparse
import contextlib
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from power_cut_disk import Disk, Unavailable, die_with_parent, enter_private_mounts, skip  # noqa: E402

CUTS_A_DISK = 25
# More than is answered until the cut by a drive that does not wait for syncs.
DISK_MB = 256
LYING_CUTS_MAX = 20
COUNTED = re.compile(r"(\d+) acknowledged, (\d+) lost, (\d+) events, (\d+) findings")


def wait_until_stopped(pid):
    """Stopped, or in the middle of a call that it will not come back from before it is."""
    stat = pathlib.Path(f"/proc/{pid}/stat")
    while stat.read_text().rpartition(")")[2].split()[0] == "R":
        time.sleep(0.0005)


class Finding(Exception):
    """What a cut did to the record."""


class PowerCuts:
    def __init__(self, robot, work, chance, lying_library=None):
        self.robot, self.work, self.chance = robot, work, chance
        self.environment = dict(os.environ)
        if lying_library:
            self.environment.update(LD_PRELOAD=str(lying_library), SYNC_NOTHING="1")
        self.acknowledged = self.cuts = self.empty = self.repaired = 0
        self.calm_s = None

    def measure_calm(self, disk):
        """How long a start and twenty answers take here, so that cuts fall all over them."""
        begin = time.monotonic()
        subprocess.run([self.robot, disk.folder / "calm", "20"], check=True, stdout=subprocess.DEVNULL)
        self.calm_s = time.monotonic() - begin

    def cut_while_answering(self, disk, record, acknowledged_file, wait_s):
        with acknowledged_file.open("ab") as out, (self.work / "robot.errors").open("wb") as errors:
            robot = subprocess.Popen(
                [self.robot, disk.folder / record, "1000000"],
                stdout=out,
                stderr=errors,
                env=self.environment,
                preexec_fn=die_with_parent,
            )
            try:
                time.sleep(wait_s)
                ended_before = robot.poll() is not None
                # A sync that is under way when the disk is cut off may still return, as no sync does after a power cut
                # (Linux 6.18: a bare write and fdatasync lost its last block in 2 of 60 cuts). A process that is
                # stopped says nothing of it.
                robot.send_signal(signal.SIGSTOP)
                wait_until_stopped(robot.pid)
                disk.cut()
            finally:
                robot.kill()
                robot.wait()
        if ended_before:
            words = (self.work / "robot.errors").read_text(encoding="utf-8")
            raise Finding(f"cut {self.cuts + 1}: the robot ended by itself before it: {words}")
        disk.unmount()
        disk.mount()
        self.cuts += 1

    def check(self, disk, record, acknowledged_file):
        """The number of acknowledged answers that were found again, of all cuts of this record."""
        done = subprocess.run(
            [self.robot, disk.folder / record, "--check", acknowledged_file], capture_output=True, text=True
        )
        counted = COUNTED.search(done.stdout)
        if done.returncode != 0 or not counted:
            raise Finding(f"cut {self.cuts}, record {record}: {done.stdout}{done.stderr}")
        self.repaired += "repaired:" in done.stderr
        return int(counted[1])

    def cut_disk(self, disk, cuts, deadline):
        """A disk with one record that goes on from cut to cut, and new records between them."""
        self.measure_calm(disk)
        going_on = self.work / "going-on.acknowledged"
        going_on.unlink(missing_ok=True)
        before = 0
        for number in range(cuts):
            if time.monotonic() > deadline:
                break
            if number % 3 == 2:
                new = self.work / "new.acknowledged"
                new.unlink(missing_ok=True)
                wait_s = self.chance.uniform(0.02, 0.6) * self.calm_s
                self.cut_while_answering(disk, f"new-{number}", new, wait_s)
                count = self.check(disk, f"new-{number}", new)
                self.empty += count == 0
                self.acknowledged += count
            else:
                self.cut_while_answering(disk, "going-on", going_on, self.chance.uniform(0.1, 3) * self.calm_s)
                after = self.check(disk, "going-on", going_on)
                self.acknowledged += after - before
                before = after

    def cut(self, cuts, deadline):
        while self.cuts < cuts and time.monotonic() < deadline:
            with Disk(self.work, "disk", DISK_MB) as disk:
                self.cut_disk(disk, min(CUTS_A_DISK, cuts - self.cuts), deadline)


def make_lying_library(work):
    compiler = shutil.which("c++")
    if compiler is None:
        raise Unavailable("there is no C++ compiler here, so it cannot be shown that this test can fail")
    library = work / "sync_delay.so"
    source = pathlib.Path(__file__).parent / "sync_delay_linux.cpp"
    subprocess.run([compiler, "-shared", "-fPIC", "-O2", "-o", library, source, "-ldl"], check=True)
    return library


def must_fail(robot, work, chance):
    """After how many cuts of a lying drive something was lost."""
    lying = PowerCuts(robot, work, chance, make_lying_library(work))
    try:
        lying.cut(LYING_CUTS_MAX, time.monotonic() + 60)
    except Finding as problem:
        if "lost: event" not in str(problem):
            raise
        return lying.cuts
    raise Finding(f"a drive that never syncs lost nothing in {lying.cuts} cuts: this test cannot fail")


def parse():
    parser = argparse.ArgumentParser()
    parser.add_argument("bin_dir", type=pathlib.Path)
    parser.add_argument("--cuts", type=int, default=12)
    parser.add_argument("--seed", type=int, default=int(os.environ.get("WAYPOST_SEED", "1")))
    parser.add_argument("--work", type=pathlib.Path, help="where the images of the disks lie")
    return parser.parse_args()


def main():
    options = parse()
    print(f"seed {options.seed}", flush=True)
    begin = time.monotonic()
    deadline = begin + float(os.environ.get("WAYPOST_LONG_SECONDS", "86400"))
    robot = options.bin_dir.resolve() / "record_robot"
    with contextlib.ExitStack() as cleanup:
        work = pathlib.Path(cleanup.enter_context(tempfile.TemporaryDirectory(dir=options.work)))
        cuts = PowerCuts(robot, work, random.Random(options.seed))
        try:
            enter_private_mounts()
            lost_after = must_fail(robot, work, random.Random(options.seed))
            cuts.cut(options.cuts, deadline)
            if cuts.acknowledged < cuts.cuts:
                raise Finding(f"{cuts.acknowledged} answers acknowledged in {cuts.cuts} cuts: this says little")
        except Unavailable as problem:
            skip(str(problem))
        except Finding as problem:
            print(f"FAILED with seed {options.seed}: {problem}")
            return 1
    print(
        f"{cuts.cuts} of {options.cuts} power cuts, seed {options.seed}: {cuts.acknowledged} answers acknowledged, "
        f"0 lost, 0 corrupt, {cuts.repaired} starts with a repair, {cuts.empty} cuts before a new record's first "
        f"answer; a lying drive was found out after {lost_after}; {time.monotonic() - begin:.0f} s"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
