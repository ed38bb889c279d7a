#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What bad input gets, through the real player.

bad_input.py BIN_DIR WORK_DIR HOSTILE_MODULES: modules that loop, crash and allocate; a picture that is missing or
damaged; a record of a newer version; a record that somebody else has open; a damaged bundle; wrong words; a name of 300
characters; a window like a stamp; 3,000 modules. The player names each or bears it, and the record stays whole.
"""
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import time


NAME_LENGTH = 300
MODULES = 3000


class BadInput:
    def __init__(self, bin_dir, work):
        self.bin = bin_dir.resolve()
        self.work = work.resolve()
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir(parents=True)
        self.share = self.bin.parent / "share"

    def run(self, program, *words, expect=0):
        done = subprocess.run(
            [self.bin / program, *map(str, words)], capture_output=True, text=True, stdin=subprocess.DEVNULL
        )
        assert (
            done.returncode == expect
        ), f"{program} {words}: exit {done.returncode}, not {expect}\n{done.stdout}{done.stderr}"
        return done.stdout + done.stderr

    def drive(self, name, steps, *words, data=None, expect=0):
        file = self.work / f"{name}.steps"
        file.write_text("\n".join(steps) + "\n", encoding="utf-8")
        return self.run(
            "waypost",
            "drive",
            "--steps",
            file,
            "--data",
            data or self.work / name,
            "--shots",
            self.work,
            "--seed",
            1,
            *words,
            expect=expect,
        )

    def hostile_modules(self, hostile):
        modules = self.work / "modules"
        shutil.copytree(hostile, modules)
        shutil.copytree(self.share / "modules/drugs", modules / "drugs")
        count = sum(1 for each in hostile.iterdir() if (each / "module.lua").exists())
        self.drive(
            "hostile",
            [
                "press new-learner",
                'type "Sokha"',
                "press enrol",
                "wait module/drugs",
                "dump library",
                "press module/drugs",
                "press next",
                "press choice/*",
                "press next",
                'expect saving value "saved"',
            ],
            "--modules",
            modules,
        )
        library = (self.work / "library.txt").read_text(encoding="utf-8")
        refused = library.count("This course cannot be opened. Your work is safe.")
        stopped = library.count("This course stopped and was closed. Your work is safe.")
        assert (
            count >= 40 and refused + stopped == count
        ), f"{refused} refused and {stopped} stopped of {count} hostile modules are named in the library"
        self.run("waypost", "admin", "--data", self.work / "hostile", "verify")
        log = (self.work / "hostile/log/waypost.log").read_text(encoding="utf-8")
        assert "endless-loop" in log, "the log does not name the module that was stopped"
        print(f"{refused} hostile modules refused, {stopped} stopped, the honest one taken, the record whole")

    def third_stop(self, hostile):
        """Tried three times on a PC, then not any more until somebody has looked at it."""
        modules = self.work / "third-stop-modules"
        looping = modules / "endless-loop"
        shutil.copytree(self.share / "modules/drugs", modules / "drugs")
        shutil.copytree(hostile / "endless-loop", looping)

        def library(*first_steps):
            steps = [*first_steps, "wait module/drugs", "wait module/endless-loop", "dump third-stop"]
            self.drive("third-stop", steps, "--modules", modules)
            return (self.work / "third-stop.txt").read_text(encoding="utf-8")

        stopped, shut = "This course stopped and was closed.", "This course was stopped three times on this PC"
        assert stopped in library("press new-learner", 'type "Sokha"', "press enrol")
        assert stopped in library("press learner/*")
        assert stopped in library("press learner/*")
        assert shut in library("press learner/*")
        verify = ("waypost", "admin", "--data", self.work / "third-stop", "verify-module", looping)
        said = self.run(*verify, expect=1)
        assert "lessons/only.lua:" in said, said
        assert shut in library("press learner/*")
        (looping / "lessons/only.lua").write_text(
            "lesson { id = 'only', title = 'Mended', text_page { id = 'a', title = 'A', body = 'B.' } }\n"
        )
        self.run(*verify)
        mended = library("press learner/*")
        assert shut not in mended and stopped not in mended, mended
        print("a module that was stopped three times is shut until it was verified again")

    def missing_picture(self):
        modules = self.work / "pictures"
        shutil.copytree(self.share / "modules/drugs", modules / "drugs")
        (modules / "drugs/media/law-first.png").unlink()
        (modules / "drugs/media/treaties.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 2000)
        self.drive(
            "picture",
            [
                "press new-learner",
                'type "Sokha"',
                "press enrol",
                "wait module/drugs",
                "press module/drugs",
                "press unit/drugs/law-and-role",
                "dump missing",
                "shoot missing",
                "press next",
                'expect - place "drugs/law-and-role/three-conventions"',
            ],
            "--modules",
            modules,
        )
        log = (self.work / "picture/log/waypost.log").read_text(encoding="utf-8")
        for name in ("law-first.png", "treaties.png"):
            assert name in log, f"the log does not name {name}"
        print("a missing and a damaged picture leave their description and are named in the log")

    def newer_record(self):
        data = self.work / "newer"
        self.drive("make", ["press new-learner", 'type "Sokha"', "press enrol", "wait export"], data=data)
        database = sqlite3.connect(data / "records.db")
        database.execute("PRAGMA user_version = 9999")
        database.commit()
        database.close()
        before = (data / "records.db").read_bytes()
        out = self.drive(
            "newer-steps", ['expect - screen "problem"', "dump newer", "shoot newer"], data=data, expect=3
        )
        assert "presses" in out
        assert (data / "records.db").read_bytes() == before, "the newer record was touched"
        assert "newer" in (self.work / "newer.txt").read_text(encoding="utf-8")
        print("a record of a newer version is refused kindly and not touched")

    def record_in_use(self):
        data = self.work / "busy"
        steps = self.work / "hold.steps"
        steps.write_text("wait new-learner\nwait 3000\n", encoding="utf-8")
        holder = subprocess.Popen(
            [self.bin / "waypost", "drive", "--steps", steps, "--data", data], stdout=subprocess.DEVNULL
        )
        try:
            for _ in range(100):
                if (data / "records.db").exists():
                    break
                time.sleep(0.02)
            self.drive("busy-steps", ['expect - screen "problem"', "dump busy"], data=data, expect=3)
        finally:
            holder.wait()
        assert str(holder.pid) in (self.work / "busy.txt").read_text(
            encoding="utf-8"
        ), "nobody says who holds the record"
        print("a record that is open elsewhere is refused, naming who has it")

    def damaged_bundle(self):
        bundles = self.work / "bundles"
        bundles.mkdir()
        self.run("waypost", "export", "--data", self.work / "hostile", "--out", bundles)
        bundle = next(bundles.glob("*.wpx"))
        content = bytearray(bundle.read_bytes())
        content[len(content) // 2] ^= 0x20
        bad = bundles / "bad.wpx"
        bad.write_bytes(content)
        store = self.work / "region.db"
        self.run("waypost-monitor", "collect", "--store", store, bad, expect=1)
        self.run("waypost-monitor", "collect", "--store", store, bundle)
        print("a damaged bundle is refused whole, the sound one is taken")

    def monkey(self):
        seed = int(os.environ.get("WAYPOST_SEED", "1"))
        self.drive("monkey", [f"monkey 1500 {seed}"], "--now", "2026-11-21")
        self.run("waypost", "admin", "--data", self.work / "monkey", "verify")
        print(
            f"1,500 senseless presses, keys and words (seed {seed}): the player stands, the record is whole"
        )

    def long_name(self):
        """In three scripts, of which one runs leftwards: shown shortened, whole in the record and for who listens."""
        name = ("សុខា ចាន់ " * 12 + "မောင်မောင်ကြီး " * 8 + "سارہ خان " * 20)[:NAME_LENGTH].strip()
        assert len(name) == NAME_LENGTH, len(name)
        steps = ["press new-learner", f'type "{name}"', f'expect name value "{name}"', "press enrol", "wait me"]
        steps += [f'expect sign-out value "{name}"', "press me", f'expect my-name value "{name}"', "press library"]
        steps += ["press sign-out", f'expect learner/* label "{name}"', "dump long-name", "press learner/*", "wait me"]
        for size in ("800x600", "640x480"):
            self.drive(f"long-name-{size}", steps, "--size", size)
            lines = (self.work / "long-name.txt").read_text(encoding="utf-8").splitlines()
            width = int(size.split("x")[0])
            for line in lines[1:]:
                left, _, _ = line.rpartition(" (")[2].partition(",")
                wide = int(line.rpartition(" ")[2].partition("x")[0])
                assert 0 <= int(left) and int(left) + wide <= width, f"wider than the window: {line}"
            self.run("waypost", "admin", "--data", self.work / f"long-name-{size}", "verify")
        print(f"a name of {NAME_LENGTH} characters in three scripts is borne at two sizes")

    def tiny_window(self):
        for words in (("--windowed", "320x240"), ("--windowed", "800"), ("--windowed", "-800x600")):
            said = self.run("waypost", *words, "--data", self.work / "tiny", expect=2)
            assert "640x480" in said, f"it is not said how large a window must be: {said}"
        steps = self.work / "tiny.steps"
        steps.write_text("wait new-learner\n", encoding="utf-8")
        self.run("waypost", "drive", "--steps", steps, "--data", self.work / "tiny", "--size", "320x240", expect=2)
        print("a window that is too small is refused in words")

    def many_modules(self):
        modules = self.work / "many-modules"
        for number in range(MODULES):
            lessons = modules / f"tiny-{number:04}" / "lessons"
            lessons.mkdir(parents=True)
            (lessons.parent / "module.lua").write_text(
                f'module {{ api = 1, id = "tiny-{number:04}", version = "1.0.0", title = "Course {number}",\n'
                '  source_language = "en", lessons = { "only" } }\n',
                encoding="utf-8",
            )
            (lessons / "only.lua").write_text(
                "lesson { id = 'only', title = 'Only', text_page { id = 'a', title = 'A', body = 'B.' } }\n",
                encoding="utf-8",
            )
        middle = f"tiny-{MODULES // 2:04}"
        steps = ["press new-learner", 'type "Sokha"', "press enrol", f"wait module/tiny-{MODULES - 1:04}"]
        # Scrolled by key, to the middle by hand, and to the end of the list.
        steps += ["key page-down", "key page-down", f"press module/{middle}", "press next"]
        steps += [f'expect - place "{middle}/only/a"', "press next", "press back", "press export", "press library"]
        begin = time.monotonic()
        self.drive("many", [*steps, "press sign-out"], "--modules", modules)
        took_s = time.monotonic() - begin
        self.run("waypost", "admin", "--data", self.work / "many", "verify")
        shutil.rmtree(modules)
        print(f"{MODULES} modules: the one in the middle opened, in {took_s:.1f} s from the start to leaving")

    def wrong_words(self):
        self.run("waypost", "drive", expect=2)
        self.run("waypost", "--no-such-option", expect=2)
        self.run("waypost-author", "check", expect=2)
        self.run("waypost-monitor", "report", expect=2)
        self.run("waypost-author", "check", self.work / "no-such-module", expect=2)
        self.run(
            "waypost-monitor",
            "collect",
            "--store",
            "/no/such/folder/x.db",
            self.work / "nothing.wpx",
            expect=3,
        )
        print("wrong words exit with 2, a disk that does not answer with 3")


def main():
    journey = BadInput(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
    journey.hostile_modules(pathlib.Path(sys.argv[3]))
    journey.third_stop(pathlib.Path(sys.argv[3]))
    journey.missing_picture()
    journey.newer_record()
    journey.record_in_use()
    journey.damaged_bundle()
    journey.monkey()
    journey.wrong_words()
    journey.long_name()
    journey.tiny_window()
    journey.many_modules()


main()
