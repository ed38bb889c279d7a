# SPDX-License-Identifier: Apache-2.0
"""The files that a program and its children open, by strace."""

import os
import re
import stat
import subprocess

OPENED = re.compile(r'open(?:at)?\(.*?"(/[^"]*)".*= \d+$')


def files_opened(words, log):
    """{real path: bytes} of the regular files that the command opens, without /proc and /sys."""
    tool = ["strace", "-f", "-qq", "-e", "trace=open,openat", "-o", str(log)]
    done = subprocess.run(
        tool + words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False
    )
    if done.returncode != 0:
        raise RuntimeError(f"under strace the player ended with {done.returncode}: {done.stderr[-1500:]}")
    found = {}
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        match = OPENED.search(line)
        if not match or match[1].startswith(("/proc/", "/sys/")):
            continue
        try:
            status = os.stat(match[1])
        except OSError:  # it has gone again
            continue
        if stat.S_ISREG(status.st_mode):
            found[os.path.realpath(match[1])] = status.st_size
    return found


def split_bytes(files, own_folders, left_out):
    """(bytes of files below `own_folders`, bytes of the system's files); what lies below `left_out` is in
    neither."""

    def below(path, folders):
        return any(path.startswith(os.path.realpath(folder) + os.sep) for folder in folders)

    own = sum(size for path, size in files.items() if below(path, own_folders))
    system = sum(size for path, size in files.items() if not below(path, [*own_folders, *left_out]))
    return own, system
