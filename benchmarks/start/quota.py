# SPDX-License-Identifier: Apache-2.0
"""A fifth of a core for a program and its children: what an old PC leaves. By a quota of the kernel (cgroup
version 1 or 2) where we may set one, else by stopping and continuing it, as cpulimit does."""

import os
import pathlib
import signal
import threading
import time

import processes

# Short, so that the program creeps evenly instead of running for 20 ms and standing for 80.
PERIOD_US = 10_000
PLACES = (pathlib.Path("/sys/fs/cgroup/cpu"), pathlib.Path("/sys/fs/cgroup"))


class GroupQuota:
    """A control group that lasts as long as the `with` block."""

    def __init__(self, parent, share):
        self.folder = parent / f"waypost-benchmark-{os.getpid()}"
        self.version = 2 if (parent / "cgroup.controllers").exists() else 1
        self.words = f"cgroup v{self.version} quota, period {PERIOD_US // 1000} ms"
        self.share = share

    def __enter__(self):
        self.folder.mkdir()
        quota_us = int(PERIOD_US * self.share)
        if self.version == 2:
            (self.folder / "cpu.max").write_text(f"{quota_us} {PERIOD_US}")
        else:
            (self.folder / "cpu.cfs_period_us").write_text(str(PERIOD_US))
            (self.folder / "cpu.cfs_quota_us").write_text(str(quota_us))
        return self

    def join(self):
        """Puts the calling process in."""
        (self.folder / "cgroup.procs").write_text(str(os.getpid()))

    def __exit__(self, *_):
        for _ in range(100):
            try:
                self.folder.rmdir()
                return
            except OSError:  # a killed process takes a moment to leave
                time.sleep(0.02)


class DutyCycle:
    """Lets whatever runs below us, but `keep`, run for `share` of each period."""

    words = (
        f"stopped and continued, period {PERIOD_US // 1000} ms: children that come and go within one escape"
    )

    def __init__(self, share, keep):
        self.share, self.keep, self.ending = share, keep, threading.Event()
        self.thread = threading.Thread(target=self.cycle)

    def __enter__(self):
        self.thread.start()
        return self

    def join(self):
        """Whoever is below us is in already."""

    def cycle(self):
        period_s = PERIOD_US / 1e6
        while not self.ending.is_set():
            self.send(signal.SIGSTOP)
            time.sleep(period_s * (1 - self.share))
            self.send(signal.SIGCONT)
            time.sleep(period_s * self.share)

    def send(self, number):
        for pid in processes.descendants(self.keep):
            try:
                os.kill(pid, number)
            except ProcessLookupError:
                pass

    def __exit__(self, *_):
        self.ending.set()
        self.thread.join()
        self.send(signal.SIGCONT)


def quota(share, keep):
    """The best that this system allows: `with quota(0.2, keep) as held:`, `held.join` in the new process."""
    for parent in PLACES:
        has_control = (parent / "cpu.cfs_quota_us").exists() or (parent / "cgroup.controllers").exists()
        if has_control and os.access(parent, os.W_OK):
            group = GroupQuota(parent, share)
            try:
                with group:
                    return GroupQuota(parent, share)
            except OSError:  # the controller is not ours to use
                group.__exit__()
    return DutyCycle(share, keep)
