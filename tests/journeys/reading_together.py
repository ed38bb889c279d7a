# SPDX-License-Identifier: Apache-2.0
"""Three officers read a lesson at one screen: a part of people.py. What the record and the bundle hold of it is looked
at from outside."""
import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
import zipfile

from officer import Officer

COURSE = "drugs"
GROUP = "https://w3id.org/waypost/extensions/group"
READ_TOGETHER = "1 lesson read together"
PAGES_OF_RECORD = 5
LAST_COMMITS = 10
READING_MS = 120_000


def check(condition, what):
    if not condition:
        raise SystemExit(f"reading_together.py: {what}")


def rows(data, query, wal_bytes=None):
    """Of a copy, as a power cut would leave it now, or would have left it when the write-ahead log was so long: the
    player keeps its own to itself."""
    with tempfile.TemporaryDirectory() as folder:
        for file in data.glob("records.db*"):
            shutil.copy(file, folder)
        if wal_bytes is not None:
            os.truncate(f"{folder}/records.db-wal", wal_bytes)
        database = sqlite3.connect(f"{folder}/records.db")
        found = database.execute(query).fetchall()
        database.close()
    return found


def events(data, kind):
    lines = rows(data, "SELECT line FROM event ORDER BY seq")
    return [event for event in map(json.loads, (line for (line,) in lines)) if event["type"] == kind]


def commits(data):
    """Where each transaction of the write-ahead log ends (SQLite's file format, 4.1 and 4.2)."""
    wal = (data / "records.db-wal").read_bytes()
    page_size, salt = int.from_bytes(wal[8:12], "big"), wal[16:24]
    ends, at = [], 32
    # A frame whose salt differs is left from an earlier round of the file.
    while len(wal) >= at + 24 + page_size and wal[at + 8 : at + 16] == salt:
        is_commit = any(wal[at + 4 : at + 8])
        at += 24 + page_size
        if is_commit:
            ends.append(at)
    return ends


def check_one_piece(data, group):
    """At no moment that a power cut could have caught has one of them the lesson and another not."""
    query = (
        "SELECT count(*) FROM event WHERE type = 'lesson_completed' AND line ->> '$.data.group' = '" + group + "'"
    )
    counts = [rows(data, query, end)[0][0] for end in commits(data)[-LAST_COMMITS:]]
    check(counts[0] == 0 and counts[-1] == 3 and set(counts) == {0, 3}, f"completed by and by: {counts}")


def gather(office, with_keyboard, with_hand):
    """One is searched for and chosen with the keyboard alone, the other with the mouse."""
    office.do(f"press module/{COURSE}")
    office.shoot("course")
    office.do("press together", 'expect - screen "together"')
    office.shoot("who-is-here")
    office.do("press search", f'type "{with_keyboard}"', "key enter", "key space")
    node = next(n for n in office.look().nodes if n["label"] == with_keyboard)
    check("selected" in node["states"], f"{with_keyboard} is not chosen: {node}")
    office.do("press search", "key select-all", "key backspace")
    chosen = next(n["id"] for n in office.look().nodes if n["label"] == with_hand)
    office.do(f"press {chosen}")
    office.shoot("chosen")
    office.do("press gathered")
    strip = office.look().find("reading-together")
    told = strip is not None and with_keyboard in strip["label"] and with_hand in strip["label"]
    check(told, f"who reads is not told: {strip}")
    office.shoot("together")
    office.do("press back")


