#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Two journeys with the same seeds, on two systems: are their records, marks, bundles and pictures the same?

compare_systems.py FIRST_OUT SECOND_OUT MONITOR

Ids, times, keys and what is computed from them (hashes, seals) may differ and are named by the order in which they
first appear, so that who belongs to whom is compared as well; all else must be equal, the report's lines too.
Pictures must be equal byte for byte, or else pixel for pixel, and the pixels that differ are counted. MONITOR is the
first system's: it must take the bundles of both. Exit code 1 where anything differs.
"""
import argparse
import io
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

MOVING = re.compile(
    r"(?P<uuid>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"
    r"|(?P<hash>\b[0-9a-f]{64}\b)"
    r'|(?P<moment>(?<="monotonic_ms":)\d+)'
    r"|(?P<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z)"
)


def named(text):
    """Everything that may differ, by its kind and the order of its first appearance."""
    names = {}

    def name(match):
        kind = next(kind for kind, found in match.groupdict().items() if found)
        return names.setdefault((kind, match.group(0)), f"{kind}-{len(names)}")

    return MOVING.sub(name, text)


def files_of(bundle):
    outer = zipfile.ZipFile(bundle)
    payload = zipfile.ZipFile(io.BytesIO(outer.read("payload.zip")))
    return {name: payload.read(name).decode("utf-8") for name in payload.namelist()}


def normal(name, text):
    text = named(text)
    # A time since the start of the PC has as many digits as it needs.
    return re.sub(r'"size_bytes":\d+', '"size_bytes":0', text) if name == "manifest.json" else text


def first_difference(one, two):
    for number, (left, right) in enumerate(zip(one.splitlines(), two.splitlines()), 1):
        if left != right:
            at = next((i for i, (a, b) in enumerate(zip(left, right)) if a != b), min(len(left), len(right)))
            return f"line {number}: …{left[max(0, at - 40):at + 60]} | …{right[max(0, at - 40):at + 60]}"
    return f"{len(one.splitlines())} lines, {len(two.splitlines())} lines"


def compare_bundles(first, second, problems):
    lines = 0
    for folder in sorted(path.name for path in (first / "work/stick").iterdir()):
        bundles = [next((out / "work/stick" / folder).glob("*.wpx")) for out in (first, second)]
        one, two = map(files_of, bundles)
        if one.keys() != two.keys():
            problems.append(f"{folder}: {sorted(one)} and {sorted(two)}")
            continue
        for name in one:
            left, right = normal(name, one[name]), normal(name, two[name])
            lines += len(left.splitlines())
            if left != right:
                problems.append(f"{folder}/{name}: {first_difference(left, right)}")
    return lines


def pixels(path):
    done = subprocess.run(["convert", path, "rgba:-"], capture_output=True, check=True)
    return done.stdout


def compare_pictures(first, second, problems):
    names = sorted(path.name for path in (first / "screens").glob("*.png"))
    others = sorted(path.name for path in (second / "screens").glob("*.png"))
    if names != others:
        problems.append(f"pictures: only on one system: {sorted(set(names) ^ set(others))}")
    same_bytes = 0
    for name in sorted(set(names) & set(others)):
        one, two = first / "screens" / name, second / "screens" / name
        if one.read_bytes() == two.read_bytes():
            same_bytes += 1
            continue
        left, right = pixels(one), pixels(two)
        differing = sum(left[i : i + 4] != right[i : i + 4] for i in range(0, min(len(left), len(right)), 4))
        if differing or len(left) != len(right):
            problems.append(f"{name}: {differing} of {len(left) // 4} pixels differ")
    return same_bytes, len(names)


def report_of(monitor, out, folder):
    """The report that the first system's monitor makes of an outcome's bundles, without ids, its lines sorted."""
    store, report = folder / f"{out.name}.db", folder / f"{out.name}.csv"
    bundles = sorted((out / "work/stick").glob("*/*.wpx"))
    subprocess.run([monitor, "collect", "--store", store, *bundles], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(
        [monitor, "report", "--store", store, "--out", report, "--now", "2026-11-21T09:30:00Z"],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    # PCs stand in the order of their ids, which chance made.
    text = MOVING.sub(lambda match: f"<{match.lastgroup}>", report.read_text(encoding="utf-8"))
    return "\n".join(sorted(text.splitlines()))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("first", type=pathlib.Path)
    parser.add_argument("second", type=pathlib.Path)
    parser.add_argument("monitor", type=pathlib.Path)
    options = parser.parse_args()
    problems = []
    lines = compare_bundles(options.first, options.second, problems)
    same, total = compare_pictures(options.first, options.second, problems)
    with tempfile.TemporaryDirectory() as folder:
        reports = [
            report_of(options.monitor, out, pathlib.Path(folder)) for out in (options.first, options.second)
        ]
    if reports[0] != reports[1]:
        problems.append(f"report: {first_difference(*reports)}")
    for problem in problems:
        print(f"differs: {problem}")
    print(
        f"two systems: {lines} lines of bundles compared, {same} of {total} pictures the same byte for byte"
    )
    sys.exit(1 if problems else 0)


main()
