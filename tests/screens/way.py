# SPDX-License-Identifier: Apache-2.0
"""The way of a walk, in sections: whatever breaks off, the next one begins anew."""

import sqlite3
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "journeys"))
from answers import give, response_to  # noqa: E402
from officer import things_of  # noqa: E402
from people import NAMES  # noqa: E402
from walk import Reader, Walk  # noqa: E402

COLLEAGUES = ("Vanna", "Mali", "Bopha", "Kim Ly", "Rith", "Sina", "Thida")


def begin(walk, first):
    walk.do("wait code")
    code = walk.look().find("code")["value"]
    walk.screen("who-nobody")
    walk.do("press new-learner")
    walk.screen("enrol-empty", tabs=False)
    walk.do("key f2")
    walk.screen("enrol-keyboard", tabs=False)
    walk.do("key f2", "press name", f'type "{first}"')
    walk.screen("enrol")
    walk.do("press enrol", "wait module/drugs")
    walk.screen("library-fresh")
    walk.do("press language")
    walk.screen("language")
    walk.do("press back")
    if walk.can("menu"):
        walk.do("press menu")
        walk.screen("menu")
        walk.do("press menu")
    if walk.can("settings") or walk.can("menu"):
        walk.do("press settings")
        walk.screen("settings")
        walk.do("press back")
    return code


def see_office(walk, code):
    walk.do("press me")
    walk.screen("me")
    walk.do("press become-supervisor")
    walk.screen("pin-office-code", tabs=False)
    walk.do(f'type "{code}"', "key enter")
    walk.screen("pin-choose", tabs=False)
    walk.pin("2580")
    walk.screen("pin-repeat", tabs=False)
    walk.pin("2580")
    walk.do("wait new-office-code")
    walk.screen("office-new")
    walk.do("press choose-site")
    walk.screen("site-countries")
    walk.do("press country/KH", "wait site/*")
    walk.screen("site-posts")
    walk.do("press site/KH-03")
    walk.screen("site-question")
    walk.do("press confirm", "wait new-office-code", "press library")
    walk.do("press me", "press save-paper")
    walk.screen("paper")
    walk.do("press paper-to/*", "wait 0")
    walk.screen("paper-done")
    walk.do("press back", "press library")


def see_module(walk):
    walk.do("press module/every-item")
    walk.screen("module-course")
    walk.do("press back")


def see_term(walk):
    walk.do("press module/every-page", "press unit/every-page/read", "wait term/*", "press term/*")
    walk.screen("term")
    walk.do("key escape", "press back", "press back")


def see_test(walk, reader, items):
    """Before a final test the PIN is asked for again."""
    walk.do("press module/every-item", "press unit/every-item/post")
    walk.screen("pin-before-test", tabs=False)
    walk.pin("2580")
    walk.do("wait next")
    reader.go_through(items)
    walk.do("wait result")
    reader.shoot("every-item/post-end")
    walk.do("press back", "press back")
    walk.screen("library-going")


def see_shipped(walk, modules):
    drugs = modules.dumped["drugs"]
    walk.do("press module/drugs", "press unit/drugs/pre")
    walk.screen("test-question")
    walk.do("press flag", "press questions")
    walk.screen("test-questions")
    walk.do("press next")
    walk.screen("test-hand-in")
    walk.do("press back", "press previous", "press back")
    walk.screen("module-begun")
    lesson = drugs["lessons"][1]
    walk.do("press back", "press module/drugs", f"press unit/{lesson['path']}")
    items, pages = things_of(drugs)
    walk.do("press mark-page", "press note")
    walk.screen("note", tabs=False)
    walk.do('type "Sokha 09"', "press note-save", "press note-close")
    for page in lesson["pages"][:4]:
        walk.screen(page["path"].replace("/", "."))
        if page["path"] in items:
            give(walk, page, response_to(page, "wrong"))
            walk.screen(page["path"].replace("/", ".") + "-given")
            walk.do("press next")
            walk.screen(page["path"].replace("/", ".") + "-feedback")
        else:
            walk.do("press next")
    walk.do("press back", "press back")
    walk.screen("library-continue")
    walk.do("press export")
    walk.screen("export")
    walk.do("press export-to/*", "wait 0")
    walk.screen("exported")
    walk.do("press done", "press me")
    walk.screen("me-full")
    walk.do("press notes")
    walk.screen("notes")
    walk.do("press back", "press library", "press module/supervisor-follow-up", "press unit/*")
    walk.screen("about-nobody")
    walk.do("press back", "press back")


