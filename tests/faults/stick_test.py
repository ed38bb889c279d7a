#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The player carried on a stick: its programs, a file `portable` beside them, and the record in `data` there.

stick_test.py BIN_DIR: a stick of exFAT, which knows no rights, on a loop device through FUSE; needs root. An officer
begins on it, and the program says that the record is on the stick. It is taken out after the program's end, put in
again, and the officer is there. Then the program is killed, and nothing that it had shown as saved is lost.
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "journeys"))
from robot import Robot  # noqa: E402

import power_cut_disk  # noqa: E402

TOOLS = ("mkfs.exfat", "mount.exfat-fuse", "losetup", "umount", "fsck.exfat")
STICK_BYTES = 300 << 20


class Stick:
    """An exFAT file system in a file, mounted for this process and its children alone."""

    def __init__(self, work):
        self.image, self.folder = work / "stick.img", work / "stick"
        self.folder.mkdir()
        with open(self.image, "wb") as image:
            image.truncate(STICK_BYTES)
        power_cut_disk.run("mkfs.exfat", self.image)
        self.device = None

    def put_in(self):
        found = subprocess.run(["losetup", "--find", "--show", str(self.image)], capture_output=True, text=True)
        if found.returncode != 0:
            raise power_cut_disk.Unavailable(f"a loop device: {found.stderr.strip()}")
        self.device = found.stdout.strip()
        power_cut_disk.run("mount.exfat-fuse", self.device, self.folder)

    def take_out(self):
        power_cut_disk.run("umount", self.folder)
        power_cut_disk.run("losetup", "--detach", self.device)
        self.device = None

    def let_go(self):
        """Whatever way the test ends."""
        if self.device:
            subprocess.run(["umount", "--lazy", str(self.folder)], stderr=subprocess.DEVNULL, check=False)
            subprocess.run(["losetup", "--detach", self.device], stderr=subprocess.DEVNULL, check=False)

    def copy(self, bin_dir):
        programs = self.folder / "waypost/bin"
        programs.mkdir(parents=True)
        for name in ("waypost", "waypost-lesson"):
            shutil.copy(bin_dir / name, programs / name)
        shutil.copytree(bin_dir.parent / "share", programs.parent / "share")
        (programs / "portable").touch()
        return programs


def check(condition, what):
    if not condition:
        raise SystemExit(f"stick_test.py: {what}")


def begin(programs, name):
    robot = Robot(programs, None, programs.parent / "share/modules", programs, "--language", "en")
    robot.do("wait code")
    check(robot.look().find("portable"), "nothing says that the record is on the stick")
    robot.do("press new-learner", f'type "{name}"', "press enrol", "wait module/drugs")
    return robot


def admin(programs, command):
    words = [programs / "waypost", "admin", "--data", programs / "data", command]
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("bin_dir", type=pathlib.Path)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as work:
        try:
            power_cut_disk.enter_private_mounts()
            missing = [tool for tool in TOOLS if shutil.which(tool) is None]
            if missing:
                raise power_cut_disk.Unavailable(f"there is no {', no '.join(missing)} here")
            if not os.path.exists("/dev/fuse"):
                raise power_cut_disk.Unavailable("there is no FUSE here")
            stick = Stick(pathlib.Path(work))
            stick.put_in()
        except power_cut_disk.Unavailable as why:
            power_cut_disk.skip(str(why))
        try:
            programs = stick.copy(options.bin_dir)
            begin(programs, "Sokha Chan").end()
            check((programs / "data/records.db").exists(), "the record is not beside the program")
            stick.take_out()
            stick.put_in()
            check("Sokha Chan" in admin(programs, "learners"), "the officer is not on the stick")
            robot = Robot(programs, None, programs.parent / "share/modules", programs, "--language", "en")
            robot.do("press new-learner", 'type "Dara Keo"', "press enrol", "wait module/drugs")
            check(robot.look().find("module/drugs"), "the second officer is not in")
            robot.kill()
            check("Dara Keo" in admin(programs, "learners"), "what was saved before the kill is lost")
            verified = admin(programs, "verify")
            check(" 0 findings" in verified, verified)
            stick.take_out()
            power_cut_disk.run("fsck.exfat", "-n", stick.image)
        finally:
            stick.let_go()
    print("the record on a stick: two officers, one kill, taken out once; 0 findings")


if __name__ == "__main__":
    main()
