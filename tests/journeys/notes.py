#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Marks and notes, through the real player: what an officer leaves at a page is there after a power cut, leads back in
one press, and is nobody else's.

notes.py BIN_DIR OUT_DIR [--languages TAG,TAG] [--shots]: in each language a note in Khmer and one in Urdu are written,
the power goes, both are found under My notes, one is gone to and the other taken away. The words are in no line of the
log and in no bundle. With --shots OUT_DIR/screens/LANGUAGE-notes-NN-*.png of every screen.
"""
import argparse
import pathlib
import shutil
import subprocess
import zipfile

from robot import Robot

COURSE, LESSON = "drugs", "drugs/law-and-role"
NOTES = {"km": "ត្រាលេខ ៤៧ ត្រូវពិនិត្យម្តងទៀត", "ur": "مہر کا نمبر دوبارہ دیکھیں"}
OTHER = "not yours"


class Desk(Robot):
    def __init__(self, bin_dir, data, shots, language, takes_shots, count=0):
        now = ["--now", "2026-12-01T08:00:00Z", "--language", language, "--size", "800x600"]
        super().__init__(bin_dir, data, bin_dir.parent / "share/modules", shots, *now)
        self.language, self.takes_shots, self.count = language, takes_shots, count

    def shoot(self, name):
        if self.takes_shots:
            self.do(f"shoot {self.language}-notes-{self.count:02d}-{name}")
        self.count += 1

    def labels(self):
        return [node["label"] for node in self.look().nodes]


def check(condition, what):
    if not condition:
        raise SystemExit(f"notes.py: {what}")


def leave_notes(desk, name):
    """Gives the two pages, in the order of the lesson. The second note is kept by turning the page alone."""
    desk.do("press new-learner", f'type "{name}"', "press enrol", f"wait module/{COURSE}")
    desk.do(f"press module/{COURSE}", f"press unit/{LESSON}")
    first = desk.look().place
    desk.do("press mark-page", "expect mark-page selected true")
    desk.shoot("marked")
    desk.do("press note", "expect note-text focused true", f'type "{NOTES["km"]}"')
    desk.shoot("writing")
    desk.do("press note-save", 'expect note-status value "saved"')
    desk.shoot("saved")
    desk.do("key escape", "expect note focused true", "press next")
    second = desk.look().place
    check(second != first, "the page is not turned")
    desk.do("press note", f'type "{NOTES["ur"]}"', "press next")
    check(desk.look().place != second, "a note that is kept keeps the page from turning")
    return first, second


def find_them(desk, name, first, second):
    """In the sitting after the power cut."""
    desk.do("press learner/*", "wait me", "press me", "press notes", 'expect - screen "notes"')
    desk.shoot("list")
    labels = desk.labels()
    desk.do("key page-down")
    labels += desk.labels()
    check(all(note in labels for note in NOTES.values()), f"{name} does not find both notes: {labels}")
    desk.do(f"press goto/{second}", f'expect - place "{second}"', "press note")
    check(desk.look().find("note-text")["value"] == NOTES["ur"], "the note is another one at its page")
    desk.shoot("gone-to")
    desk.do("key escape", "press back", "press back", "press me", "press notes")
    desk.do(f"press note-remove/{first}", f"wait goto/{second}")
    desk.shoot("one-taken-away")
    check(desk.look().ids("goto/") == [second], "what was taken away is still listed")
    desk.do("press note-put-back", f"wait goto/{first}", f"press note-remove/{first}")
    desk.do("press back", "press library", "press sign-out")


def nobody_else(desk):
    desk.do("press new-learner", f'type "{OTHER}"', "press enrol", "wait me", "press me", "press notes")
    desk.shoot("nobody-else")
    check(not desk.look().ids("goto/"), "somebody else sees them")
    desk.do("press back", "press library", f"press module/{COURSE}", f"press unit/{LESSON}")
    check("selected" not in desk.look().find("mark-page")["states"], "somebody else's mark is on the page")


def check_files(bin_dir, data):
    stick = data.with_name(data.name + "-stick")
    shutil.rmtree(stick, ignore_errors=True)
    stick.mkdir()
    subprocess.run([bin_dir / "waypost", "export", "--data", data, "--out", stick], check=True, capture_output=True)
    with zipfile.ZipFile(next(stick.glob("*.wpx"))) as outer, outer.open("payload.zip") as inner:
        with zipfile.ZipFile(inner) as payload:
            taken_out = "".join(payload.read(name).decode("utf-8") for name in payload.namelist())
    log = (data / "answers.log").read_text(encoding="utf-8")
    check(log.count('"type":"note_kept"') == 5, f"{log.count('note_kept')} notes in the log")
    for note in NOTES.values():
        check(note not in log, "a note stands in a line of the log")
        check(note not in taken_out, "a note leaves the PC")
    verified = subprocess.run(
        [bin_dir / "waypost", "admin", "--data", data, "verify"], capture_output=True, text=True
    )
    check(verified.returncode == 0, f"the record is not clean: {verified.stdout}{verified.stderr}")


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
    for language in options.languages.split(","):
        data = options.out_dir / f"notes-{language}"
        shutil.rmtree(data, ignore_errors=True)
        desk = Desk(bin_dir, data, shots, language, options.shots)
        first, second = leave_notes(desk, "Sokha")
        desk.do("kill")
        desk.process.wait()
        desk = Desk(bin_dir, data, shots, language, options.shots, desk.count)
        find_them(desk, "Sokha", first, second)
        nobody_else(desk)
        desk.end()
        check_files(bin_dir, data)
    print(f"{options.languages}: a mark and two notes, one power cut, one way back, one taken away; clean")


if __name__ == "__main__":
    main()
