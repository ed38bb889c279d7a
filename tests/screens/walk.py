# SPDX-License-Identifier: Apache-2.0
"""Who walks through every kind of screen, in one language, size of window, size of text and theme; way.py has the way.

A walk is one office on a new PC: who is there, a course with an item and a page of every type, a course that ships,
an instrument, the office's own pages, and the page that says that the record cannot be opened. Each screen is looked
at from its top to its end. The same combination gives the same screens, bit by bit."""

import dataclasses
import json
import pathlib
import shutil
import subprocess
import sys

import borrowed_words
import tree

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "journeys"))
from answers import give, response_to  # noqa: E402
from officer import Officer, things_of  # noqa: E402
from robot import Robot  # noqa: E402

NOW = "2026-11-21T08:00:00Z"
LESSONS = pathlib.Path(__file__).parent.parent / "lessons"
SHIPPED = ("drugs", "supervisor-follow-up", "needs-analysis")
MADE = ("every-item", "every-page")
SCROLLS_MAX = 40
IN_BARS = ("language", "settings", "sign-out", "source")
TABS_MAX = 80
PAGES_MAX = 60
A_TABLE = """[[
      Ask before you judge.

      | What you see | What it may mean | What to do |
      |---|---|---|
      | A seal without a number | It was lost on the way | Ask the carrier |
      | Another number | It was opened and sealed again | Ask for the note of the port |
    ]]"""


@dataclasses.dataclass(frozen=True)
class Combination:
    language: str
    size: str
    text_percent: int = 100
    theme: str = "light"
    takes_pictures: bool = False
    tabs: bool = False

    @property
    def name(self):
        return f"{self.language}-{self.size}-{self.text_percent}-{self.theme}"


class Modules:
    """What is read on a walk, staged once for all walks; the modules of the tests speak every language."""

    def __init__(self, bin_dir, folder):
        self.bin, self.folder = bin_dir, folder
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        share = bin_dir.parent / "share/modules"
        for name in SHIPPED:
            shutil.copytree(share / name, folder / name)
        for name in MADE:
            self._stage(LESSONS / "good" / name, folder / name)
        broken = folder / "broken"
        shutil.copytree(LESSONS / "good/seals", broken)
        (broken / "module.lua").write_text("module { id = 1\n", encoding="utf-8")
        self.dumped = {name: self._dump(name) for name in (*SHIPPED, *MADE)}

    def _stage(self, source, target):
        """As the build stages a module, and with a table on one of its pages."""
        shutil.copytree(source, target)
        for drawing in (target / "media").glob("*.svg"):
            picture = drawing.with_suffix(".png")
            subprocess.run(["rsvg-convert", "--zoom", "2", "--output", picture, drawing], check=True)
        decide = target / "lessons/decide.lua"
        if decide.exists():
            text = decide.read_text(encoding="utf-8")
            plain = '"Ask before you judge, and write down what you find."'
            assert plain in text
            decide.write_text(text.replace(plain, A_TABLE), encoding="utf-8")
        (target / "locales").mkdir(exist_ok=True)
        template = target / "module.pot"
        self._author("translate", "extract", "--out", template, target)
        for po in (self.bin.parent / "share/modules/drugs/locales").glob("*.po"):
            words = borrowed_words.translate(
                template.read_text(encoding="utf-8"), po.read_text(encoding="utf-8"), po.stem
            )
            (target / "locales" / po.name).write_text(words, encoding="utf-8")

    def _author(self, *words):
        done = subprocess.run([self.bin / "waypost-author", *map(str, words)], capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"waypost-author {words}: {done.stdout}{done.stderr}")
        return done.stdout

    def _dump(self, name):
        return json.loads(self._author("dump", self.folder / name, "--json"))


def looks_of(bin_dir):
    """Which of --theme and --text-size this player knows."""
    told = subprocess.run([bin_dir / "waypost", "drive", "--help"], capture_output=True, text=True).stdout
    return {option for option in ("--theme", "--text-size") if option in told}


