#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Sums up what ctest wrote (JUnit files): why each test was skipped, how each one failed, and last one
line `N passed, N failed, N skipped`. Exit 1 where any failed.

A Catch2 program counts once for each of its test cases; any other test counts once. A line `skipped: WHY`
in a test's output counts as one skipped and is shown; a test that is not a Catch2 program, succeeds and
says so is skipped, not passed. A test that ctest skipped, or never started, says why or has failed."""

import argparse
import dataclasses
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

ALL_PASSED = re.compile(r"^All tests passed \(.* in (\d+) test cases?\)", re.MULTILINE)
SUMMARY = re.compile(
    r"^test cases: *(\d+)(?: *\| *(\d+) passed)?(?: *\| *(\d+) failed)?"
    r"(?: *\| *(\d+) failed as expected)?",
    re.MULTILINE,
)
SKIPPED = re.compile(r"^\s*skipped: *(\S.*)$", re.MULTILINE)
SHOWN_LINES_MAX = 60


@dataclasses.dataclass
class Counts:
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __iadd__(self, other):
        self.passed += other.passed
        self.failed += other.failed
        self.skipped += other.skipped
        return self

    def __str__(self):
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def count_test(status, output):
    """One ctest test: its Counts and the reasons of what was skipped in it. `status` is ctest's: run,
    fail, notrun or disabled."""
    reasons = SKIPPED.findall(output)
    if status == "fail":
        summary = SUMMARY.search(output)
        if summary and summary.group(3):
            return Counts(int(summary.group(2) or 0), int(summary.group(3)), len(reasons)), reasons
        return Counts(0, 1, len(reasons)), reasons
    if status != "run":
        return (Counts(0, 0, len(reasons)) if reasons else Counts(0, 1, 0)), reasons
    whole = ALL_PASSED.search(output)
    if whole:
        return Counts(int(whole.group(1)), 0, len(reasons)), reasons
    return (Counts(0, 0, len(reasons)) if reasons else Counts(1, 0, 0)), reasons


def cut_tests(results_file, ran):
    """Names of the tests that the time did not suffice for: ctest was told when to stop (--stop-time) and
    its log NAME.log, beside NAME.xml, says that it did; NAME.planned lists all tests of the round."""
    log_file = pathlib.Path(results_file).with_suffix(".log")
    planned_file = pathlib.Path(results_file).with_suffix(".planned")
    log = log_file.read_text(encoding="utf-8", errors="replace") if log_file.exists() else ""
    if "The stop time has been passed" not in log:
        return set()
    planned = set(planned_file.read_text(encoding="utf-8").split()) if planned_file.exists() else set()
    return (planned - ran) | set(re.findall(r"Test +#\d+: (\S+) .*\*\*\*Timeout", log))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--skipped", type=int, default=0, metavar="N", help="skipped before ctest began")
    parser.add_argument("results", nargs="*")
    arguments = parser.parse_args()
    total = Counts(0, 0, arguments.skipped)
    for file in arguments.results:
        cases = {case.get("name"): case for case in ElementTree.parse(file).getroot().iter("testcase")}
        if not cases:
            print(f"skipped: {file}: there is no test of this kind")
            total.skipped += 1
        cut = cut_tests(file, set(cases))
        for name in sorted(cut):
            print(f"skipped: {name}: cut, the time was over")
            total.skipped += 1
        for name, case in cases.items():
            if name in cut:
                continue
            status = case.get("status")
            output = case.findtext("system-out") or ""
            counts, reasons = count_test(status, output)
            total += counts
            for reason in reasons:
                print(f"skipped: {name}: {reason}")
            if counts.failed:
                print(f"failed: {name} ({status})")
                lines = output.rstrip().splitlines()
                print("\n".join("  " + line for line in lines[-SHOWN_LINES_MAX:]))
    print(total)
    return 1 if total.failed else 0


if __name__ == "__main__":
    sys.exit(main())
