# SPDX-License-Identifier: Apache-2.0
"""What a program takes on the disk with everything that its Debian packages depend on."""

import functools
import os
import re
import subprocess

FIELDS = ("Package", "Installed-Size", "Priority", "Depends", "Pre-Depends", "Provides", "db:Status-Status")


def output_of(*words):
    """What it prints; nothing where it fails."""
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
    return done.stdout


@functools.lru_cache(maxsize=1)
def read_packages():
    """({name: (size in KB, priority, [[alternative names] …])}, {virtual name: provider}) of what is
    installed."""
    packages, providers = {}, {}
    fields = "\t".join("${" + field + "}" for field in FIELDS) + "\n"
    for line in output_of("dpkg-query", "-W", "-f", fields).splitlines():
        name, size_kb, priority, depends, pre_depends, provides, status = line.split("\t")
        if status != "installed":
            continue
        wanted = [
            [re.split(r"[ (:]", option.strip())[0] for option in group.split("|")]
            for group in f"{depends},{pre_depends}".split(",")
            if group.strip()
        ]
        packages[name] = (int(size_kb or 0), priority, wanted)
        for each in provides.split(","):
            providers.setdefault(re.split(r"[ (]", each.strip())[0], name)
    return packages, providers


def closure(roots, packages, providers):
    """The packages `roots` and all that they depend on."""
    found, waiting = set(), list(roots)
    while waiting:
        name = waiting.pop()
        if name in found or name not in packages:
            continue
        found.add(name)
        for group in packages[name][2]:
            installed = [each if each in packages else providers.get(each) for each in group]
            waiting += [each for each in installed if each][:1]
    return found


def closure_mb(roots):
    """MB (10^6 bytes) that the packages `roots` and their dependencies take, without what every Debian system
    has: its required packages and their dependencies."""
    packages, providers = read_packages()
    required = [name for name, (_, priority, _) in packages.items() if priority == "required"]
    added = closure(roots, packages, providers) - closure(required, packages, providers)
    return sum(packages[name][0] for name in added) * 1024 / 1e6


def owners(*programs, named_only=False):
    """The packages of the libraries that programs are linked with; with `named_only` of those that the
    programs name themselves, without what these bring along."""
    paths = set()
    for program in programs:
        named = set(re.findall(r"\(NEEDED\).*\[(.*)\]", output_of("readelf", "--dynamic", str(program))))
        for name, file in re.findall(r"(\S+) => (/\S+)", output_of("ldd", str(program))):
            if named_only and name not in named:
                continue
            # Debian 12 lists /usr/lib files under /lib too.
            paths |= {file, os.path.realpath(file), "/usr" + file, file.removeprefix("/usr")}
    # It names what it finds and fails for the rest.
    found = output_of("dpkg-query", "-S", *sorted(paths)).splitlines() if paths else []
    return {line.partition(":")[0] for line in found if not line.startswith("diversion ")}


def folder_mb(*paths):
    """MB (10^6 bytes) in files, and in folders with all below them."""
    files = [file for path in paths for file in ([path] if path.is_file() else path.rglob("*"))]
    return sum(file.stat().st_size for file in files if file.is_file()) / 1e6
