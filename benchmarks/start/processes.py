# SPDX-License-Identifier: Apache-2.0
"""What the kernel says of a program and its children (Linux, /proc)."""

import ctypes
import os
import pathlib
import signal
import time

PR_SET_CHILD_SUBREAPER = 36
TICK_S = 1 / os.sysconf("SC_CLK_TCK")


def adopt_orphans():
    """Processes whose parent ends become ours: none escapes the sum (Chromium's helpers would)."""
    if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_CHILD_SUBREAPER)")


def stat_fields(pid):
    """Fields of /proc/PID/stat from the state on: [0] state, [1] parent, [13] and [14] CPU of waited-for
    children in ticks."""
    return pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def descendants(keep_out=()):
    """Ids of all our children and theirs, without those in `keep_out`."""
    parents = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                parents[int(entry)] = int(stat_fields(entry)[1])
            except OSError:
                pass
    found, ring = set(), {os.getpid()}
    while ring:
        ring = {pid for pid, parent in parents.items() if parent in ring and pid not in keep_out}
        found |= ring
    return found


def kill_and_sum(keep_out):
    """Ends everything that we started but `keep_out`. CPU seconds, user and system, of all of it since its
    start, exact to the microsecond, with the children that had ended before."""
    for pid in descendants(keep_out):
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
    cpu_s = 0.0
    while descendants(keep_out):
        _, _, usage = os.wait4(-1, 0)
        cpu_s += usage.ru_utime + usage.ru_stime
    return cpu_s


def cpu_so_far_s(pids):
    """CPU seconds of running processes, exact; of children that they have waited for, to 10 ms."""
    total = 0.0
    for pid in pids:
        try:
            # The id of another process's CPU clock, as clock_getcpuclockid(3) makes it.
            total += time.clock_gettime((~pid << 3) | 2)
            total += sum(map(int, stat_fields(pid)[13:15])) * TICK_S
        except OSError:
            pass
    return total


def wake_ups(pids):
    """How often any of their threads has gone to sleep so far, and been woken."""
    total = 0
    for pid in pids:
        for status in pathlib.Path(f"/proc/{pid}/task").glob("*/status"):
            try:
                lines = status.read_text().splitlines()
            except OSError:
                continue
            total += sum(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt"))
    return total


def memory_mb(pids):
    """(RSS, PSS, USS) in MB of 10^6 bytes, summed."""
    sums = {"Rss": 0, "Pss": 0, "Private_Clean": 0, "Private_Dirty": 0}
    for pid in pids:
        for line in pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]:
            name, value = line.split(":")
            if name in sums:
                sums[name] += int(value.split()[0]) * 1024
    return sums["Rss"] / 1e6, sums["Pss"] / 1e6, (sums["Private_Clean"] + sums["Private_Dirty"]) / 1e6


def mapped_libraries(pids):
    """Names of the shared libraries that any of them has mapped."""
    names = set()
    for pid in pids:
        for line in pathlib.Path(f"/proc/{pid}/maps").read_text().splitlines():
            file = line.split(maxsplit=5)[5:]
            if file and ".so" in file[0]:
                names.add(os.path.basename(file[0]))
    return names


def read_bytes_ended():
    """Bytes that the disk gave to children of ours that have ended, and to us."""
    for line in pathlib.Path("/proc/self/io").read_text().splitlines():
        if line.startswith("read_bytes"):
            return int(line.split()[1])
    return 0
