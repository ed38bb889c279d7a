# SPDX-License-Identifier: Apache-2.0
"""Steps for `waypost drive` that take a module from its pre-test to its result, made from the module itself."""


class Course:
    """One learner's way through a module. `shots`: none, some (one of each kind of screen) or all."""

    def __init__(self, module, prefix, shots, today="2026-11-21"):
        self.module = module
        self.prefix = prefix
        self.today = today
        self.shots = shots
        self.lines = []
        self.taken = []
        self.answers = 0
        self.missed = False

    def add(self, *lines):
        self.lines += lines

    def shoot(self, name, some=True):
        if self.shots == "all" or (self.shots == "some" and some):
            full = f"{self.prefix}-{len(self.taken):02d}-{name}"
            self.taken.append(full)
            self.add(f"shoot {full}")

    def enrol(self, name, language):
        self.shoot("who")
        self.add("press language")
        self.shoot("language")
        self.add(f"press language/{language}", "press new-learner", f'type "{name}"')
        self.shoot("enrol")
        self.add("press enrol", f"wait module/{self.module['id']}")

    def open_module(self):
        self.shoot("library")
        self.add(f"press module/{self.module['id']}")
        self.shoot("module")

    def choose(self, item, right):
        """Presses the key, or the first wrong choice."""
        chosen = [c["id"] for c in item["choices"] if c["correct"] == right]
        if not (right and item["multiple"]):
            chosen = chosen[:1]
        self.add(*[f"press choice/{choice}" for choice in chosen])

    def answer(self, item, right):
        self.choose(item, right)
        self.add("press next", 'expect saving value "saved"')
        self.answers += 1

    def test(self, test, right_count, stop_before=None, resume_from=None):
        """Answers the first `right_count` items rightly. `stop_before`: the power goes before that item is answered."""
        items = test["items"]
        for number, item in enumerate(items):
            if resume_from is not None and number < resume_from:
                continue
            self.add(f'expect - place "{item["path"]}"')
            first_multiple = item["multiple"] and not any(i["multiple"] for i in items[:number])
            if number == stop_before:
                # Passed over, come back to from the list, flagged, chosen and not confirmed.
                self.add("press next", "press questions", f"press question/{number + 1}", "press flag")
                self.choose(item, True)
                self.add("kill")
                return
            if number == resume_from:
                self.add('expect flag selected "true"', "press questions")
                self.add(f'expect question/{number + 1} selected "true"', "press previous")
            self.shoot(f"question-{item['id']}", number == 0 or first_multiple)
            self.answer(item, number < right_count)
        self.shoot("hand-in")
        self.add("press next", "wait confirm")
        self.shoot("hand-in-asked")
        self.add("press confirm", "wait result")

    def begin_test(self, test):
        self.add(f"press unit/{test['path']}")

    def lesson(self, lesson, shown):
        """Reads every page; answers each item wrongly first where it has a second try. `shown`: kinds of screens
        shot before."""
        self.add(f"press unit/{lesson['path']}")
        pages = lesson["pages"]
        index = 0
        while index < len(pages):
            page = pages[index]
            self.add(f'expect - place "{page["path"]}"')
            following = index + 1
            if page["type"] == "text_page":
                dated = any(f in self.dated for f in page["facts"])
                kind = "dated" if dated else ("list" if "\n- " in page["body"] else "text")
                self.shoot(f"page-{page['id']}", self.first(shown, kind))
            else:
                kind = "several" if page["multiple"] else "single"
                self.shoot(f"item-{page['id']}", self.first(shown, kind))
                if page["tries_max"] > 1:
                    self.answer(page, False)
                    self.shoot(f"again-{page['id']}", self.first(shown, "again" + kind))
                    self.add("press next")
                missed = not self.missed and page["tries_max"] > 1
                self.missed = True
                # One item is never got right: what was right shows, and where to read it again.
                self.answer(page, not missed)
                if missed:
                    self.shoot(f"missed-{page['id']}")
                else:
                    self.shoot(f"right-{page['id']}", self.first(shown, "right" + kind))
                for branch in lesson["branches"]:
                    if branch["from"] == page["id"] and branch["when"] == ("failed" if missed else "passed"):
                        following = next(i for i, p in enumerate(pages) if p["id"] == branch["go_to"])
            self.add("press next")
            index = following
        self.add(f'expect - place "{self.module["id"]}"')

    @property
    def dated(self):
        """Facts that are shown with their date on the journey's day."""
        return {
            f["id"]
            for f in self.module["facts"]
            if f["evidence"] == "T" or "2000" < f["review_date"] < self.today
        }

    @staticmethod
    def first(shown, kind):
        if kind in shown:
            return False
        shown.add(kind)
        return True
