# SPDX-License-Identifier: Apache-2.0
"""An officer at the player who takes whatever is on the screen, with the power going in between."""

from answers import give, response_to
from robot import Robot

NOW = "2026-11-22T08:00:00Z"
STEPS_MAX = 400


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


class Officer:
    """Takes units of modules. `test` has the folders: bin, data, modules, work. `outcome` is how items are answered,
    `filling` which of the answers of a form is given; both may change on the way. `shots` begins the names of the
    pictures that are taken of each new screen; none where it is empty. `hand` is what the player is used with: a robot,
    or one of hands.py. `pin`: for where the player asks for it."""

    def __init__(self, test, name, outcome, seed, language="en", pages_between_cuts=3, shots="", now=NOW,
                 hand=Robot, size="800x600"):
        self.test, self.name, self.outcome, self.seed = test, name, outcome, seed
        self.language, self.pages_between_cuts, self.shots, self.now = language, pages_between_cuts, shots, now
        self.hand, self.size = hand, size
        self.filling = 0
        self.pin = ""
        self.robot = None
        self.pages_seen = []
        self.responses = {}
        self.recommended = {}
        self.starts = 0
        self.cuts = 0
        self.shot_count = 0

    def start(self):
        # The same seed at the same time would make the same ids again.
        seed = self.seed * 1000 + self.starts
        self.starts += 1
        words = ("--now", self.now, "--seed", seed, "--size", self.size)
        self.robot = self.hand(self.test.bin, self.test.data, self.test.modules, self.test.work, *words)

    def enrol(self):
        self.start()
        if self.language != "en":
            self.robot.do("wait language", "press language", f"press language/{self.language}")
        self.robot.do("wait new-learner", "press new-learner", f'type "{self.name}"', "press enrol")

    def sign_in(self):
        self.start()
        self.robot.do("wait new-learner")
        learner = next(n for n in self.robot.look().nodes if n["label"].startswith(self.name))
        self.robot.do(f"press {learner['id']}")

    def sign_out(self):
        self.robot.do("press sign-out")
        self.robot.end()

    def power_cut(self):
        """Same name, one press, the same page."""
        before = self.robot.look().place
        self.robot.kill()
        self.cuts += 1
        self.sign_in()
        self.robot.do("wait continue", "press continue")
        after = self.robot.look().place
        assert before == after, f"{self.name} was at {before} and goes on at {after}"

    def shoot(self, what):
        if self.shots:
            self.shot_count += 1
            self.robot.do(f"shoot {self.shots}-{self.shot_count:03d}-{what.replace('/', '.')}")

    def take(self, module, unit, subject=None):
        """`subject`: the course or the colleague that an instrument is filled in about; the first offered where
        none is named."""
        self.robot.do(
            f"wait module/{module['id']}", f"press module/{module['id']}", f"press unit/{unit['path']}"
        )
        if self.pin and self.robot.look().name == "pin":
            # Of whom it is to be certain who took it.
            self.robot.do(f'type "{self.pin}"', "key enter")
        subjects = self.robot.look().ids("subject/")
        if subjects:
            self.shoot(f"{module['id']}-subject")
            self.robot.do(f"press subject/{subject or subjects[0]}")
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
        if screen.name == "result":
            self.robot.do("wait result")
        screen = self.robot.look()
        self.shoot(f"{unit['path']}-end")
        self.robot.do("press back", *(["press back"] if screen.name == "result" else []))

    def arrive(self, path):
        """Whether the page is new; on some of the new ones the power goes."""
        if path in self.pages_seen:
            return False
        self.pages_seen.append(path)
        self.shoot(path)
        if self.pages_between_cuts and len(self.pages_seen) % self.pages_between_cuts == 0:
            self.power_cut()
        return True

    def answer(self, item):
        """The first try as the officer's outcome has it; whoever has a second one is right."""
        is_new = self.arrive(item["path"])
        if self.robot.look().find("feedback"):
            self.shoot(item["path"] + "-feedback")
            self.robot.do("press next")
            return
        response = (is_new and response_to(item, self.outcome)) or response_to(item, "right")
        give(self.robot, item, response)
        if is_new:
            self.responses[item["path"]] = response
        self.robot.do("press next")

    def read(self, page, screen):
        if page is not None:
            is_new = self.arrive(page["path"])
            screen = self.robot.look()
            kind = page["type"]
            if kind in ("explore_page", "tabs_page"):
                prefix = "spot/" if kind == "explore_page" else "tab/"
                for each in screen.ids(prefix):
                    self.robot.do(f"press {prefix}{each}")
                    if is_new:
                        self.shoot(f"{page['path']}-{each}")
            if kind == "scenario_page":
                self.decide(page, screen)
            if kind == "form_page":
                self.fill(page)
            if kind == "recommendation_page":
                self.recommended[page["path"]] = screen.ids("recommended/")
        # A decision without a consequence leads straight to the next scene, where something is to be decided first.
        if self.robot.look().ids("next"):
            self.robot.do("press next")
        # A test's answers are handed in after a question.
        if self.robot.look().ids("confirm"):
            self.shoot(screen.place + "-hand-in")
            self.robot.do("press confirm")

    def decide(self, page, screen):
        """The first option of each scene, or the last one."""
        options = screen.ids("option/")
        if options:
            self.robot.do(f"press option/{options[0 if self.outcome == 'right' else -1]}")
        self.shoot(page["path"] + "-scene")

    def fill(self, page):
        """What was chosen the time before is taken back, so that a form says one thing."""
        for question in page["questions"]:
            field = f"answer/{question['id']}"
            kind = question["type"]
            if kind in ("one_of", "several_of"):
                options = question["options"]
                self.robot.do(f"press {field}/{options[self.filling % len(options)]['id']}")
            elif kind == "counts":
                for number, row in enumerate(question["rows"]):
                    for column in question["columns"]:
                        self.robot.do(
                            f"press {field}/{row['id']}/{column['id']}", f'type "{number + self.filling}"'
                        )
            else:
                text = {"number": f"{3 + self.filling}", "date": "2026-11-20", "text": "Two lamps are broken."}[kind]
                self.robot.do(f"press {field}", f'type "{text}"')
