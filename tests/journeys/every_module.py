#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every module that is shipped, from its first screen to the regional report.

every_module.py BIN_DIR WORK_DIR [--languages en,km,…] [--shots]

At the North Ferry an officer for each language takes every course: pre-test, lessons, final test, with the power going
again and again, and goes on at the same page. Every instrument is filled twice, at the North Ferry and at the South
Bridge, by different officers and with other answers. The bundles are collected; the report has every course, both
offices, what was said first and last, and the change. `--shots` leaves a picture of every screen in
WORK_DIR/screens.
"""
import argparse
import csv
import json
import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from officer import Officer, things_of  # noqa: E402

NAMES = {
    "en": "Sam",
    "km": "សុខា",
    "lo": "ຄຳແພງ",
    "my": "မိုးမိုး",
    "th": "มาลี",
    "vi": "Hoa",
    "zh-Hans": "小林",
}
COLLEAGUES = ("Dara", "Noy", "Mali", "Lin")
FIRST, AGAIN = "2026-11-22T08:00:00Z", "2027-02-22T08:00:00Z"
PAGES_BETWEEN_CUTS = 11
FEEDBACK_ABOUT = "drugs"


class Office:
    """A PC at a post."""

    def __init__(self, journey, site, name):
        self.journey, self.site, self.name = journey, site, name
        self.bin, self.modules, self.work = journey.bin, journey.share, journey.screens
        self.data = journey.work / site
        file = journey.work / f"{site}.json"
        file.write_text(json.dumps({"site": site, "name": name, "country": "XX"}), encoding="utf-8")
        journey.run("waypost", "admin", "--data", self.data, "site", "set", file)

    def enrol(self, names):
        for name in names:
            self.journey.run(
                "waypost", "admin", "--data", self.data, "enrol", "--name", name, "--language", "en"
            )

    def export(self):
        stick = self.journey.work / "stick" / self.site
        stick.mkdir(parents=True)
        self.journey.run("waypost", "admin", "--data", self.data, "verify")
        self.journey.run("waypost", "export", "--data", self.data, "--out", stick)
        return next(stick.glob("*.wpx"))


class Journey:
    def __init__(self, bin_dir, work):
        self.bin = bin_dir.resolve()
        self.work = work.resolve()
        shutil.rmtree(self.work, ignore_errors=True)
        self.screens = self.work / "screens"
        self.screens.mkdir(parents=True)
        self.share = self.bin.parent / "share/modules"
        folders = sorted(folder for folder in self.share.iterdir() if (folder / "module.lua").exists())
        modules = [json.loads(self.run("waypost-author", "dump", folder, "--json")) for folder in folders]
        self.courses = [module for module in modules if module["kind"] == "course"]
        self.instruments = {module["id"]: module for module in modules if module["kind"] == "instrument"}

    def run(self, program, *words):
        done = subprocess.run([self.bin / program, *map(str, words)], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise SystemExit(f"{program} {words}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def report(self, bundles):
        store = self.work / "region.db"
        for _ in range(2):
            self.run("waypost-monitor", "collect", "--store", store, *bundles)
        for kind in ("csv", "html"):
            self.run("waypost-monitor", "report", "--store", store, "--out", self.work / f"report.{kind}")
        with (self.work / "report.csv").open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))


def take_courses(journey, office, language, seed, shots):
    """Poor in each pre-test, good in each final one. Gives the officer, to fill in forms later."""
    prefix = language if shots else ""
    officer = Officer(office, NAMES[language], "wrong", seed, language, PAGES_BETWEEN_CUTS, prefix)
    officer.enrol()
    for course in journey.courses:
        officer.outcome = "wrong"
        officer.take(course, course["pre_test"])
        # A page of the bank may come again in the final test.
        officer.pages_seen = [path for path in officer.pages_seen if path not in things_of(course)[0]]
        officer.outcome = "right"
        for unit in (*course["lessons"], course["post_test"]):
            officer.take(course, unit)
    officer.sign_out()
    return officer


def fill_in(journey, office, name, seed, filling, now, shots="", language="en"):
    """Every instrument once; `filling` says which answers."""
    officer = Officer(office, name, "right", seed, language, 0, shots, now)
    officer.filling = filling
    officer.sign_in()
    for instrument in journey.instruments.values():
        for lesson in instrument["lessons"]:
            officer.take(instrument, lesson, FEEDBACK_ABOUT if instrument["subject"] == "course" else None)
    officer.sign_out()
    return officer


def rows_of(rows, table, **fields):
    return [
        row for row in rows if row["table"] == table and all(row[name] == value for name, value in fields.items())
    ]


def check_courses(journey, rows, officer_count):
    for course in journey.courses:
        for measure in ("started", "completed"):
            values = [row["value"] for row in rows_of(rows, "module", module=course["id"], measure=measure)]
            assert values == [str(officer_count)], f"{course['id']}: {measure} {values}, not {officer_count}"


def check_instruments(journey, rows, filling_count):
    about_office = [each for each in journey.instruments.values() if each["subject"] == "office"]
    assert about_office, "there is no instrument about an office"
    changes = 0
    for instrument in about_office:
        for office in ("XX-01", "XX-02"):
            told = {"module": instrument["id"], "office": office}
            fillings = rows_of(rows, "form", **told)
            assert fillings and all(int(row["value"]) >= 2 for row in fillings), f"{told}: {fillings}"
            assert rows_of(rows, "form_first", **told) and rows_of(rows, "form_last", **told), told
            changes += len(rows_of(rows, "form_change", **told))
    assert changes, "the report shows no change"
    recommended = [row for row in rows if row["measure"].endswith("recommended/recommended")]
    assert len(recommended) == 4 and len({row["note"] for row in recommended}) > 1, recommended
    feedback = [row for row in rows_of(rows, "feedback") if row["measure"].endswith("useful")]
    # Fewer than five are not shown.
    assert feedback or filling_count < 5, "the report shows nothing of what was said about a course"
    return changes, [row["note"] for row in recommended]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bin_dir", type=pathlib.Path)
    parser.add_argument("work_dir", type=pathlib.Path)
    parser.add_argument("--languages", default="en,km")
    parser.add_argument("--shots", action="store_true")
    options = parser.parse_args()
    languages = options.languages.split(",")
    journey = Journey(options.bin_dir, options.work_dir)
    north, south = Office(journey, "XX-01", "North Ferry"), Office(journey, "XX-02", "South Bridge")
    officers = [
        take_courses(journey, north, language, seed, options.shots)
        for seed, language in enumerate(languages, start=1)
    ]
    north.enrol(COLLEAGUES)
    south.enrol(COLLEAGUES[:2])
    fillings = [
        fill_in(journey, north, NAMES[language], 20 + number, 0, FIRST, f"{language}-forms" * options.shots, language)
        for number, language in enumerate(languages)
    ]
    fillings += [
        fill_in(journey, office, name, 30 + number, filling, now)
        for number, (office, name, filling, now) in enumerate(
            [
                (south, COLLEAGUES[0], 1, FIRST),
                (north, COLLEAGUES[1], 2, AGAIN),
                (south, COLLEAGUES[1], 5, AGAIN),
            ]
        )
    ]
    rows = journey.report([north.export(), south.export()])
    check_courses(journey, rows, len(languages))
    changes, recommended = check_instruments(journey, rows, len(fillings))
    print(
        f"every module: {len(journey.courses)} courses by {len(officers)} officers in {', '.join(languages)}, "
        f"{sum(len(officer.responses) for officer in officers)} items answered, "
        f"{sum(officer.cuts for officer in officers)} power cuts; {len(journey.instruments)} instruments filled in "
        f"{len(fillings)} times and compared, {changes} changes; recommended: {'; '.join(recommended)}"
    )


if __name__ == "__main__":
    main()
