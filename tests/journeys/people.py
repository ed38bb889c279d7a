#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Who is at the keyboard, through the real player: the office's code, a supervisor, one's own record on paper, PINs,
the lock, the office.

people.py BIN_DIR OUT_DIR [--languages TAG,TAG] [--shots]: in each language an office of nine begins on a new PC.
Nobody's PIN is on a screen or in the log. With --shots OUT_DIR/screens/LANGUAGE-people-NN-*.png of every screen.
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import unicodedata

from reading_together import check_bundle, read_together
from robot import Robot

NAMES = {
    "en": ["Sokha Chan", "Dara Keo"],
    "km": ["សុខា ចាន់", "តារា កែវ"],
    "lo": ["ສົມສະໄໝ", "ບຸນມີ ແກ້ວ"],
    "my": ["မောင်မောင်ကြီး", "ခင်သန်းနု"],
    "th": ["สมชาย ใจดี", "มาลี แก้วงาม"],
    "vi": ["Nguyễn Văn Thắng", "Trần Thị Hường"],
    "zh-Hans": ["王小明", "李芳"],
    "ur": ["سارہ خان", "احمد علی"],
}
MORE = ["Vanna", "Mali", "Bopha", "Kim Ly", "Rith", "Sina", "Thida"]
IDLE_MS = 11 * 60 * 1000


class Office(Robot):
    """A PC of an office, and the pictures that were taken at it."""

    def __init__(self, bin_dir, data, shots, language, takes_shots):
        modules = bin_dir.parent / "share/modules"
        now = ["--now", "2026-12-01T08:00:00Z", "--language", language, "--size", "800x600"]
        super().__init__(bin_dir, data, modules, shots, *now)
        self.language, self.takes_shots, self.count = language, takes_shots, 0

    def shoot(self, name):
        if self.takes_shots:
            self.do(f"shoot {self.language}-people-{self.count:02d}-{name}")
        self.count += 1

    def pin(self, digits):
        self.do(f'type "{digits}"', "key enter")

    def enrol(self, name):
        self.do("press new-learner", f'type "{name}"', "press enrol", "wait module/drugs")

    def sees(self, text):
        """Whether the words stand anywhere on the screen."""
        return any(text in str(value) for node in self.look().nodes for value in node.values() if value)


def check(condition, what):
    if not condition:
        raise SystemExit(f"people.py: {what}")


def begin_office(office, first):
    office.do("wait code")
    code = office.look().find("code")["value"]
    check(len(code) == 19, f"the office's code is {code!r}")
    office.shoot("first")
    office.enrol(first)
    office.shoot("library")
    office.do("press me")
    office.shoot("me")
    office.do("press become-supervisor")
    office.shoot("office-code")
    office.do(f'type "{code.lower()}"', "key enter")
    office.shoot("choose")
    office.pin("2580")
    office.pin("2580")
    office.do("wait new-office-code")
    check(office.look().find("code")["value"] != code, "a code that was used is shown again")
    office.shoot("office")
    return code


def choose_post(office):
    """A supervisor says which post this is, once by mistake; no command is needed."""
    office.do("press choose-site", "expect - screen \"site\"")
    office.shoot("countries")
    for country, post, search in (("TH", "TH-01", ""), ("KH", "KH-03", "poipet")):
        office.do(f"press country/{country}", "wait site/*")
        office.shoot(f"posts-{country}")
        if search:
            office.do("press site-search", f'type "{search}"')
            listed = office.look().ids("site/")
            check(listed == [post], f"the search finds {listed}")
            office.shoot("post-search")
        office.do(f"press site/{post}", "expect back focused true")
        office.shoot(f"post-question-{country}")
        office.do("press confirm", "wait new-office-code")
        check(office.look().find("choose-site"), "another post cannot be chosen")
        if not search:
            office.do("press choose-site")
    check(office.sees("Poi Pet"), "the office's name does not stand there")
    office.shoot("named")


def lock_and_unlock(office):
    office.do(f"wait {IDLE_MS}", "expect - screen \"who\"")
    office.shoot("locked")
    office.pin("1111")
    check(office.look().find("pin")["value"] == "0", "the digits of a wrong PIN stay")
    office.shoot("wrong")
    check(not office.sees("2580") and not office.sees("1111"), "a PIN stands on the screen")
    office.pin("2580")
    office.do("wait me", "press sign-out")


