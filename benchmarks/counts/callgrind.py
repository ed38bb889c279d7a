# SPDX-License-Identifier: Apache-2.0
"""What a program does, counted by valgrind's callgrind: instructions and calls of the allocator. Both hardly
differ between two runs, however busy the machine is."""

import re
import subprocess

ALLOCATORS = {"malloc", "calloc", "realloc", "posix_memalign", "aligned_alloc", "memalign"}
NAME = re.compile(r"(c?)fn=\((\d+)\)(?: (.*))?")


def read_counts(file):
    """(instructions, calls of the allocator) from what callgrind has written."""
    names, callee, allocations, instructions = {}, None, 0, 0
    with open(file, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            if line.startswith(("fn=", "cfn=")):
                is_callee, number, name = NAME.match(line).groups()
                if name:
                    names[number] = name
                callee = number if is_callee else None
            elif line.startswith("calls=") and callee:
                # A function that calls itself is listed as malloc'2.
                if names[callee].split("'")[0] in ALLOCATORS:
                    allocations += int(line[len("calls=") :].split()[0])
            elif line.startswith("totals:"):
                instructions = int(line.split()[1])
    return instructions, allocations


def start(words, file):
    """Runs a command under callgrind, which writes to `file`; the command's children run free."""
    tool = ["valgrind", "--tool=callgrind", "--fair-sched=yes", f"--callgrind-out-file={file}"]
    return subprocess.Popen(tool + words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def count_all(commands, folder):
    """[(instructions, allocations)] of commands that run side by side."""
    files = [folder / f"callgrind.{number}" for number in range(len(commands))]
    runs = [start(words, file) for words, file in zip(commands, files)]
    for run in runs:
        _, said = run.communicate()
        if run.returncode != 0:
            raise RuntimeError(f"under callgrind the player ended with {run.returncode}: {said[-1500:]}")
    return [read_counts(file) for file in files]
