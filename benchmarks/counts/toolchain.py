# SPDX-License-Identifier: Apache-2.0
"""What a count depends on beside our own source: compiler, the libraries that the program names, valgrind and
what the processor can. What those libraries bring along differs with every security update and hardly counts."""

import pathlib
import re
import subprocess

import disk

COUNTERS = ("valgrind", "strace")


def versions_of(packages):
    words = ["dpkg-query", "-W", "-f", "${Package} ${Version}\n", *sorted(packages)]
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
    return dict(line.split() for line in done.stdout.splitlines())


def describe(bin_dir):
    """{what: version}: two counts may be compared where these are the same."""
    program = bin_dir / "waypost"
    comment = disk.output_of("readelf", "--string-dump=.comment", str(program))
    compilers = sorted(set(re.findall(r"\]\s+(.*)", comment)))
    # The C library takes other routines where these are there, and valgrind shows them to it.
    flags = set(pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").split())
    found = {"compiler": "; ".join(compilers), "avx2": str("avx2" in flags).lower()}
    found.update(versions_of(disk.owners(program, named_only=True) | set(COUNTERS)))
    return found


def differences(accepted, here):
    """Words for what differs: "compiler: 12.2.0, accepted with 12.1.0"."""
    return [
        f"{name}: {here.get(name, 'none')}, accepted with {accepted.get(name, 'none')}"
        for name in sorted({*accepted, *here})
        if accepted.get(name) != here.get(name)
    ]