def many(office, second):
    office.enrol(second)
    office.do("press set-pin")
    office.pin("1357")
    office.pin("1357")
    office.do("wait me", "press sign-out")
    for name in MORE:
        office.enrol(name)
        office.do("press sign-out")
    office.do("wait search")
    office.shoot("names")
    office.do("press search", f'type "{second[:3]}"')
    listed = office.look().ids("learner/")
    check(len(listed) == 1, f"the search finds {len(listed)}")
    office.shoot("search")
    office.do("press learner/*")
    office.shoot("pad")
    office.do("press pin-forgot")
    office.shoot("supervisor")
    office.pin("2580")
    office.pin("2468")
    office.pin("2468")
    office.do("wait me", "press sign-out")


def bare(text):
    """Without white space and without what sets a direction: a PDF's reader may put them elsewhere."""
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) != "Cf")


def take_record_along(office, data, name):
    office.do("press me", "press save-paper")
    office.shoot("paper")
    office.do("press paper-to/*")
    office.shoot("paper-done")
    check(office.look().name == "paper", "it is asked for again")
    papers = sorted((data / "export").glob("*"))
    check(len(papers) == 1, f"{len(papers)} papers in export")
    check(re.fullmatch(r"waypost-record-20261201-[0-9a-f]{8}\.pdf", papers[0].name), f"{papers[0].name} is its name")
    read = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", papers[0], "-"], capture_output=True, text=True)
    check(read.returncode == 0 and bare(name) in bare(read.stdout), f"no {name} on paper: {read.stdout}{read.stderr}")
    office.do("press back", 'expect - screen "me"', "press library")


def look_after(office, first, second):
    office.do("press search", f'type "{first[:3]}"', "press learner/*")
    office.pin("2580")
    office.do("wait office", "press office")
    office.pin("2580")
    office.do("wait new-office-code")
    office.shoot("list")
    officers = office.look().nodes
    chosen = next(n["id"] for n in officers if n["id"].startswith("officer/") and second in n["label"])
    office.do(f"press {chosen}")
    office.shoot("officer")
    for question in ("leaves", "erase"):
        office.do(f"press {question}")
        office.shoot(question)
        office.do("press back")
    office.do("press erase", "press confirm", "wait new-office-code")
    check(not office.sees(second), "who was erased is still there")
    office.do("press library", "press sign-out")


def verify(bin_dir, data):
    done = subprocess.run([bin_dir / "waypost", "admin", "--data", data, "verify"], capture_output=True, text=True)
    check(done.returncode == 0, f"the record is not clean: {done.stdout}{done.stderr}")
    return int(done.stdout.split(" events")[0].split()[-1])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bin_dir", type=pathlib.Path)
    parser.add_argument("out_dir", type=pathlib.Path)
    parser.add_argument("--languages", default="en,km,ur")
    parser.add_argument("--shots", action="store_true")
    options = parser.parse_args()
    bin_dir = options.bin_dir.resolve()
    shots = options.out_dir / "screens"
    shots.mkdir(parents=True, exist_ok=True)
    events = 0
    for language in options.languages.split(","):
        data = options.out_dir / f"people-{language}"
        shutil.rmtree(data, ignore_errors=True)
        first, second = NAMES[language]
        office = Office(bin_dir, data, shots, language, options.shots)
        begin_office(office, first)
        choose_post(office)
        office.do("press library")
        take_record_along(office, data, first)
        lock_and_unlock(office)
        many(office, second)
        group, members = read_together(office, bin_dir, data, MORE[0], MORE[1:3])
        look_after(office, first, second)
        office.end()
        check_bundle(bin_dir, data, group, members)
        events += verify(bin_dir, data)
        log = (data / "answers.log").read_text(encoding="utf-8")
        check(log.count('"type":"site_set"') == 2 and '"site":"KH-03"' in log, "the post is not in the log")
        check(second not in log and '"2580"' not in log, "a name or PIN stands in the log")
    print(
        f"{options.languages}: nine officers, one lock, one forgotten PIN, three who read together, one erased; "
        f"{events} events, clean"
    )


if __name__ == "__main__":
    main()