def check_record(data, unit):
    """Three sittings, each whole by itself; the reader's is the one with pages."""
    gathered = events(data, "group_gathered")
    check(len(gathered) == 1 and gathered[0]["data"]["unit"] == unit, f"gathered: {gathered}")
    group, members = gathered[0]["data"]["group"], gathered[0]["data"]["members"]
    reader = gathered[0]["learner"]
    check(len(members) == 3 and reader in members, f"members: {members}")
    completed = [e for e in events(data, "lesson_completed") if e["data"]["group"] == group]
    check(sorted(e["learner"] for e in completed) == sorted(members), "not each of them completed it")
    times = {e["data"]["duration_ms"] for e in completed}
    check(len(times) == 1 and READING_MS <= min(times) < 2 * READING_MS, f"those who read it have {times} of it")
    check(len({e["data"]["session"] for e in completed}) == 3, "they share a sitting")
    begun = events(data, "session_started")
    ended = {e["data"]["session"]: e for e in events(data, "session_ended")}
    registered = {e["data"]["registration"]: e for e in events(data, "registration_opened")}
    for event in completed:
        session = event["data"]["session"]
        start = next(e for e in begun if e["data"]["session"] == session)
        opening = registered[event["data"]["registration"]]
        check(start["data"]["group"] == group and start["learner"] == event["learner"], f"begun by another: {start}")
        check(opening["learner"] == event["learner"] and opening["seq"] < start["seq"], "not registered before")
        check(start["seq"] < event["seq"] < ended[session]["seq"], "the sitting is out of order")
        check(ended[session]["data"]["duration_ms"] == event["data"]["duration_ms"], "two durations")
        if event["learner"] != reader:
            check(ended[session]["seq"] - opening["seq"] == 3, "what belongs together is parted")
    answered = {e["learner"] for e in events(data, "item_answered")}
    check(answered == {reader}, f"questions are answered by {answered}")
    projected = rows(
        data,
        "SELECT learner, completed, read_together, sum(duration_ms), sum(open) FROM unit "
        "JOIN registration ON registration.id = unit.registration "
        f"JOIN session ON session.registration = registration.id AND session.unit = path WHERE path = '{unit}' "
        "GROUP BY learner",
    )
    whole = sorted((member, 1, 1, completed[0]["data"]["duration_ms"], 0) for member in members)
    check(sorted(projected) == whole, f"the tables say {projected}")
    return group, members


def check_bundle(bin_dir, data, group, members):
    stick = data.with_name(data.name + "-stick")
    stick.mkdir(exist_ok=True)
    for old in stick.iterdir():
        old.unlink()
    subprocess.run([bin_dir / "waypost", "export", "--data", data, "--out", stick], check=True, capture_output=True)
    with zipfile.ZipFile(next(stick.glob("*.wpx"))) as outer, outer.open("payload.zip") as inner:
        with zipfile.ZipFile(inner) as payload:
            text = payload.read("statements.jsonl").decode("utf-8")
    (stick / "statements.jsonl").write_text(text, encoding="utf-8")
    checked = subprocess.run(
        [bin_dir / "waypost-monitor", "check-xapi", stick / "statements.jsonl"], capture_output=True, text=True
    )
    refused = [line for line in checked.stdout.splitlines() if not json.loads(line)["ok"]]
    check(checked.returncode == 0 and not refused, f"statements break xAPI: {refused[:3]}{checked.stderr}")
    completed = [
        statement["actor"]["account"]["name"]
        for statement in map(json.loads, text.splitlines())
        if statement["verb"]["display"]["en"] == "completed"
        and statement["context"]["extensions"].get(GROUP) == group
    ]
    check(sorted(completed) == sorted(members), f"statements say completed: {completed}")


def read_together(office, bin_dir, data, reader, others):
    """All are enrolled and have no PIN; nobody is signed in, before and after. The list is long enough for a search."""
    dumped = subprocess.check_output(
        [bin_dir / "waypost-author", "dump", bin_dir.parent / f"share/modules/{COURSE}", "--json"]
    )
    course = json.loads(dumped)
    office.do("press search", f'type "{reader}"', "press learner/*", "wait me")
    gather(office, *others)
    # It takes what is on the screen; the office's robot is at the keyboard.
    officer = Officer(None, reader, "right", 1, pages_between_cuts=0)
    officer.robot = office
    first, second = course["lessons"][:2]
    # A page takes its time, and the group outlives a look at the list of lessons.
    office.do(f"press module/{COURSE}", f"press unit/{first['path']}", f"wait {READING_MS}", "press next")
    office.do("press back", "wait together-end", "press back")
    officer.take(course, first)
    group, members = check_record(data, first["path"])
    check_one_piece(data, group)

    # What is not read to its end counts for nobody.
    office.do(f"press module/{COURSE}", f"press unit/{second['path']}", "press next", "press back", "wait together-end")
    office.shoot("one-done")
    check(office.look().find("reading-together") is not None, "the group ended with its first lesson")
    check(len(events(data, "group_gathered")) == 2, "the second lesson gathered nobody")
    check(len(events(data, "lesson_completed")) == 3, "a lesson that was left is completed")
    office.do("press sign-out", "press search", f'type "{others[0]}"', "press learner/*", "wait me", "press me")
    # As far down as it goes: the courses stand below what one may say of oneself.
    office.do(*["key page-down"] * PAGES_OF_RECORD)
    check(office.language != "en" or office.sees(READ_TOGETHER), "one's own record does not say what was read together")
    office.shoot("own-record")
    office.do("press library", f"press module/{COURSE}")
    check(office.look().find("reading-together") is None, "the group outlives its reader")
    office.do("press sign-out")
    return group, members
