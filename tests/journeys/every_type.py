#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every type of page and item, taken through the real player: right, wrong, partly right, and with the power
going in the middle of it.

every_type.py BIN_DIR LESSONS_DIR WORK_DIR

Three officers take the module `every-item`, one for each outcome, and read `every-page`. Each is killed once on every
third page and goes on. What the record and the statements then say is held against `waypost-author mark`, which marks
the same responses without player, session or record; every statement passes `waypost-monitor check-xapi`."""

import json
import pathlib
import shutil
import subprocess
import sys
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from answers import response_to  # noqa: E402
from officer import Officer, things_of  # noqa: E402

OUTCOMES = ("right", "wrong", "partly")
INTERACTIONS = {
    "true_false": "true-false",
    "matching": "matching",
    "ordering": "sequencing",
    "numeric": "numeric",
    "short_text": "fill-in",
    "gaps": "fill-in",
    "function": "other",
}


def is_typed(item):
    """What was typed is sealed: a statement says how it was marked and not what it was."""
    gaps = item.get("gaps", [])
    return (
        item["type"] in ("numeric_item", "short_text_item")
        or item.get("input") in ("number", "text")
        or any(not gap["options"] for gap in gaps)
    )


class EveryType:
    def __init__(self, bin_dir, lessons, work):
        self.bin = bin_dir.resolve()
        self.work = work.resolve()
        shutil.rmtree(self.work, ignore_errors=True)
        self.data = self.work / "data"
        self.modules = self.work / "modules"
        self.modules.mkdir(parents=True)
        for name in ("every-item", "every-page"):
            stage(lessons / name, self.modules / name)

    def run(self, program, *words):
        done = subprocess.run(
            [self.bin / program, *map(str, words)], capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            raise SystemExit(f"{program} {words}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def dump(self, name):
        return json.loads(self.run("waypost-author", "dump", self.modules / name, "--json"))

    def marks(self, module, responses):
        file = self.work / "responses.jsonl"
        lines = [json.dumps({"item": path, "response": response}) for path, response in responses.items()]
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        out = self.run("waypost-author", "mark", self.modules / module["id"], file)
        return {mark["item"]: mark for mark in map(json.loads, out.splitlines())}

    def exported(self):
        stick = self.work / "stick"
        stick.mkdir()
        self.run("waypost", "export", "--data", self.data, "--out", stick)
        bundle = next(stick.glob("*.wpx"))
        with zipfile.ZipFile(bundle) as outer:
            with zipfile.ZipFile(outer.open("payload.zip")) as payload:
                events = [json.loads(line) for line in payload.read("events.jsonl").splitlines()]
                statements = payload.read("statements.jsonl")
        (self.work / "statements.jsonl").write_bytes(statements)
        return events, [json.loads(line) for line in statements.splitlines()]


def stage(source, target):
    """As the build stages a module: drawings become pictures at two pixels a unit."""
    shutil.copytree(source, target)
    for drawing in (target / "media").glob("*.svg"):
        picture = drawing.with_suffix(".png")
        subprocess.run(["rsvg-convert", "--zoom", "2", "--output", picture, drawing], check=True)


def check_officer(test, officer, module, events, statements):
    """Record and statements against the marks of `waypost-author mark`."""
    items, _ = things_of(module)
    marks = test.marks(module, officer.responses)
    answered, told = {}, {}
    for event in events:
        if event["type"] == "item_answered" and event["learner"] == officer.learner:
            answered.setdefault(event["data"]["item"], event["data"])
    for statement in statements:
        path = statement["object"]["id"].split("/items/")[-1]
        about = statement["actor"]["account"]["name"] == officer.learner
        if about and statement["verb"]["id"].endswith("answered") and path in items:
            told.setdefault(path, statement)
    outcomes = set()
    for path, response in officer.responses.items():
        item, event, statement = items[path], answered[path], told[path]
        kind = item["type"].removesuffix("_item")
        wanted = marks[path]["mark"]
        if event["certainty"]:
            wanted = item["maximum"] * (3 if marks[path]["correct"] else -6) // 3
        words = f"{officer.name}, {path}, {response}"
        assert event["mark"] == wanted, f"{words}: recorded {event['mark']}, marked {wanted}"
        assert event["correct"] == marks[path]["correct"], words
        if not event["certainty"]:
            outcome = "right" if event["correct"] else "partly" if event["mark"] else "wrong"
            foreseen = officer.outcome if response_to(item, officer.outcome) is not None else "right"
            assert outcome == foreseen, f"{words}: {outcome}, not {foreseen}"
            outcomes.add((kind, outcome))
        definition = statement["object"]["definition"]
        assert definition["interactionType"] == INTERACTIONS.get(kind, "choice"), words
        assert statement["result"]["success"] == event["correct"], words
        assert ("response" not in statement["result"]) == is_typed(item), words
        assert "typed" not in json.dumps(event), words
    return outcomes


def main():
    bin_dir, lessons, work = map(pathlib.Path, sys.argv[1:4])
    test = EveryType(bin_dir, lessons, work)
    modules = {name: test.dump(name) for name in ("every-item", "every-page")}
    officers = [
        Officer(test, name, outcome, seed)
        for seed, (name, outcome) in enumerate(zip(("Rin", "Wan", "Pia"), OUTCOMES), start=1)
    ]
    for officer in officers:
        officer.enrol()
        for module in modules.values():
            for unit in filter(None, (module["pre_test"], *module["lessons"], module["post_test"])):
                officer.take(module, unit)
        officer.robot.do("press sign-out")
        officer.robot.end()
    test.run("waypost", "admin", "--data", test.data, "verify")
    events, statements = test.exported()
    enrolled = [event["learner"] for event in events if event["type"] == "learner_enrolled"]
    shown = set()
    for officer, learner in zip(officers, enrolled):
        officer.learner = learner
        shown |= check_officer(test, officer, modules["every-item"], events, statements)
    verdicts = map(
        json.loads, test.run("waypost-monitor", "check-xapi", test.work / "statements.jsonl").splitlines()
    )
    refused = [verdict for verdict in verdicts if not verdict["ok"]]
    assert not refused, refused[:3]
    kinds = {item["type"] for item in things_of(modules["every-item"])[0].values()}
    page_kinds = {page["type"] for module in modules.values() for page in things_of(module)[1].values()}
    print(
        f"every type: {len(kinds)} types of items and {len(page_kinds)} of pages, {len(officers)} officers, "
        f"{sum(len(officer.responses) for officer in officers)} answers ({len(shown)} pairs of type and outcome), "
        f"{sum(officer.cuts for officer in officers)} power cuts, {len(statements)} statements, 0 refused"
    )
    assert all(outcome in {o for _, o in shown} for outcome in OUTCOMES), shown


if __name__ == "__main__":
    main()
