# SPDX-License-Identifier: Apache-2.0
"""A record with rows in every table, and copies of it that may be spoilt."""

import json
import pathlib
import shutil
import sqlite3
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "journeys"))
from officer import Officer  # noqa: E402

SITE = {"site": "XX-01", "name": "North Ferry", "country": "XX"}
# A lesson with a scenario, forms about the office, course feedback.
UNITS = (("timber", 1), ("needs-analysis", 0), ("course-feedback", 0))
# From the polynomial of Castagnoli, reversed.
CRC32C_POLYNOMIAL = 0x82F63B78


def crc32c(content):
    crc = 0xFFFFFFFF
    for byte in content:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (CRC32C_POLYNOMIAL if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def witness_record(payload):
    """A line of answers.log as docs/formats/event.md has it."""
    content = payload.encode()
    return f"{len(content):08x} {crc32c(content):08x} {payload}"


def payload_of(record):
    return record[18:]


class Maker:
    """Makes the record with the real programs."""

    def __init__(self, bin_dir, work):
        self.bin, self.work, self.data = bin_dir, work, work / "record"
        self.modules = bin_dir.parent / "share/modules"

    def run(self, program, *words):
        subprocess.run(
            [self.bin / program, *map(str, words)], check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL
        )

    def module(self, name):
        out = subprocess.check_output([self.bin / "waypost-author", "dump", self.modules / name, "--json"])
        return json.loads(out)

    def make(self):
        site = self.work / "site.json"
        site.write_text(json.dumps(SITE), encoding="utf-8")
        self.run("waypost", "admin", "--data", self.data, "site", "set", site)
        self.take_units()
        self.run("record_robot", self.data, 4)
        self.run("waypost", "admin", "--data", self.data, "enrol", "--name", "Mali", "--language", "th")
        self.run("waypost", "export", "--data", self.data, "--out", self.work)
        return self.data

    def take_units(self):
        officer = Officer(self, "Sokha", "right", seed=1, pages_between_cuts=0)
        officer.enrol()
        for name, number in UNITS:
            module = self.module(name)
            officer.take(module, module["lessons"][number])
        module = self.module("drugs")
        officer.take(module, module["pre_test"])
        officer.sign_out()


class Copy:
    """A copy of the record in which everything may be changed."""

    def __init__(self, source, folder):
        self.source, self.folder = source, folder

    def fresh(self, keeps_note=False):
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.source, self.folder)
        if not keeps_note:
            # The sum of the closed database tells of any change at all; whoever changes things with care removes it.
            (self.folder / "records.sum").unlink(missing_ok=True)
        return self

    @property
    def witness_file(self):
        return self.folder / "answers.log"

    def database(self):
        database = sqlite3.connect(self.folder / "records.db", isolation_level=None)
        # As somebody does it who does not ask the schema's leave.
        database.execute("PRAGMA synchronous = OFF")
        database.execute("PRAGMA foreign_keys = OFF")
        return database

    def change(self, *statements):
        """(SQL, values) each, in one transaction."""
        database = self.database()
        try:
            database.execute("BEGIN")
            for sql, values in statements:
                database.execute(sql, values)
            database.execute("COMMIT")
        finally:
            database.close()

    def rows(self, table, order="1"):
        database = self.database()
        try:
            return database.execute(f"SELECT * FROM {table} ORDER BY {order}").fetchall()
        finally:
            database.close()

    def tables(self):
        """{name: [(column, whether it may be NULL)]} of every table."""
        database = self.database()
        try:
            names = [
                name
                for (name,) in database.execute(
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
                )
            ]
            return {
                name: [(row[1], not row[3]) for row in database.execute(f"PRAGMA table_info({name})")]
                for name in names
            }
        finally:
            database.close()

    def witness(self):
        return self.witness_file.read_text(encoding="utf-8").splitlines()

    def write_witness(self, lines):
        self.witness_file.write_text("".join(line + "\n" for line in lines), encoding="utf-8")

    def content(self):
        """All that a change may have changed."""
        return {table: self.rows(table) for table in self.tables()}, self.witness()