def see_instrument(walk, modules):
    form = modules.dumped["supervisor-follow-up"]
    walk.do(f"press module/{form['id']}")
    walk.screen("module-instrument")
    walk.do(f"press unit/{form['lessons'][0]['path']}")
    walk.screen("about-whom")
    subjects = walk.look().ids("subject/")
    walk.do(f"press subject/{subjects[0]}", "wait next")
    Reader(walk, "right").go_through(form)
    if walk.look().name == "result":
        walk.screen("filling")
        walk.do("press back")
    else:
        walk.do("press back")
    walk.do("press back")


def see_people(walk, first, second):
    walk.do("press sign-out")
    walk.screen("who-few")
    for name in (second, *COLLEAGUES):
        walk.do("press new-learner", f'type "{name}"', "press enrol", "wait module/drugs", "press sign-out")
    walk.do("wait search")
    walk.screen("who-many")
    walk.learner(first)
    walk.screen("pin-pad", tabs=False)
    walk.pin("1111")
    walk.screen("pin-wrong", tabs=False)
    walk.pin("2580")
    walk.do("wait office", "press office")
    walk.screen("pin-again", tabs=False)
    walk.pin("2580")
    walk.do("wait new-office-code")
    walk.screen("office")
    officers = walk.look().nodes
    chosen = next(n["id"] for n in officers if n["id"].startswith("officer/") and second in n["label"])
    walk.do(f"press {chosen}")
    walk.screen("officer")
    for question in ("leaves", "erase"):
        walk.do(f"press {question}")
        walk.screen(f"officer-{question}")
        walk.do("press back")
    walk.do("press back", "press library")


def see_together(walk):
    walk.do("press module/drugs", "press together")
    walk.screen("together")
    others = [n["id"] for n in walk.look().nodes if n["id"].startswith("present/")]
    walk.do(f"press {others[0]}", f"press {others[1]}")
    walk.screen("together-chosen")
    walk.do("press gathered")
    walk.screen("module-together")
    walk.do("press back", "press sign-out")


def see_problem(walk):
    """The record was written by a newer version."""
    walk.end()
    database = sqlite3.connect(walk.data / "records.db")
    database.execute("PRAGMA user_version = 9999")
    database.commit()
    database.close()
    walk.start()
    walk.screen("problem")
    walk.process.stdin.close()
    walk.process.wait()


def sections(walk, modules):
    """What is done one after the other; whatever breaks off, the next one begins anew."""
    first, second = NAMES[walk.combination.language]
    code = begin(walk, first)
    yield lambda: see_office(walk, code)
    reader = Reader(walk, "wrong")
    items, pages = modules.dumped["every-item"], modules.dumped["every-page"]
    yield lambda: see_module(walk)
    for unit in (items["pre_test"], *items["lessons"]):
        yield lambda unit=unit: reader.take(items, unit)
    reader.outcome = "right"
    for unit in pages["lessons"]:
        yield lambda unit=unit: reader.take(pages, unit)
    yield lambda: see_term(walk)
    yield lambda: see_test(walk, reader, items)
    yield lambda: see_shipped(walk, modules)
    yield lambda: see_people(walk, first, second)
    yield lambda: see_instrument(walk, modules)
    yield lambda: see_together(walk)
    yield lambda: see_problem(walk)


def take(modules, combination, out_dir, known_looks):
    """The screens of one walk, and what it could not do: [(place, why)]."""
    walk = Walk(modules, combination, out_dir, known_looks)
    broken = []
    for section in sections(walk, modules):
        try:
            section()
        except SystemExit as error:
            broken.append(words_of(walk, str(error)))
            walk.process.wait()
            walk.start()
            walk.learner(NAMES[combination.language][0])
            if walk.look().find("pin"):
                walk.pin("2580")
            walk.do("wait module/drugs")
    return walk.screens, broken


def words_of(walk, error):
    """(screen, control, why) from what a step that cannot be done says."""
    said = next((line for line in error.split("\n") if "error: " in line), error)
    place = next((line for line in error.split("\n") if line.startswith("screen ")), "screen ?").split()[1:]
    why = said.split("error: ")[-1]
    control = walk.last.split()[-1]
    if (where := why.find(" cannot be ")) > 0:
        control = why[:where].split()[-1]
    return (place[-1] if place else "?").replace("/", "."), control, why
