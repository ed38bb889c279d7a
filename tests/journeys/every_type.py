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
from answers import MILLION, give, response_to  # noqa: E402
from robot import Robot  # noqa: E402

NOW = "2026-11-22T08:00:00Z"
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
PAGES_BETWEEN_POWER_CUTS = 3
STEPS_MAX = 400


class Officer:
    """Takes whatever is on the screen until the module's own page is back."""

    def __init__(self, test, name, outcome, seed):
        self.test, self.name, self.outcome, self.seed = test, name, outcome, seed
        self.robot = None
        self.pages_seen = []
        self.responses = {}
        self.cuts = 0

    def start(self):
        # The same seed at the same time would make the same ids again.
        seed = self.seed * 1000 + self.cuts
        words = ("--now", NOW, "--seed", seed)
        self.robot = Robot(self.test.bin, self.test.data, self.test.modules, self.test.work, *words)

    def enrol(self):
        self.start()
        self.robot.do("wait new-learner", "press new-learner", f'type "{self.name}"', "press enrol")

    def power_cut(self):
        """Same name, one press, the same page."""
        before = self.robot.look().place
        self.robot.kill()
        self.cuts += 1
        self.start()
        learner = next(n for n in self.robot.look().nodes if n["label"].startswith(self.name))
        self.robot.do(f"press {learner['id']}", "wait continue", "press continue")
        after = self.robot.look().place
        assert before == after, f"{self.name} was at {before} and goes on at {after}"

    def take(self, module, unit):
        self.robot.do(
            f"wait module/{module['id']}", f"press module/{module['id']}", f"press unit/{unit['path']}"
        )
        items, pages = things_of(module)
        for _ in range(STEPS_MAX):
            screen = self.robot.look()
            if screen.name != "page":
                break
            if screen.place in items:
                self.answer(items[screen.place])
            else:
                self.read(pages.get(screen.place), screen)
        else:
            raise SystemExit(f"{self.name} does not come to the end of {unit['path']}")
        screen = self.robot.look()
        self.robot.do("press back", *(["press back"] if screen.name == "result" else []))

    def arrive(self, path):
        """Whether the page is new; on some of the new ones the power goes."""
        if path in self.pages_seen:
            return False
        self.pages_seen.append(path)
        if len(self.pages_seen) % PAGES_BETWEEN_POWER_CUTS == 0:
            self.power_cut()
        return True

    def answer(self, item):
        """The first try as the officer's outcome has it; whoever has a second one is right."""
        is_new = self.arrive(item["path"])
        if self.robot.look().find("feedback"):
            self.robot.do("press next")
            return
        response = (is_new and response_to(item, self.outcome)) or response_to(item, "right")
        give(self.robot, item, response)
        if is_new:
            self.responses[item["path"]] = response
        self.robot.do("press next")

    def read(self, page, screen):
        if page is not None:
            self.arrive(page["path"])
            screen = self.robot.look()
            kind = page["type"]
            if kind == "explore_page":
                self.robot.do(*[f"press spot/{spot}" for spot in screen.ids("spot/")])
            if kind == "tabs_page":
                self.robot.do(*[f"press tab/{tab}" for tab in screen.ids("tab/")])
            if kind == "scenario_page":
                self.decide(page, screen)
            if kind == "form_page":
                self.fill(page)
        if self.robot.look().name == "page":
            self.robot.do("press next")

    def decide(self, page, screen):
        """The first option leads well, the last one badly, as these modules are written."""
        options = screen.ids("option/")
        if options:
            self.robot.do(f"press option/{options[0 if self.outcome == 'right' else -1]}")

    def fill(self, page):
        for question in page["questions"]:
            field = f"answer/{question['id']}"
            kind = question["type"]
            if kind in ("one_of", "several_of"):
                self.robot.do(f"press {field}/{question['options'][0]['id']}")
            elif kind == "counts":
                for number, row in enumerate(question["rows"]):
                    for column in question["columns"]:
                        self.robot.do(f"press {field}/{row['id']}/{column['id']}", f'type "{number}"')
            else:
                text = {"number": "3", "date": "2026-11-20", "text": "Two lamps are broken."}[kind]
                self.robot.do(f"press {field}", f'type "{text}"')


def is_typed(item):
    """What was typed is sealed: a statement says how it was marked and not what it was."""
    gaps = item.get("gaps", [])
    return (
        item["type"] in ("numeric_item", "short_text_item")
        or item.get("input") in ("number", "text")
        or any(not gap["options"] for gap in gaps)
    )


def things_of(module):
    """({path: item}, {path: page})"""
    items, pages = {}, {}
    everything = [page for lesson in module["lessons"] for page in lesson["pages"]]
    for test in (module["pre_test"], module["post_test"]):
        everything += test["items"] if test else []
    everything += module.get("bank") or []
    for each in everything:
        (items if each["type"].endswith("_item") else pages)[each["path"]] = each
    return items, pages


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
