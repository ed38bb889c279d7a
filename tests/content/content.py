#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The rules for what officers read, as far as a machine can check them: facts have sources and dates,
hazards are tagged, no amount stands beside a precursor, hotlines are dated, every translation says that
it is a draft. What it finds wrong is printed as `file:line: error: …` with a hint, all at once; exit 1
where there is an error.

`--now` is the day that counts as today (a commit's own day, so that one commit has one result for ever).
`--today` lists which facts are past their review date on that day, and fails nothing."""

import argparse
import datetime
import os
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tidy"))

import drawing_rules  # noqa: E402
import fact_rules  # noqa: E402
import modules_rules  # noqa: E402
import translation_rules  # noqa: E402
from source_tree import Finding, read_tree  # noqa: E402

INDEPENDENCE = (
    "Waypost is an independent open-source project. It is not made, endorsed or approved by the United "
    "Nations, UNODC, the World Customs Organization or any government. Organisations are named only to "
    "say where a public fact comes from."
)


def check_independence(files):
    """The README says on its own what Waypost is not."""
    for file in files:
        if file.path == "README.md":
            text = " ".join(file.text.replace("*", "").replace(">", "").split())
            return (
                []
                if INDEPENDENCE in text
                else [Finding(file.path, 0, "no sentence on independence", INDEPENDENCE)]
            )
    return []


def findings_of(root, now):
    files = read_tree(root)
    findings = check_independence(files) + modules_rules.check(files, now)
    return findings + drawing_rules.check(files) + translation_rules.check(files)


def print_expired(root, today):
    expired = fact_rules.expired_facts(read_tree(root), today)
    for path, fact in expired:
        print(
            f"{path}:{fact.line}: {fact.fields.get('id')} was to be reviewed by {fact.fields['review_date']}"
        )
    print(f"{len(expired)} facts are past their review date on {today}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", default=str(HERE.parents[1]))
    parser.add_argument("--now", default=os.environ.get("WAYPOST_NOW", "")[:10] or None, metavar="YYYY-MM-DD")
    parser.add_argument("--today", metavar="YYYY-MM-DD")
    arguments = parser.parse_args()
    if arguments.today:
        print_expired(arguments.root, datetime.date.fromisoformat(arguments.today))
        return 0
    now = datetime.date.fromisoformat(arguments.now) if arguments.now else None
    findings = findings_of(arguments.root, now)
    for finding in sorted(findings, key=lambda finding: (finding.path, finding.line)):
        print(finding)
    errors = sum(not finding.warning for finding in findings)
    print(f"content: {errors} errors, {len(findings) - errors} warnings")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
