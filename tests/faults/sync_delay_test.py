#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A slow disk does not make a slow screen: while each sync waits, no frame of the player does.

sync_delay_test.py BIN_DIR [--confirmations N] [--delay-ms MS] [--frame-max-ms MS] [--players N]

Learners confirm answers at the real player while fsync and fdatasync take MS longer (sync_delay_linux.cpp). A frame is
what the main thread does between two waits; `waypost drive` tells the longest with its step `frames`. Each answer is
shown as saved only after a sync, so a confirmation takes at least as long as one.

Needs a C++ compiler; says "skipped" where it is not there. $WAYPOST_LONG_SECONDS is honoured. Exit code 1 where a frame
took longer than it may, or where an answer was saved without a sync.
"""
import argparse
import concurrent.futures
import contextlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "journeys"))
from robot import Robot  # noqa: E402

# A learner makes up their mind, again and again.
CHOICES = ("choice/c1961", "choice/c1971")


class Finding(Exception):
    """A frame or an answer that is not as it should be."""


class Learner:
    def __init__(self, bin_dir, data, work):
        self.robot = Robot(bin_dir, data, bin_dir.parent / "share/modules", work)
        self.frame_count, self.longest_ms, self.confirmed, self.quickest_s = 0, 0.0, 0, float("inf")

    def begin(self):
        self.robot.do("wait new-learner", "press new-learner", 'type "Sokha"', "press enrol")
        self.robot.do("wait module/drugs", "press module/drugs", "press unit/drugs/pre")
        # What is drawn for the first time is slower, whatever the disk does.
        self.confirm(0)
        self.tell_frames()

    def tell_frames(self):
        self.robot.do("frames")
        words = self.robot.process.stdout.readline().split()
        if len(words) != 4 or words[0] != "frames":
            self.robot.fail()
        return int(words[1]), float(words[3])

    def confirm(self, number):
        self.robot.do(f"press {CHOICES[number % 2]}", "press next", 'expect saving value "saved"')

    def change_answer(self, number):
        self.robot.do("press previous")
        self.tell_frames_into()
        begin = time.monotonic()
        self.confirm(number)
        self.tell_frames_into()
        self.confirmed += 1
        self.quickest_s = min(self.quickest_s, time.monotonic() - begin)

    def tell_frames_into(self):
        count, longest_ms = self.tell_frames()
        self.frame_count += count
        self.longest_ms = max(self.longest_ms, longest_ms)

    def take(self, confirmations, deadline):
        self.begin()
        for number in range(1, confirmations + 1):
            if time.monotonic() > deadline:
                break
            self.change_answer(number)
        self.robot.end()
        return self


def make_library(work):
    compiler = shutil.which("c++")
    if compiler is None:
        print("skipped: there is no C++ compiler here")
        sys.exit(77)
    library = work / "sync_delay.so"
    source = pathlib.Path(__file__).parent / "sync_delay_linux.cpp"
    subprocess.run([compiler, "-shared", "-fPIC", "-O2", "-o", library, source, "-ldl"], check=True)
    return library


def take_all(options, work, deadline):
    share = -(-options.confirmations // options.players)
    with concurrent.futures.ThreadPoolExecutor(options.players) as pool:
        learners = [Learner(options.bin_dir.resolve(), work / f"pc{i}", work) for i in range(options.players)]
        return list(pool.map(lambda learner: learner.take(share, deadline), learners))


def judge(options, learners, sync_count):
    longest_ms = max(learner.longest_ms for learner in learners)
    quickest_ms = min(learner.quickest_s for learner in learners) * 1000
    confirmed = sum(learner.confirmed for learner in learners)
    if quickest_ms < options.delay_ms:
        raise Finding(f"an answer was shown as saved after {quickest_ms:.0f} ms: before a sync could end")
    if sync_count < confirmed:
        raise Finding(f"{sync_count} syncs for {confirmed} answers shown as saved")
    if longest_ms > options.frame_max_ms:
        raise Finding(f"a frame took {longest_ms:.1f} ms, at most {options.frame_max_ms} are allowed")
    return confirmed, longest_ms


def parse():
    parser = argparse.ArgumentParser()
    parser.add_argument("bin_dir", type=pathlib.Path)
    parser.add_argument("--confirmations", type=int, default=12)
    parser.add_argument("--delay-ms", type=int, default=200)
    parser.add_argument("--frame-max-ms", type=float, default=33)
    parser.add_argument("--players", type=int, default=2, help="at the same time: they mostly wait")
    return parser.parse_args()


def main():
    options = parse()
    begin = time.monotonic()
    # The last confirmations and the end of each player take their time too.
    deadline = begin + float(os.environ.get("WAYPOST_LONG_SECONDS", "86400")) - 10
    with contextlib.ExitStack() as cleanup:
        work = pathlib.Path(cleanup.enter_context(tempfile.TemporaryDirectory()))
        counter = work / "syncs"
        os.environ.update(
            LD_PRELOAD=str(make_library(work)), SYNC_DELAY_MS=str(options.delay_ms), SYNC_COUNT=str(counter)
        )
        try:
            learners = take_all(options, work, deadline)
            sync_count = counter.stat().st_size
            confirmed, longest_ms = judge(options, learners, sync_count)
        except Finding as problem:
            print(f"FAILED: {problem}")
            return 1
    frame_count = sum(learner.frame_count for learner in learners)
    print(
        f"{confirmed} of {options.confirmations} confirmations, no seed: {sync_count} syncs of {options.delay_ms} ms "
        f"and more, {frame_count} frames, the longest {longest_ms:.1f} ms of {options.frame_max_ms:g}; "
        f"{time.monotonic() - begin:.0f} s"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