class Walk(Robot):
    def __init__(self, modules, combination, out_dir, known_looks):
        self.modules, self.combination = modules, combination
        self.folder = out_dir / combination.name
        shutil.rmtree(self.folder, ignore_errors=True)
        self.pictures = self.folder / "screens"
        self.pictures.mkdir(parents=True)
        self.data = self.folder / "data"
        self.screens = []
        self.known_looks = known_looks
        self.start()

    def start(self):
        words = ["--now", NOW, "--seed", "7", "--language", self.combination.language]
        words += ["--size", self.combination.size]
        if "--theme" in self.known_looks:
            words += ["--theme", self.combination.theme]
        if "--text-size" in self.known_looks:
            words += ["--text-size", str(self.combination.text_percent)]
        super().__init__(self.modules.bin, self.data, self.modules.folder, self.pictures, *words)

    def do(self, *steps):
        """What a bar has no room for stands in its menu."""
        for step in steps:
            node_id = step.removeprefix("press ")
            if node_id in IN_BARS and not self.can(node_id) and self.can("menu"):
                super().do("press menu")
            super().do(step)

    def view(self, name, index):
        width, height = map(int, self.combination.size.split("x"))
        self.kind, nodes = tree.parse(self.dumped())
        picture = None
        if self.combination.takes_pictures:
            full = f"{len(self.screens):02d}-{name}" + (f"-{index}" if index else "")
            self.do(f"shoot {full}")
            picture = self.pictures / f"{full}.png"
        return tree.View(tree.Rect(0, 0, width, height), nodes, picture)

    def screen(self, name, tabs=True):
        """Looks at what is there, from its top to its end, and leaves it at its top."""
        if any(each.name == name for each in self.screens):
            return
        self.to_top()
        views = [self.view(name, 0)]
        for index in range(1, SCROLLS_MAX):
            self.do("key page-down")
            _, nodes = tree.parse(self.dumped())
            if [n.whole for n in nodes] == [n.whole for n in views[-1].nodes]:
                break
            views.append(self.view(name, index))
        self.do(*["key page-up"] * len(views))
        tabbed = self.tab_round() if tabs and self.combination.tabs else None
        # The player writes a picture before it takes the next step; so all are there now.
        self.screens.append(
            tree.Screen(name, self.kind, tree.note_scrolling(views), self.combination.text_percent, tabbed)
        )

    def to_top(self):
        """A screen may come scrolled to what has the focus."""
        before = None
        while (now := [node.whole for node in tree.parse(self.dumped())[1]]) != before:
            before = now
            self.do("key page-up")

    def focused(self):
        return next((node.id for node in tree.parse(self.dumped())[1] if node.focused), None)

    def tab_round(self):
        """Ids in the order of Tab, until the first comes again."""
        first, visited = None, []
        for _ in range(TABS_MAX):
            self.do("key tab")
            node_id = self.focused()
            if node_id is None or node_id == first:
                break
            first = first or node_id
            visited.append(node_id)
        return visited

    def can(self, node_id):
        return self.look().find(node_id) is not None

    def pin(self, digits):
        self.do(f'type "{digits}"', "key enter")

    def learner(self, name):
        if self.can("search"):
            self.do("press search", f'type "{name[:3]}"')
        self.do(f"press {next(n['id'] for n in self.look().nodes if n['label'].startswith(name))}")


class Reader(Officer):
    """Takes units and looks at each screen on the way."""

    def __init__(self, walk, outcome):
        super().__init__(None, "", outcome, 1, pages_between_cuts=0, shots="taken")
        self.robot = walk

    def shoot(self, what):
        self.robot.screen(what.replace("/", "."))
        if what.endswith("-end") and self.robot.can("review"):
            self.robot.do("press review")
            self.robot.screen(what.replace("/", ".") + "-review")
            self.robot.do("press back")

    def answer(self, item):
        """Looks at what was answered before it is sent, too."""
        is_new = self.arrive(item["path"])
        name = item["path"].replace("/", ".")
        if self.robot.look().find("feedback"):
            self.robot.screen(f"{name}-feedback")
            self.robot.do("press next")
            return
        response = (is_new and response_to(item, self.outcome)) or response_to(item, "right")
        give(self.robot, item, response)
        if is_new:
            self.robot.screen(f"{name}-given")
        self.robot.do("press next")


    def go_through(self, module):
        """From the page that is on the screen to the end of its unit."""
        items, pages = things_of(module)
        for _ in range(PAGES_MAX):
            screen = self.robot.look()
            if screen.name != "page":
                return
            if screen.place in items:
                self.answer(items[screen.place])
            else:
                self.read(pages.get(screen.place), screen)
