#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Help from outside and who left long ago, through the real programs: waypost, minisign, and clocks that are wrong.

orders.py BIN_DIR WORK_DIR: a supervisor forgets the PIN; the owner of the site file signs an order; every other order
is refused in words. Names are kept as long as the site file says, and erased by nobody but somebody.
"""
import json
import pathlib
import shutil
import struct
import subprocess
import sys
import time

from robot import Robot

HERE = pathlib.Path(__file__).resolve().parent
DAY_S = 24 * 60 * 60
NAME = "Mali Chan"


class Journey:
    def __init__(self, bin_dir, work):
        self.bin, self.work = bin_dir.resolve(), work.resolve()
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir(parents=True)
        self.library = self.work / "clocks_wrong.so"
        source = HERE.parent / "faults/clocks_wrong_linux.cpp"
        subprocess.run(["c++", "-shared", "-fPIC", "-O2", "-o", self.library, source, "-ldl"], check=True)
        self.count = 0

    def admin(self, data, *words, expect=0, added_s=0):
        """(what it printed, what it said); `added_s` to the wall clock."""
        command = [self.bin / "waypost", "admin", "--data", data, *words]
        if added_s:
            clock = self.work / "clock"
            clock.write_bytes(struct.pack("=q", round(added_s * 1000)))
            command = ["env", f"LD_PRELOAD={self.library}", f"WRONG_CLOCK={clock}", *command]
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True, stdin=subprocess.DEVNULL)
        check(done.returncode == expect, f"{words}: exit {done.returncode}\n{done.stdout}{done.stderr}")
        self.count += 1
        return done.stdout, done.stderr

    def refused(self, data, *words, why, expect=1, added_s=0):
        printed, said = self.admin(data, *words, expect=expect, added_s=added_s)
        check(why in said and not printed, f"{words}: {why!r} is not said, but {printed}{said}")

    def key(self, name):
        """(secret key's file, public key)"""
        public, secret = self.work / f"{name}.pub", self.work / f"{name}.key"
        subprocess.run(["minisign", "-G", "-W", "-p", public, "-s", secret], check=True, capture_output=True)
        return secret, public.read_text(encoding="utf-8").splitlines()[1]

    def sign(self, secret, file, comment, *words):
        subprocess.run(["minisign", "-S", *words, "-s", secret, "-t", comment, "-m", file], check=True,
                       capture_output=True)

    def site(self, data, **members):
        file = self.work / "site.json"
        site = {"site": "north-ferry", "country": "XX", "name": "North Ferry", **members}
        file.write_text(json.dumps(site), encoding="utf-8")
        self.admin(data, "site", "set", file)

    def copy(self, data, name):
        """The same PC once more, to be spoilt."""
        return shutil.copytree(data, self.work / name)

    def learner(self, data, learner):
        people = json.loads(self.admin(data, "learners", "--json")[0])
        return next(each for each in people if each["learner"] == learner)


def check(condition, what):
    if not condition:
        raise SystemExit(f"orders.py: {what}")


def supervisor_with_pin(journey, data):
    """Chosen at the screen, as everybody's is."""
    robot = player(journey, data)
    robot.do("press new-learner", f'type "{NAME}"', "press enrol", "wait module/drugs", "press set-pin")
    robot.do('type "2580"', "key enter", 'type "2580"', "key enter", "wait me")
    robot.end()
    learner = json.loads(journey.admin(data, "learners", "--json")[0])[0]["learner"]
    journey.admin(data, "role", learner, "supervisor")
    return learner


def player(journey, data):
    modules = journey.bin.parent / "share/modules"
    return Robot(journey.bin, data, modules, journey.work, "--language", "en", "--size", "800x600")


def drafted(journey, data, learner, name):
    """(file, order, trusted comment): printed as it is signed, and without a name."""
    printed, said = journey.admin(data, "pin-order", "--learner", learner)
    order = json.loads(printed)
    comment = f"waypost pin-order v1 north-ferry {order['order']}"
    check(comment in said and NAME not in printed + said, f"the owner is told {said}")
    file = journey.work / name
    file.write_text(printed, encoding="utf-8")
    return file, order, comment


def drafting_is_refused(journey, data, learner):
    journey.refused(data, "pin-order", "--learner", learner, why="names no owner_key")
    journey.site(data, owner_key=journey.key("owner")[1])
    journey.refused(data, "pin-order", "--learner", "Nobody", why="no learner 'Nobody' here")
    twin = journey.copy(data, "twin")
    journey.admin(twin, "enrol", "--name", NAME, "--language", "km")
    journey.refused(twin, "pin-order", "--learner", NAME, why="2 people here are called")
    unlucky = journey.admin(twin, "enrol", "--name", "Dara", "--language", "km")[0].strip()
    journey.refused(twin, "pin-order", "--learner", unlucky, why="has no PIN")


def orders_are_refused(journey, data, learner):
    owner = journey.work / "owner.key"
    stranger = journey.key("stranger")[0]
    file, order, comment = drafted(journey, data, NAME, "refused.json")
    check(order["learner"] == learner, "the name is somebody else's")
    words = ("reset-pin", "--order", file)
    journey.refused(data, *words, why="refused.json.minisig", expect=3)
    journey.sign(stranger, file, comment)
    journey.refused(data, *words, why="another key made it")
    journey.sign(owner, file, comment, "-l")
    journey.refused(data, *words, why="the legacy way")
    journey.sign(owner, file, "waypost module v1 drugs 1.0.0")
    journey.refused(data, *words, why="signed for something else: waypost module v1 drugs 1.0.0")
    journey.sign(owner, file, comment.replace("north", "south"))
    journey.refused(data, *words, why="names another site or order")
    journey.sign(owner, file, comment)
    other = journey.work / "other-pc"
    journey.admin(other, "enrol", "--name", NAME, "--language", "km")
    journey.refused(other, *words, why="names no owner_key")
    shutil.copy(data / "site.json", journey.work / "site.json")
    journey.admin(other, "site", "set", journey.work / "site.json")
    journey.refused(other, *words, why=f"it is for PC {order['device']}")
    journey.refused(data, *words, why="and this PC's clock says", added_s=40 * DAY_S)
    file.write_text(json.dumps({**order, "not_after": "2999-01-01"}), encoding="utf-8")
    journey.refused(data, *words, why="not of these bytes")
    journey.refused(data, "reset-pin", why="takes a LEARNER or an --order", expect=2)
    journey.refused(data, "reset-pin", learner, "--order", file, why="takes a LEARNER or an --order", expect=2)
    check(journey.learner(data, learner)["has_pin"], "an order that was refused took the PIN away")


def order_is_carried_out(journey, data, learner):
    file, _, comment = drafted(journey, data, learner, "order.json")
    journey.sign(journey.work / "owner.key", file, comment)
    words = ("reset-pin", "--order", file)
    dead = journey.copy(data, "dead-clock")
    printed, said = journey.admin(dead, *words, added_s=-time.time())
    check(printed.strip() == learner and "cannot be right" in said, f"a dead clock: {printed}{said}")

    check(journey.admin(data, *words)[0].strip() == learner, "whose PIN it was is not said")
    check(not journey.learner(data, learner)["has_pin"], "the PIN is still there")
    robot = player(journey, data)
    robot.do("wait learner/*", "press learner/*", "wait me", "press me", "press set-pin")
    robot.do('type "1357"', "key enter", 'type "1357"', "key enter", "wait take-pin-away")
    robot.end()
    check(journey.learner(data, learner)["has_pin"], "the new PIN is not there")
    journey.refused(data, *words, why="used before")
    (data / "records.db").unlink()
    shutil.rmtree(data / "backups")
    journey.admin(data, "learners")
    journey.refused(data, *words, why="used before")
    verify(journey, data)


def verify(journey, data):
    check("0 findings" in journey.admin(data, "verify")[0], "the record is not clean")


def retention(journey, data, learner):
    nobody = "the site file names no retention_days, so nobody is proposed\n"
    check(journey.admin(data, "retention", "--erase")[0] == nobody, "who is proposed without a rule?")
    journey.site(data, retention_days=730)
    left = journey.admin(data, "enrol", "--name", "Dara Keo", "--language", "km")[0].strip()
    journey.admin(data, "leave", left)
    check("\n0 left more than 730 days ago\n" in journey.admin(data, "retention")[0], "who left today is due")
    check(journey.admin(data, "retention", "--erase")[0] == "0 erased\n", "who left today is erased")
    journey.refused(data, "retention", "--erase", why="clock says 1970-01-0", expect=3, added_s=-time.time())
    journey.refused(data, "retention", "--erase", why="set it first", expect=3, added_s=-2 * DAY_S)

    years = 731 * DAY_S
    shown = journey.admin(data, "retention", added_s=years)[0]
    check(f"{left} Dara Keo, left " in shown and "1 left more than" in shown, f"who is due is not shown: {shown}")
    check("today is " in shown and learner not in shown, f"more is shown than who is due: {shown}")
    check(journey.learner(data, left)["state"] == "left", "looking erased somebody")
    erased = journey.admin(data, "retention", "--erase", added_s=years)[0]
    check(erased == f"{left}\n1 erased\n", f"who was erased is not said: {erased}")
    row = journey.learner(data, left)
    check(row["state"] == "erased" and row["name"] == "", "the name is still there")
    check(not (data / f"keys/learner-{left}.key").exists(), "the key is still there")
    check(journey.learner(data, learner)["name"] == NAME, "somebody else is gone")
    verify(journey, data)


def main():
    journey = Journey(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
    data = journey.work / "office"
    learner = supervisor_with_pin(journey, data)
    drafting_is_refused(journey, data, learner)
    orders_are_refused(journey, data, learner)
    order_is_carried_out(journey, data, learner)
    retention(journey, data, learner)
    print(f"one order carried out, all others refused; one learner due and erased; {journey.count} commands")


if __name__ == "__main__":
    main()
