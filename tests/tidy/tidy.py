#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The house rules that a machine can check. Prints `file:line: error: …` with a hint for every finding,
all at once. Exit 1 where there is an error; warnings fail nothing.

Every check is shown to fail by self_test.py."""

import argparse
import pathlib
import sys

import headers
import levels
import lines
import links
import words
from source_tree import read_tree

CHECKS = (headers, levels, lines, links, words)


def findings_of(root):
    files = read_tree(root)
    return files, [finding for check in CHECKS for finding in check.check(files)]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", default=str(pathlib.Path(__file__).resolve().parents[2]))
    arguments = parser.parse_args()
    files, findings = findings_of(arguments.root)
    for finding in sorted(findings, key=lambda finding: (finding.path, finding.line)):
        print(finding)
    errors = sum(not finding.warning for finding in findings)
    print(f"tidy: {len(files)} files, {errors} errors, {len(findings) - errors} warnings")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
