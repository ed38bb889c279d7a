#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""kill -9 of the real player while somebody answers.

kill_player.py BIN_DIR WORK_DIR KILLS: each round a learner begins the pre-test and changes each answer a few times;
after each that is shown as saved, a line is printed. The player is killed at a random moment after a random one of
these lines, or before the first. Then the same learner
goes on: every answer that was shown as saved is in the log, in their order, and the screen shows the question that the
last durable event left it at. A hundred kills see a thousand answers. At no commit does an answer of a test stand
without the page that it leads to: a step that was kept in part would be kept again by whoever tries once more.
"""
import json
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import time

from reading_together import commits, rows

ITEMS = 10
LAST_COMMITS = 20
# Of an item with one right answer; where several are right the second press adds to the first.
CHANGES, CHANGES_OF_SEVERAL = 3, 1


def drive(binary, steps, data, now="2026-11-21T08:00:00Z"):
    return [binary, "drive", "--steps", steps, "--data", data, "--shots", data, "--now", now]


def log_of(data):
    """(durable answers by learner, in order; where the last event left the screen), read from outside."""
    log = sqlite3.connect(f"file:{data / 'records.db'}?mode=ro", uri=True)
    lines = [json.loads(line) for (line,) in log.execute("SELECT line FROM event ORDER BY seq")]
    log.close()
    answers, page = {}, None
    for line in lines:
        if line["type"] == "learner_enrolled":
            answers[line["learner"]], page = [], None
        if line["type"] == "page_viewed":
            page = line["data"]["page"]
        if line["type"] == "item_answered":
            answers[line["learner"]].append(f"{line['data']['item']}={','.join(line['data']['response'])}")
            # The page after it, where no event says another one.
            page = (line["data"]["item"],)
    return answers, page


def steps_of(items):
    """Answers each question and changes the answer; says what was shown as saved."""
    lines = ["press new-learner", 'type "Sokha"', "press enrol", "wait module/drugs"]
    lines += ["press module/drugs", "press next"]
    for item in items:
        choices = [choice["id"] for choice in item["choices"]]
        several = item["type"] != "choice_item" or sum(choice["correct"] for choice in item["choices"]) > 1
        chosen = []
        for change in range(1 + (CHANGES_OF_SEVERAL if several else CHANGES)):
            choice = choices[change % 2]
            chosen = sorted({*chosen, choice}, key=choices.index) if several else [choice]
            if change:
                lines.append("press previous")
            lines += [
                f'expect - place "{item["path"]}"',
                f"press choice/{choice}",
                "press next",
                'expect saving value "saved"',
                f'say "{item["path"]}={",".join(chosen)}"',
            ]
    return lines


def check_steps_whole(data):
    if not (data / "records.db-wal").exists():
        return
    for end in commits(data)[-LAST_COMMITS:]:
        found = rows(data, "SELECT line FROM event ORDER BY seq DESC LIMIT 1", end)
        event = json.loads(found[0][0]) if found else {"type": ""}
        is_alone = event["type"] == "item_answered" and event["data"]["attempt"]
        assert not is_alone, f"kept in part: {event}"


def main():
    bin_dir, work, kills = (
        pathlib.Path(sys.argv[1]).resolve(),
        pathlib.Path(sys.argv[2]).resolve(),
        int(sys.argv[3]),
    )
    seed = int(os.environ.get("WAYPOST_SEED", "1"))
    print(f"seed {seed}")
    chance = random.Random(seed)
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    binary, data = bin_dir / "waypost", work / "pc"
    module = json.loads(
        subprocess.check_output(
            [bin_dir / "waypost-author", "dump", bin_dir.parent / "share/modules/drugs", "--json"]
        )
    )
    items = module["pre_test"]["items"]
    paths = [item["path"] for item in items]

    begin = work / "begin.steps"
    begin.write_text("\n".join(steps_of(items)) + "\n", encoding="utf-8")

    # How long it takes on this machine to the first answer and for each after it, so that kills fall all over a round.
    started = time.monotonic()
    first_s, count = None, 0
    with subprocess.Popen(drive(binary, begin, work / "calm"), stdout=subprocess.PIPE, text=True) as calm:
        for line in calm.stdout:
            if "=" in line:
                count += 1
                first_s = first_s or time.monotonic() - started
    assert calm.returncode == 0 and count > ITEMS, "the calm round"
    answer_s = (time.monotonic() - started - first_s) / count

    acknowledged = resumed = 0
    for round_number in range(kills):
        player = subprocess.Popen(
            drive(binary, begin, data), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        said = []
        wanted = chance.randrange(count)
        while len(said) < wanted and (line := player.stdout.readline()):
            said += [word for word in line.split() if "=" in word]
        time.sleep(chance.uniform(0, answer_s if wanted else first_s))
        player.kill()
        said += [word for word in player.stdout.read().split() if "=" in word]
        player.wait()
        acknowledged += len(said)
        if not (data / "records.db").exists():
            continue
        check_steps_whole(data)
        # The store's own rules for a log that was not closed: opened and closed once, then read.
        subprocess.run(
            [bin_dir / "waypost", "admin", "--data", data, "verify"], check=True, stdout=subprocess.DEVNULL
        )
        answers, page = log_of(data)
        durable = list(answers.values())[-1] if answers else []
        assert (
            durable[: len(said)] == said
        ), f"round {round_number}: answers were shown as saved and are lost\n{said}\n{durable}"
        if isinstance(page, tuple):
            page = [*paths, None][paths.index(page[0]) + 1]
        if not said or page not in paths:
            continue
        go_on = work / "go-on.steps"
        go_on.write_text(
            f'press learner/*\nwait continue\npress continue\nexpect - place "{page}"\n'
        )
        done = subprocess.run(drive(binary, go_on, data), capture_output=True, text=True)
        assert done.returncode == 0, f"round {round_number}: not at the same question\n{done.stderr}"
        resumed += 1
    print(
        f"{kills} kills, {acknowledged} answers shown as saved, 0 lost, {resumed} times on at the same question"
    )
    assert acknowledged >= kills * ITEMS // 2, "the kills came too early to prove anything"


main()
