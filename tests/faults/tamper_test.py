#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Whoever changes a record by hand is found out, and verify says where.

tamper_test.py BIN_DIR [--every N] [--only KIND] [--list]

A record with rows in every table is made with the real programs. Then, on a copy each, every row of every table is
edited (column by column), deleted and inserted again, every event's line is changed in good JSON, neighbours change
places, the chain is made right again from an event on; the same with every line of answers.log, and in both at once.
`waypost admin verify` must end with exit code 1 and name the event, the row's table or the line; or it mended the
record and said so, and the record is as before. --every N takes every Nth edit of each kind; $WAYPOST_LONG_SECONDS
is honoured.

Exit code 1 where an edit is not told, or where the untouched record is not clean.
"""
import argparse
import collections
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from tamper_edits import Edits  # noqa: E402
from tamper_record import Copy, Maker  # noqa: E402

TOLD, MENDED, ELSEWHERE, UNTOLD, IMPOSSIBLE = "told", "mended", "told elsewhere", "not told", "impossible"
# So often an edit is made a second time by somebody who does not know of the closing note.
NOTE_EVERY = 10
# What no program can tell, and why.
UPKEEP = "it says only when the whole database was checked last"
FILLED = "it says only which program filled the tables, and they are filled anew"
KNOWN = {
    "course_feedback: a row inserted": "no chain holds course feedback, see docs/formats/event.md",
    "upkeep: full_check_ms edited": UPKEEP,
    "upkeep: a row deleted": UPKEEP,
    "projection: version edited": FILLED,
    "projection: a row deleted": FILLED,
}


class Tamper:
    def __init__(self, bin_dir, work):
        self.waypost = bin_dir / "waypost"
        self.copy = Copy(Maker(bin_dir, work).make(), work / "copy")
        # Opened once, so that nothing is left for the first start of the copies.
        assert self.verify(self.copy.fresh())[0] == 0, "the untouched record is not clean"
        self.before = self.content()
        self.empty = [name for name, rows in self.before[0].items() if not rows]

    def content(self):
        """(rows by table, the witness); a rebuilt database was checked just now, which is no content."""
        tables, witness = self.copy.content()
        return {name: rows for name, rows in tables.items() if name != "upkeep"}, witness

    def verify(self, copy):
        done = subprocess.run(
            [self.waypost, "admin", "--data", copy.folder, "verify"], capture_output=True, text=True
        )
        return done.returncode, done.stdout + done.stderr

    def judge(self, edit, keeps_note=False):
        copy = self.copy.fresh(keeps_note)
        try:
            edit.change(copy)
        except (sqlite3.IntegrityError, sqlite3.OperationalError):
            return IMPOSSIBLE, "the schema does not let anybody do it"
        code, words = self.verify(copy)
        is_named = re.search(edit.place, words) is not None
        if keeps_note and "changed while it was closed" in words:
            return TOLD, words
        if code == 1:
            return (TOLD if is_named else ELSEWHERE), words
        tables, witness = self.content()
        mended = code == 0 and tables == self.before[0]
        if mended and (edit.like_a_kill or ("repaired:" in words and witness == self.before[1])):
            return MENDED, words
        return KNOWN.get(edit.kind, UNTOLD), f"exit code {code}\n{words}"


def parse():
    parser = argparse.ArgumentParser()
    parser.add_argument("bin_dir", type=pathlib.Path)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--only", default="", help="kinds that begin so")
    parser.add_argument("--list", action="store_true", help="says how each kind came out")
    return parser.parse_args()


def chosen(edits, options):
    seen, some = collections.Counter(), []
    for edit in edits:
        seen[edit.kind] += 1
        if edit.kind.startswith(options.only) and (seen[edit.kind] - 1) % options.every == 0:
            some.append(edit)
    return some


def main():
    options = parse()
    begin = time.monotonic()
    deadline = begin + float(os.environ.get("WAYPOST_LONG_SECONDS", "86400"))
    outcomes = collections.defaultdict(collections.Counter)
    examples = {}
    # Nothing here depends on the disk, so memory does.
    memory = pathlib.Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as work:
        tamper = Tamper(options.bin_dir.resolve(), pathlib.Path(work))
        edits = chosen(Edits(tamper.copy.fresh()).all(), options)
        for edit in edits:
            if time.monotonic() > deadline:
                break
            outcome, words = tamper.judge(edit)
            if outcome in (TOLD, MENDED) and len(outcomes) % NOTE_EVERY == 0:
                outcome, words = tamper.judge(edit, keeps_note=True)
            outcomes[edit.kind][outcome] += 1
            examples.setdefault((edit.kind, outcome), (edit.what, words))
    if options.list:
        for kind, counts in outcomes.items():
            print(f"{kind}: " + ", ".join(f"{count} {outcome}" for outcome, count in counts.items()))
    failed = 0
    for (kind, outcome), (what, words) in examples.items():
        if outcome in (ELSEWHERE, UNTOLD):
            failed += outcomes[kind][outcome]
            print(f"{outcomes[kind][outcome]} times {outcome}: {kind}; the first: {what}\n{words}".rstrip())
    total = sum((sum(counts.values()) for counts in outcomes.values()))
    told = sum(counts[TOLD] for counts in outcomes.values())
    mended = sum(counts[MENDED] for counts in outcomes.values())
    known = sum(counts[why] for counts in outcomes.values() for why in set(KNOWN.values()))
    refused = sum(counts[IMPOSSIBLE] for counts in outcomes.values())
    print(
        f"{total} of {len(edits)} edits of {len(outcomes)} kinds, no seed: {told} told, {mended} mended, "
        f"{failed} neither; {known} that nobody can tell, {refused} that the schema refuses; tables without a row: "
        f"{', '.join(tamper.empty) or 'none'}; {time.monotonic() - begin:.0f} s"
    )
    return 1 if failed or not total else 0


if __name__ == "__main__":
    sys.exit(main())
